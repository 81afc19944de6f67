import type { Hidden } from "./base64";

/** Text that is written backwards and shown forwards, between the sign for right-to-left and the one that ends it. */
export function readOverrides(text: string): Hidden[] {
  const found: Hidden[] = [];
  for (let at = text.indexOf(OVERRIDE); at >= 0; at = text.indexOf(OVERRIDE, at + 1)) {
    const end = endOf(text, at + 1);
    if (end - at > 2)
      found.push({
        start: at,
        end,
        text: Array.from(text.slice(at + 1, end))
          .reverse()
          .join(""),
      });
  }
  return found;
}

const OVERRIDE = "\u202e";
/** Longer pieces are read as they stand: nobody writes a page backwards. */
const LONGEST = 2000;

function endOf(text: string, from: number): number {
  let end = from;
  while (end < text.length && end - from < LONGEST && !ENDS.has(text.charAt(end))) end += 1;
  return end;
}
const ENDS = new Set(["\u202c", "\u202d", "\u202e", "\n", "\r"]);
