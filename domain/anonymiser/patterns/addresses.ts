import type { Dossier } from "../types";
import { add, type Fact, type Raw, raws } from "./entry";
import { sound } from "./letters";
import { ADDRESS_WORDS, COMMON_STREETS, HOUSE_WORDS, PLACE_WORDS, STREET_WORDS, streetStem } from "./streets";
import { HASHES, hashOf, LONGEST_HEAD } from "./words";

type Place = {
  readonly fact: Fact;
  readonly house: string;
  readonly words: ReadonlySet<string>;
  readonly cities: readonly string[];
};

export type AddressIndex = {
  /** Stem or sound of the street's most telling word → house → whose. */
  readonly streets: Map<string, Map<string, Place[]>>;
  /** Hashes of how those begin. */
  readonly heads: Uint8Array;
};

export function compileAddresses(dossiers: readonly Dossier[]): AddressIndex {
  const streets = new Map<string, Map<string, Place[]>>();
  const heads = new Uint8Array(HASHES);
  for (const { id, addresses } of dossiers)
    for (const [ref, form] of addresses.entries()) {
      const address = parse(form);
      if (!address) continue;
      const fact: Fact = { clientId: id, kind: "address", ref, form };
      const place: Place = { fact, house: address.house, words: address.words, cities: address.cities };
      for (const key of new Set([streetStem(address.street), `~${sound(address.street)}`])) {
        const houses = streets.get(key) ?? new Map<string, Place[]>();
        streets.set(key, houses);
        add(houses, address.house, place);
        if (!key.startsWith("~")) heads[hashOf(key.slice(0, LONGEST_HEAD))] = 1;
      }
    }
  return { streets, heads };
}

type Token = { readonly text: string; readonly start: number; readonly end: number };

const tokensOf = (text: string, from = 0): Token[] =>
  [
    ...text.matchAll(
      /(?:пр-к?т|б-р|пр-д|кв-л|р-н|pr-t)(?![\p{L}])|\d+[\p{L}]?(?![\p{L}])(?:[/-]\d+)?|[\p{L}]+(?:-[\p{L}]+)*|\d+/giu,
    ),
  ].map((match) => ({
    text: match[0],
    start: from + (match.index ?? 0),
    end: from + (match.index ?? 0) + match[0].length,
  }));

/** Which word names the street, and the house; undefined when there is no such pair. */
function parse(form: string) {
  const tokens = tokensOf(form);
  const lower = tokens.map(({ text }) => text.toLowerCase().replaceAll("ё", "е"));
  const isName = (i: number) => /^\p{L}{3,}/u.test(lower[i] ?? "") && !ADDRESS_WORDS.has(lower[i] ?? "");
  const isCity = (i: number) =>
    isName(i) && PLACE_WORDS.has(lower[i - 1] ?? "") && !HOUSE_WORDS.has(lower[i - 1] ?? "");
  const isHouse = (i: number) =>
    /^\d{1,4}(?!\d)/.test(lower[i] ?? "") && !/^\d+-?(?:я|й|ая|ый|ой|го|st|nd|rd|th)$/.test(lower[i] ?? "");
  const marker = lower.findIndex((word) => STREET_WORDS.has(word) && !/^(?:пл|ш|к)$/.test(word));
  const houseAt = houseIndex(lower, isHouse, marker);
  if (houseAt < 0) return undefined;
  const names = lower.map((_, i) => i).filter((i) => isName(i) && !isCity(i));
  const near = names.filter((i) =>
    marker >= 0
      ? Math.abs(i - marker) <= 3 && sameNeighbour(form, tokens, i, marker)
      : Math.abs(i - houseAt) <= 3,
  );
  const telling = longest(near.length > 0 ? near : names, lower, marker >= 0 ? marker : houseAt);
  if (telling === undefined) return undefined;
  const cities = lower.filter((_, i) => isName(i) && i !== telling && !near.includes(i)).map(streetStem);
  const citiesNamed = lower.filter((_, i) => isCity(i)).map(streetStem);
  return {
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
  const numbers = lower.map((_, i) => i).filter(isHouse);
  return numbers.find((i) => i > marker) ?? numbers[0] ?? -1;
}

/** The longest word; of equals the one nearest to the street's kind. */
const longest = (at: readonly number[], lower: readonly string[], marker: number): number | undefined =>
  [...at].sort(
    (a, b) =>
      (lower[b]?.length ?? 0) - (lower[a]?.length ?? 0) || Math.abs(a - marker) - Math.abs(b - marker),
  )[0];

/** "105А", "105/2" and "105" are one house to whoever goes there. */
const houseKey = (written: string): string => /^\d+/.exec(written)?.[0] ?? "";

/** Is the word at [start, end) a street's, and where is the rest of the address? */
export function judgeStreet(
  index: AddressIndex,
  text: string,
  start: number,
  end: number,
  own: string | undefined,
): Raw[] {
  const word = text.slice(start, end);
  const isLatin = word.charCodeAt(0) < 0x250;
  const houses =
    index.streets.get(streetStem(word)) ?? (isLatin ? index.streets.get(`~${sound(word)}`) : undefined);
  return houses ? judge(houses, text, start, end, own) : [];
}

/** A street in Latin letters is looked up beside a number only. */
export const mayBeStreet = (text: string, start: number, end: number): boolean =>
  end - start >= 4 && isCapital(text.charCodeAt(start)) && hasDigitNear(text, start, end);

const isCapital = (code: number): boolean => code >= 0x41 && code <= 0x5a;

function hasDigitNear(text: string, start: number, end: number): boolean {
  for (let at = Math.max(0, start - 20); at < Math.min(text.length, end + 24); at += 1) {
    const code = text.charCodeAt(at);
    if (code >= 0x30 && code <= 0x39) return true;
  }
  return false;
}

const AROUND = 90;

function judge(
  houses: ReadonlyMap<string, Place[]>,
  text: string,
  start: number,
  end: number,
  own: string | undefined,
): Raw[] {
  const from = Math.max(0, start - AROUND);
  const tokens = tokensOf(text.slice(from, end + AROUND), from);
  const at = tokens.findIndex((token) => token.start <= start && token.end >= end);
  if (at < 0) return [];
  const places = housesNear(tokens, at, text).flatMap((house) => houses.get(house) ?? []);
  if (places.length > 0) {
    const [first] = places;
    const [left, right] = stretch(tokens, at, text, first?.words ?? new Set());
    return raws(
      places.map(({ fact }) => fact),
      left,
      right,
      "mask",
      "format",
      own,
    );
  }
  return streetAlone(houses, tokens, at, text, own);
}

/** Numbers that may be the house of the street at `at`: behind it, or before it as in English. */
function housesNear(tokens: readonly Token[], at: number, text: string): string[] {
  const found: string[] = [];
  for (const step of [1, -1])
    for (let i = at + step, words = 0; words < 4; i += step, words += 1) {
      const token = tokens[i];
      if (!token || !isGap(text, tokens, step > 0 ? i - 1 : i)) break;
      if (/^\d/.test(token.text)) {
        if (/^\d{1,4}(?!\d)/.test(token.text)) found.push(houseKey(token.text));
        if (!/^\d{5,6}$/.test(token.text)) break;
      } else if (!isPart(token) && !/^\p{Lu}/u.test(token.text) && !/^(?:по|на|at|on)$/.test(token.text))
        break;
    }
  return found;
}

const isPart = ({ text }: Token): boolean => ADDRESS_WORDS.has(text.toLowerCase().replaceAll("ё", "е"));

/** Between token i and the next one stands nothing that ends an address. */
const isGap = (text: string, tokens: readonly Token[], i: number): boolean =>
  /^[\s,.;()«»"№#/\u00a0-]{0,4}$/.test(text.slice(tokens[i]?.end, tokens[i + 1]?.start));

/** The whole address around its street. */
function stretch(
  tokens: readonly Token[],
  at: number,
  text: string,
  words: ReadonlySet<string>,
): [number, number] {
  const belongs = (i: number, before: number) => {
    const token = tokens[i];
    if (!token) return false;
    const lower = token.text.toLowerCase().replaceAll("ё", "е");
    if (ADDRESS_WORDS.has(lower) || words.has(streetStem(lower)) || words.has(sound(lower))) return true;
    const last = tokens[before]?.text.toLowerCase() ?? "";
    return /^\d{1,4}\p{L}?(?:[/-]\d+)?$/u.test(lower) && (HOUSE_WORDS.has(last) || i === at + 1);
  };
  let [left, right] = [at, at];
  while (isGap(text, tokens, left - 1) && (belongs(left - 1, left) || isHouseOf(tokens, left - 1))) left -= 1;
  while (belongs(right + 1, right) && isGap(text, tokens, right)) right += 1;
  while (left < at && HOUSE_WORDS.has(lowerWord(tokens[left])) && !/^\d/.test(tokens[left + 1]?.text ?? ""))
    left += 1;
  return [tokens[left]?.start ?? 0, tokens[right]?.end ?? 0];
}

const lowerWord = (token: Token | undefined): string => token?.text.toLowerCase().replaceAll("ё", "е") ?? "";

/** "в доме 105 по проспекту …": the number is not beside its street. */
const isHouseOf = (tokens: readonly Token[], i: number): boolean =>
  (/^(?:по|на|on)$/.test(lowerWord(tokens[i])) && /^\d/.test(tokens[i - 1]?.text ?? "")) ||
  (/^\d/.test(tokens[i]?.text ?? "") && HOUSE_WORDS.has(lowerWord(tokens[i - 1])));

/** Beside its kind or its town a rare name asks for a look. */
function streetAlone(
  houses: ReadonlyMap<string, Place[]>,
  tokens: readonly Token[],
  at: number,
  text: string,
  own: string | undefined,
): Raw[] {
  const stem = streetStem(tokens[at]?.text ?? "");
  const places = [...houses.values()].flat();
  const near = tokens.slice(Math.max(0, at - 6), at + 6).map((token) => streetStem(token.text));
  const isBeside = [at - 1, at + 1].some(
    (i) => STREET_WORDS.has(tokens[i]?.text.toLowerCase() ?? "") && isGap(text, tokens, Math.min(i, at)),
  );
  const inTown = places.filter(({ cities }) => cities.some((city) => near.includes(city)));
  const isCapitalised = /^\p{Lu}/u.test(tokens[at]?.text ?? "");
  if (
    !isCapitalised ||
    !(isBeside
      ? !COMMON_STREETS.has(stem) || inTown.length > 0
      : inTown.length > 0 && !COMMON_STREETS.has(stem))
  )
    return [];
  const meant = inTown.length > 0 ? inTown : places;
  const [left, right] = stretch(tokens, at, text, meant[0]?.words ?? new Set());
  return raws(
    meant.map(({ fact }) => fact),
    left,
    right,
    "review",
    "format",
    own,
  );
}
