import { CYRILLIC, DIGIT, IS_CAPITAL, KIND, LATIN } from "./letters";
import type { Words } from "./words";

/** Does a new part begin at unit `i`: a capital behind a small letter, the last of several capitals, a digit's end? */
export function isHump(words: Words, i: number, end: number): boolean {
  const { units } = words;
  const [here, before] = [KIND[units[i] ?? 0] ?? 0, KIND[units[i - 1] ?? 0] ?? 0];
  if ((here === DIGIT) !== (before === DIGIT)) return true;
  if (!isCapital(words, i)) return false;
  return (
    !isCapital(words, i - 1) || (i + 1 < end && !isCapital(words, i + 1) && KIND[units[i + 1] ?? 0] !== DIGIT)
  );
}

const isCapital = ({ source, at }: Words, i: number): boolean =>
  IS_CAPITAL[source.charCodeAt(at[i] ?? 0)] === 1;

/** Which kinds of letters units[from, to) are made of. */
export function kindsIn(units: Uint16Array, from: number, to: number): number {
  let kinds = 0;
  for (let i = from; i < to; i += 1) kinds |= (KIND[units[i] ?? 0] ?? 0) & (CYRILLIC | LATIN | DIGIT);
  return kinds;
}
