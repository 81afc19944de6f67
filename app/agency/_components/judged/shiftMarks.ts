type Span = { readonly start: number; readonly end: number };

/**
 * Moves marks along while somebody types, until the next check: what stands before the change stays, what stands behind
 * it moves, and what it touches is gone.
 * @param before the text that was checked
 * @param after the text as it stands now
 */
export function shiftMarks<T extends Span>(marks: readonly T[], before: string, after: string): T[] {
  if (before === after) return [...marks];
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < most - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  const changedTo = before.length - tail;
  const moved = after.length - before.length;
  return marks.flatMap((mark) => {
    if (mark.end <= head) return [mark];
    if (mark.start >= changedTo) return [{ ...mark, start: mark.start + moved, end: mark.end + moved }];
    return [];
  });
}
