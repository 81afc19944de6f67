import { type Mapped, Rebuilt, rewrite } from "./mapped";

/** A tag longer than this is text that only looks like one. */
const LONGEST_TAG = 4000;
/** Tags that end a word; every other one may stand within a word, as in "Ро<b>маш</b>ка". */
const BREAKING =
  /^\/?(?:address|article|aside|blockquote|body|br|button|caption|center|dd|details|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|head|header|hr|html|iframe|img|input|label|legend|li|main|nav|ol|option|p|pre|script|section|select|style|summary|table|tbody|td|textarea|tfoot|th|thead|title|tr|ul|video)$/i;

/** HTML as it is rendered. What stands in attributes and comments is read where it stands, in the source. */
export function stripTags(mapped: Mapped): Mapped {
  const { text } = mapped;
  let out: Rebuilt | undefined;
  let budget = text.length * 4;
  let at = text.indexOf("<");
  while (at >= 0) {
    const end = tagEnd(text, at, budget);
    budget -= Math.abs(end) - at;
    if (end > 0) {
      out ??= new Rebuilt(mapped);
      out.replace(at, end, BREAKING.test(tagName(text, at)) ? "\n" : "");
    }
    at = text.indexOf("<", end > 0 ? end : at + 1);
  }
  return out?.done() ?? mapped;
}

const tagName = (text: string, at: number): string =>
  /^\/?[a-z][a-z0-9]{0,12}(?![a-z0-9])/i.exec(text.slice(at + 1, at + 16))?.[0] ?? "";

/** Offset behind the tag or comment at `at`; negative, and how far was looked, when there is none. */
function tagEnd(text: string, at: number, budget: number): number {
  const code = text.charCodeAt(at + 1) | 0x20;
  const isClosing = text.charCodeAt(at + 1) === 0x2f;
  const isComment = text.charCodeAt(at + 1) === 0x21;
  if (!isClosing && !isComment && (code < 0x61 || code > 0x7a)) return -(at + 1);
  const limit = Math.min(text.length, at + Math.min(LONGEST_TAG, Math.max(0, budget)));
  if (text.startsWith("<!--", at)) {
    for (let i = at + 4; i + 2 < limit; i += 1)
      if (text.charCodeAt(i) === 0x2d && text.startsWith("-->", i)) return i + 3;
    return -limit;
  }
  let quote = 0;
  for (let i = at + 2; i < limit; i += 1) {
    const here = text.charCodeAt(i);
    if (quote !== 0) quote = here === quote ? 0 : quote;
    else if (here === 0x3e) return i + 1;
    else if (here === 0x3c) return -i;
    else if ((here === 0x22 || here === 0x27) && text.charCodeAt(i - 1) === 0x3d) quote = here;
  }
  return -limit;
}

/** Markdown as it is rendered: emphasis within words, links, escapes, quoted lines. */
export function stripMarks(mapped: Mapped): Mapped {
  const { text } = mapped;
  let out = mapped;
  if (text.includes("](") || text.includes("][")) out = rewrite(out, LINKS, () => "");
  if (/[*`~|]/.test(text)) out = rewrite(out, MARKS, (match) => (isBesideWord(match) ? "" : undefined));
  if (text.includes("_")) out = rewrite(out, UNDERLINED, ([word]) => word.replaceAll("_", ""));
  if (text.includes("\\")) out = rewrite(out, ESCAPE, ([, char]) => char);
  if (text.includes(">")) out = rewrite(out, QUOTE, () => "");
  return out;
}

/** What a link adds to its words. Every quantifier is bounded or excludes its own start, so the cost is linear. */
const LINKS =
  /\]\([^()\s[\]]{0,2000}(?:[ \t]"[^"\n]{0,200}")?\)|!?\[(?=[^\][\n]{1,300}\][([])|\]\[[^\][\n]{0,100}\]/g;
const MARKS = /[*`~]{1,3}|\|\|/g;
/** One underscore joins a name; a pair of them may be emphasis within a word. */
const UNDERLINED = /(?:[a-zа-яё0-9]{0,40}_){2,}[a-zа-яё0-9]{0,40}/gi;
const ESCAPE = /\\([!-/:-@[-`{-~])/g;
const QUOTE = /^[ \t]{0,8}(?:>[ \t]?)+/gm;

/** Marks between spaces are bullets and lines. */
const isBesideWord = ({ 0: mark, index = 0, input = "" }: RegExpMatchArray): boolean =>
  IN_WORD.test(input.charAt(index - 1)) || IN_WORD.test(input.charAt(index + mark.length));
const IN_WORD = /[\p{L}\p{N}«»"“”<>&]/u;
