/** Part of a file's name, a handle or a longer word, where quotes and spaces have no place. */
export const isInWord = (before: string, after: string): boolean =>
  /[\p{L}\p{N}_@#/\\-]$/u.test(before) || /^[\p{L}\p{N}_/\\-]/u.test(after);

/** Marks of Markdown and an opening bracket do not stand between a point and its sentence. */
export const isSentenceStart = (before: string): boolean =>
  /(?:^|[.!?…]\s+|\n\s*(?:[-*>#\d.]+\s+)?)[*_~`(«"“„]{0,4}$/.test(before);

export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** What stands on either side of [start, end). */
export const around = (text: string, start: number, end: number): [before: string, after: string] => [
  text.slice(Math.max(0, start - REACH), start),
  text.slice(end, end + REACH),
];
const REACH = 60;
