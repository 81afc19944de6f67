import { soundStem, stemsOf } from "./endings";
import { CYRILLIC } from "./letters";
import { soundsOf } from "./skeleton";
import { spokenAs } from "./spelling";
import { scriptOf } from "./stemTable";

/** A stem as it sounds. */
export type HeardStem = { readonly sounds: string; readonly endings: ReadonlySet<string> };

/** The stems of a word as it is written, for names that are written as one word. */
export function writtenStems(word: string): HeardStem[] {
  if (scriptOf(word) !== CYRILLIC) return [{ sounds: word, endings: new Set([""]) }];
  return stemsOf(word).map(({ letters, endings }) => ({ sounds: letters, endings: endings.letters }));
}

/** The same as they are heard in the other alphabet. */
export function heardStems(word: string): HeardStem[] {
  if (scriptOf(word) === CYRILLIC)
    return stemsOf(word).flatMap(({ letters, endings }) =>
      [soundsOf(letters), ...otherSounds(letters, true)].map((sounds) => ({
        sounds,
        endings: endings.sounds,
      })),
    );
  return spokenAs(word, 6).map((sounds) => ({ sounds, endings: soundStem(sounds, true).endings.sounds }));
}

/** Skeletons that schemes give a word besides the usual one. In depth, every е may have been ё, which is "yo". */
export function otherSounds(letters: string, isDeep: boolean): string[] {
  const found: string[] = [];
  if (!isDeep && !/[хзж]/.test(letters)) return found;
  if (/[сзкц]х/.test(letters))
    found.push(
      letters.replaceAll("сх", "ш").replaceAll("зх", "ж").replaceAll("кх", "х").replaceAll("цх", "ч"),
    );
  if (/[тц]з/.test(letters)) found.push(letters.replaceAll("тз", "ц").replaceAll("цз", "ц"));
  if (letters.includes("дж")) found.push(letters.replaceAll("дж", "ж"));
  if (letters.length < 5 && letters.includes("ж")) found.push(letters.replaceAll("ж", "з"));
  if (isDeep)
    for (let at = letters.indexOf("е"); at >= 0; at = letters.indexOf("е", at + 1))
      found.push(`${letters.slice(0, at)}йо${letters.slice(at + 1)}`);
  return found.map((each) => soundsOf(each));
}
