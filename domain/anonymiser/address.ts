/** How far an address may reach on either side of what was found in it. */
const REACH = 400;
const STOP = /[\s<>"'«»“”()[\]{}|,;]/u;

export type Address = { readonly start: number; readonly end: number; readonly kind: "url" | "email" };

/** The URL or mailbox around [start, end), so that a name within it takes the whole address along. */
export function addressAround(source: string, start: number, end: number): Address | undefined {
  let [from, to] = [start, end];
  while (from > 0 && from > start - REACH && !STOP.test(source.charAt(from - 1))) from -= 1;
  while (to < source.length && to < end + REACH && !STOP.test(source.charAt(to))) to += 1;
  while (to > end && /[.:!?*_]/.test(source.charAt(to - 1))) to -= 1;
  const scheme = /(?:https?|ftp):\/\/|www\./i.exec(source.slice(from, start));
  if (scheme) return { start: from + scheme.index, end: to, kind: "url" };
  return /^[^@]+@[^@]+\.[^@]+$/.test(source.slice(from, to))
    ? { start: from, end: to, kind: "email" }
    : undefined;
}
