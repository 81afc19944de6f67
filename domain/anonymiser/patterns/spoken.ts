import { maySpell } from "../marks";
import { type Mapped, rewrite, windowsIn } from "../views/mapped";

const DOT_WORD = "dot|точка|тчк|дот";
const AT_WORD = "at|собака|собачка|эт|ат|этот";

/** Where somebody may have spelled a host out. */
const TRIGGER = new RegExp(
  `[[({<]\\s{0,2}(?:[.@]|${DOT_WORD}|${AT_WORD})\\s{0,2}[\\])}>]|[ _-](?:${DOT_WORD}|собака|собачка)[ _-]|\\s@|@\\s|` +
    "[ _-](?:at|эт)[ _-][a-zа-яё0-9-]{2,60} ?(?:[.[(]|dot|точка)|h(?:xx|\\*\\*)ps?:|\\. ?(?:me|com|ru) ?/ |[. ] ?(?:me|com|ru) /",
  "iy",
);

/** What such a place begins with: certainly, or before what is spelled out. */
const BEGINS = new Uint8Array(0x1_0000);
for (const sign of "[({<@") BEGINS[sign.charCodeAt(0)] = 1;
for (const sign of " _-.\t\n\r\u00a0") BEGINS[sign.charCodeAt(0)] = 2;
const COLON = 0x3a;

function placesIn(text: string, marks: Int32Array): number[] {
  const places: number[] = [];
  const look = (at: number) => {
    TRIGGER.lastIndex = at;
    if (TRIGGER.test(text)) places.push(at);
  };
  for (const at of marks) {
    const code = text.charCodeAt(at);
    const sort = BEGINS[code];
    if (sort === 1 || (sort === 2 && maySpell(text, at + 1))) look(at);
    else if (code === COLON) for (const length of SCHEMES) if (isH(text, at - length)) look(at - length);
  }
  return places;
}

/** The lengths of "hxxps" and "hxxp". */
const SCHEMES = [5, 4];
const isH = (text: string, at: number): boolean => at >= 0 && (text.charCodeAt(at) | 0x20) === 0x68;

const BRACKETED = new RegExp(`[[({<]\\s{0,2}(?:(\\.|${DOT_WORD})|(@|${AT_WORD}))\\s{0,2}[\\])}>]`, "giu");
const SPACED_SIGN = /[ \t]{0,2}([.@])[ \t]{0,2}(?=[\p{L}\p{N}])/gu;
const DOT = new RegExp(`[\\s_-]{1,3}(?:${DOT_WORD})[\\s_-]{1,3}(?=[\\p{L}\\p{N}])`, "giu");
const atOf = (words: string) =>
  new RegExp(`[\\s_-]{1,3}(?:${words})[\\s_-]{1,3}(?=[\\p{L}\\p{N}-]{2,40}\\.[\\p{L}])`, "giu");
const AT = atOf(AT_WORD);
/** "Shop at romashka.ru" is no mailbox: a bare "at" is one only where the dot is spelled, too. */
const AT_BEFORE_A_DOT = atOf("собака|собачка");
const DASH = /\s(?:дефис|минус|тире|dash|hyphen)\s(?=[\p{L}\p{N}])/giu;
const SPACED_AT = /\s{0,2}@\s{0,2}(?=[\p{L}\p{N}-]{1,60}(?:\.| \. )[\p{L}])/gu;
const SPACED_POINT = /(?<=[\p{L}\p{N}]) \. (?=[\p{L}\p{N}])/gu;
const PROFILE = / ?\. ?(me|com|ru) ?\/ ?/giu;
const SCHEME = /h(?:xx|\*\*)(ps?)(?=:)/giu;

/** "ivan (at) romashka точка ру" as "ivan@romashka.ру", with its neighbourhood; undefined where nothing is spelled so. */
export function unspoken(from: Mapped, marks: Int32Array): Mapped | undefined {
  const places = placesIn(from.text, marks);
  if (places.length === 0) return undefined;
  const start = windowsIn(from, places);
  let now = rewrite(start, BRACKETED, ([, dot]) => (dot ? "." : "@"));
  if (now !== start) now = rewrite(now, SPACED_SIGN, ([, sign]) => sign);
  const dotted = rewrite(now, DOT, () => ".");
  const at = dotted === now ? AT_BEFORE_A_DOT : AT;
  now = rewrite(dotted, DASH, () => "-");
  now = rewrite(now, at, () => "@");
  const joined = rewrite(now, SPACED_AT, () => "@");
  // "anna . b @ romashka . ru": where the sign is set apart, so are the points.
  now = joined === now ? now : rewrite(joined, SPACED_POINT, () => ".");
  now = rewrite(now, PROFILE, ([, ending]) => `.${ending}/`);
  now = rewrite(now, SCHEME, ([, rest]) => `htt${rest}`);
  return now === start ? undefined : now;
}
