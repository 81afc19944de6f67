import { sound } from "./letters";
import { ADDRESS_WORDS, HOUSE_WORDS, PLACE_WORDS, STREET_WORDS, streetKind, streetStem } from "./streets";
import { lowerWord, type Token, tokensOf } from "./tokens";

/** Which word names the street, and the house; undefined when there is no such pair. */
export function parseAddress(form: string) {
  const tokens = tokensOf(form);
  const lower = tokens.map(lowerWord);
  const areNames = lower.map((word) => /^\p{L}{3}/u.test(word) && !ADDRESS_WORDS.has(word));
  const isName = (i: number) => areNames[i] === true;
  const isCity = (i: number) =>
    isName(i) && PLACE_WORDS.has(lower[i - 1] ?? "") && !HOUSE_WORDS.has(lower[i - 1] ?? "");
  const isHouse = (i: number) =>
    !/\p{L}/u.test(form.charAt((tokens[i]?.start ?? 0) - 1)) &&
    /^\d{1,4}(?!\d)/.test(lower[i] ?? "") &&
    !/^\d+-?(?:я|й|ая|ый|ой|го|st|nd|rd|th)$/.test(lower[i] ?? "");
  const marker = lower.findIndex((word) => STREET_WORDS.has(word) && !/^(?:пл|ш|к)$/.test(word));
  const houseAt = houseIndex(lower, isHouse, marker);
  if (houseAt < 0) return undefined;
  const names = lower.map((_, i) => i).filter((i) => isName(i) && !isCity(i));
  const near = names.filter((i) =>
    marker >= 0
      ? Math.abs(i - marker) <= 3 && sameNeighbour(form, tokens, i, marker)
      : Math.abs(i - houseAt) <= 3,
  );
  const named = longest(near.length > 0 ? near : names, lower, marker >= 0 ? marker : houseAt);
  const telling = named ?? (marker > 0 ? marker : undefined);
  if (telling === undefined) return undefined;
  const ordinal =
    named === undefined
      ? lower.slice(Math.max(0, marker - 2), marker).find((word) => /^\d+$/.test(word))
      : undefined;
  if (named === undefined && ordinal === undefined) return undefined;
  const cities = lower.filter((_, i) => isName(i) && i !== telling && !near.includes(i)).map(streetStem);
  const citiesNamed = lower.filter((_, i) => isCity(i)).map(streetStem);
  return {
    ordinal,
    kind: streetKind(lower[marker] ?? ""),
    street: tokens[telling]?.text ?? "",
    house: houseKey(lower[houseAt] ?? ""),
    words: new Set(
      lower.filter((word) => !ADDRESS_WORDS.has(word)).flatMap((word) => [streetStem(word), sound(word)]),
    ),
    cities: [...new Set([...citiesNamed, ...cities])],
  };
}

/** No comma between a street's name and its kind. */
const sameNeighbour = (form: string, tokens: readonly Token[], a: number, b: number): boolean => {
  const [left, right] = [tokens[Math.min(a, b)], tokens[Math.max(a, b)]];
  return !form.slice(left?.end, right?.start).includes(",");
};

function houseIndex(lower: readonly string[], isHouse: (i: number) => boolean, marker: number): number {
  const named = lower.findIndex(
    (_, i) =>
      isHouse(i) && /^(?:д|дом|house|зд|здание|вл|владение|building|bld|bldg)$/.test(lower[i - 1] ?? ""),
  );
  if (named >= 0) return named;
  const numbers = lower.map((_, i) => i).filter((i) => isHouse(i) && !isOrdinal(lower, i, marker));
  const behind = numbers.find((i) => i > marker);
  const isEnglish = /^[a-z]/.test(lower[marker] ?? "");
  return (isEnglish ? (numbers.filter((i) => i < marker).at(-1) ?? behind) : behind) ?? numbers[0] ?? -1;
}

/** The 7 of «7-я линия» is no house. */
const isOrdinal = (lower: readonly string[], i: number, marker: number): boolean =>
  i < marker && /^(?:я|й|ая|ый|ой|го)$/.test(lower[i + 1] ?? "");

/** The longest word; of equals the one nearest to the street's kind. */
const longest = (at: readonly number[], lower: readonly string[], marker: number): number | undefined =>
  [...at].sort(
    (a, b) =>
      (lower[b]?.length ?? 0) - (lower[a]?.length ?? 0) || Math.abs(a - marker) - Math.abs(b - marker),
  )[0];

/** "105А", "105/2" and "105" are one house to whoever goes there. */
export const houseKey = (written: string): string => /^\d+/.exec(written)?.[0] ?? "";
