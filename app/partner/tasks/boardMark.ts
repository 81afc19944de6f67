/**
 * What a board bears, so that an unchanged one need not be sent again: the beat of the team's tasks, which any change of
 * any of them moves on, and what stands for the content of the cards on this board.
 */
export type BoardMark = { readonly beat: string; readonly content: string };

export const writeMark = ({ beat, content }: BoardMark): string => `${beat}.${content}`;

/** The mark in an `If-None-Match`; undefined for none, and for what was never ours. */
export function readMark(header: string | null | undefined): BoardMark | undefined {
  const [, beat, content] = /"(\d+)\.(\d+--?\d+)"/.exec(header ?? "") ?? [];
  return beat && content ? { beat, content } : undefined;
}
