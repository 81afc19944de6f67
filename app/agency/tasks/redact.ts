import { blocks, type Finding } from "@/domain/anonymiser/types";
import { formsOf, replacements } from "@/domain/anonymiser/wording";

/** Words of the partner's text that stand for something, and what they stand for: private, agency's side only. */
export type Redaction = { readonly shown: string; readonly meanings: readonly string[] };

/**
 * What was replaced in a job's texts, in order of appearance: the key to the partner's wording.
 * @param texts what was found in each text; every text numbers its people by itself, as the wording did
 */
export function redactionsOf(
  texts: readonly (readonly Finding[])[],
  own: { readonly clientId: string; readonly codename: string; readonly locale: "ru" | "en" },
  clientName: string,
): Redaction[] {
  const meanings = new Map<string, Set<string>>([[own.codename, new Set([clientName])]]);
  for (const found of texts) {
    const ours = found.filter((each) => each.clientId === own.clientId && blocks(each));
    const replacementOf = replacements(ours, own.codename, own.locale);
    for (const each of ours) {
      const shown = replacementOf(each);
      meanings.set(shown, (meanings.get(shown) ?? new Set()).add(each.text.replace(/\s+/g, " ")));
    }
  }
  return [...meanings].map(([shown, of]) => ({ shown, meanings: [...of] }));
}

/** The replaced words in every case that they may stand in. */
export const shownForms = (redactions: readonly Redaction[]): string[] =>
  redactions.flatMap(({ shown }) => [...formsOf(shown)]);

/**
 * Sets the replaced words of rendered Markdown as codename pills. Each opens the popover whose id is `popoverId(n)`,
 * n being its place in `redactions`; inside a link, where no button may stand, it is only shown. Quotation marks and
 * points that touch a pill stay with it where a line ends.
 * @param html safe HTML, as `renderMarkdown` makes it
 */
export function withPills(
  html: string,
  redactions: readonly Redaction[],
  popoverId: (place: number) => string,
): string {
  const places = new Map(
    redactions.flatMap(({ shown }, place) =>
      formsOf(shown).map((form) => [escapeHtml(form), place] as const),
    ),
  );
  const longestFirst = [...places.keys()].filter(Boolean).sort((a, b) => b.length - a.length);
  if (longestFirst.length === 0) return html;
  const wanted = new RegExp(`(${OPENING}*)(${longestFirst.map(escapePattern).join("|")})(${CLOSING}*)`, "g");
  let isInLink = false;
  return html
    .split(/(<[^>]*>)/)
    .map((piece) => {
      if (piece.startsWith("<")) {
        if (/^<\/?a[\s>]/.test(piece)) isInLink = !piece.startsWith("</");
        return piece;
      }
      return piece.replace(wanted, (_, before: string, shown: string, after: string) => {
        const pill = isInLink
          ? `<span class="codename">${shown}</span>`
          : `<button type="button" class="codename" popovertarget="${popoverId(places.get(shown) ?? 0)}">${shown}</button>`;
        return before || after ? `<span class="codename-kept">${before}${pill}${after}</span>` : pill;
      });
    })
    .join("");
}

/** As they stand in escaped HTML. */
const OPENING = "(?:[«„“‘(\\[]|&quot;)";
const CLOSING = "(?:[»“”’)\\],.;:!?…]|&quot;)";

const escapeHtml = (text: string): string =>
  text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
const escapePattern = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
