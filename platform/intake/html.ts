import { compile } from "html-to-text";

const MOST_CHARS = 2_000_000;

const toText = compile({
  wordwrap: false,
  limits: { maxInputLength: MOST_CHARS, maxDepth: 200, maxChildNodes: 20_000 },
  selectors: [
    { selector: "img", format: "skip" },
    { selector: "a", options: { hideLinkHrefIfSameAsText: true, ignoreHref: false } },
    { selector: "table", format: "block" },
    ...["h1", "h2", "h3", "h4", "h5", "h6"].map((selector) => ({ selector, options: { uppercase: false } })),
  ],
});

/** What a reader of a mail's HTML would read, without its looks. Empty for what no browser would show either. */
export function textOfHtml(html: string): string {
  try {
    return toText(html.slice(0, MOST_CHARS))
      .replace(/[ \t]+\n/g, "\n")
      .replace(/\n{3,}/g, "\n\n")
      .trim();
  } catch {
    return "";
  }
}
