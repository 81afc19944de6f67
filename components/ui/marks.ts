/** `start` and `end` are UTF-16 offsets, `end` exclusive. */
export type Mark = {
  readonly start: number;
  readonly end: number;
  readonly tone: "danger" | "warn" | "info" | "ok";
  /** What it is, in words: said by a screen reader and shown on hover. */
  readonly label: string;
};

export type Piece = { readonly at: number; readonly text: string; readonly mark?: Mark };

/** Cuts a text at its marks, so that the pieces joined give the text again. Of marks that overlap, the one that
 *  begins first wins, then the longer; what reaches past the text is cut off; empty and inverted marks are dropped. */
export function cutAtMarks(text: string, marks: readonly Mark[]): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  const inOrder = [...marks].sort((a, b) => a.start - b.start || b.end - a.end);
  for (const mark of inOrder) {
    const start = Math.max(mark.start, 0);
    const end = Math.min(mark.end, text.length);
    if (start < at || start >= end) continue;
    if (start > at) pieces.push({ at, text: text.slice(at, start) });
    pieces.push({ at: start, text: text.slice(start, end), mark });
    at = end;
  }
  if (at < text.length) pieces.push({ at, text: text.slice(at) });
  return pieces;
}
