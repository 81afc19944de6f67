/** So much of the text is shown on either side of a place. */
const CONTEXT = 32;

/** The last words before a place and the first ones after it, on one line, cut between words. */
export function excerptOf(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
): { readonly before: string; readonly after: string } {
  const before = text.slice(Math.max(0, start - CONTEXT), start).replace(/\s+/g, " ");
  const after = text.slice(end, end + CONTEXT).replace(/\s+/g, " ");
  return {
    before: start > CONTEXT ? `…${before.replace(/^\S*\s?/, "")}` : before,
    after: end + CONTEXT < text.length ? `${after.replace(/\s?\S*$/, "")}…` : after,
  };
}
