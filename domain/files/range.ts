/** A part of a file, both ends included, as HTTP counts. */
export type Part = { readonly start: number; readonly end: number };

/**
 * What a `Range` header asks for (RFC 9110, 14.2). Only one part at a time is served: whoever asks for several gets the
 * whole file, which is always allowed.
 * @returns undefined for the whole file; "unsatisfiable" when nothing of it is there
 */
export function partOf(header: string | null, sizeBytes: number): Part | "unsatisfiable" | undefined {
  const [, first = "", last = ""] = /^bytes=[ \t]*(\d{0,15})-(\d{0,15})[ \t]*$/i.exec(header ?? "") ?? [];
  if (first === "" && last === "") return undefined;
  if (first === "") {
    const length = Math.min(Number(last), sizeBytes);
    return length > 0 ? { start: sizeBytes - length, end: sizeBytes - 1 } : "unsatisfiable";
  }
  if (last !== "" && Number(last) < Number(first)) return undefined;
  if (Number(first) >= sizeBytes) return "unsatisfiable";
  return { start: Number(first), end: Math.min(last === "" ? sizeBytes : Number(last), sizeBytes - 1) };
}
