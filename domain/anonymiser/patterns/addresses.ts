import type { Dossier, Tier } from "../types";
import { add, type Fact, type Raw, raws } from "./entry";
import { sound } from "./letters";
import { houseKey, parseAddress } from "./parseAddress";
import { ADDRESS_WORDS, COMMON_STREETS, HOUSE_WORDS, STREET_WORDS, streetKind, streetStem } from "./streets";
import { lowerWord, type Token, type TokenWindow } from "./tokens";
import { addHead, HASHES } from "./words";

type Place = {
  readonly fact: Fact;
  /** "ul", "pr": a street is no square of the same name. */
  readonly kind: string;
  readonly words: ReadonlySet<string>;
  readonly cities: readonly string[];
  /** "7" of a street that has a number for a name: «7-я линия». */
  readonly ordinal: string | undefined;
};

/** The addresses of one street by house, and the words of some: enough to know the street's whole name. */
type Houses = { readonly at: Map<string, Place[]>; readonly words: Set<string> };

export type AddressIndex = {
  /** Stem or sound of the street's most telling word → house → whose. */
  readonly streets: Map<string, Houses>;
  /** Hashes of how those begin. */
  readonly heads: Uint8Array;
};

export const emptyAddresses = (): AddressIndex => ({ streets: new Map(), heads: new Uint8Array(HASHES) });

export function addAddresses({ streets, heads }: AddressIndex, { id, addresses }: Dossier): void {
  for (const [ref, form] of addresses.entries()) {
    const address = parseAddress(form);
    if (!address) continue;
    const { street, house, ...rest } = address;
    const place: Place = { fact: { clientId: id, kind: "address", ref, form }, ...rest };
    for (const key of new Set([streetStem(street), ...soundsOf(street)])) {
      const houses = streets.get(key) ?? { at: new Map<string, Place[]>(), words: new Set<string>() };
      streets.set(key, houses);
      add(houses.at, house, place);
      if (houses.words.size < MOST_WORDS) for (const word of place.words) houses.words.add(word);
      if (!key.startsWith("~")) addHead(heads, key);
    }
  }
}

/** Is the word at [start, end) a street's, and where is the rest of the address? */
export function judgeStreet(
  index: AddressIndex,
  window: TokenWindow,
  start: number,
  end: number,
  own: string | undefined,
): Raw[] {
  const word = window.text.slice(start, end);
  const stem = streetStem(word);
  const houses =
    index.streets.get(stem) ??
    (isLatin(word)
      ? soundsOf(word)
          .map((key) => index.streets.get(key))
          .find(Boolean)
      : undefined);
  if (!houses) return [];
  const hasHouse = hasDigitNear(window.text, start, end);
  if (!hasHouse && COMMON_STREETS.has(stem) && !isBesideKind(window.text, start, end)) return [];
  const { tokens, at } = window.around(start, end);
  if (at < 0) return [];
  const atHouse = hasHouse ? atHouseOf(houses, tokens, at, window.text, own) : [];
  return atHouse.length > 0 ? atHouse : streetAlone(houses, tokens, at, window.text, own);
}

/** Whole and without its ending: "Fontanka emb." is «набережная Фонтанки». */
const soundsOf = (street: string): string[] => {
  const heard = sound(street);
  const stem = heard.replace(/(?:[aeiou]i?|i)$/, "");
  return stem.length < 4 || stem === heard ? [`~${heard}`] : [`~${heard}`, `~${stem}-`];
};

/**
 * Tells, from left to right, whether a word may be a street in Latin letters: such a one is looked up beside a number only.
 * @param starts where groups of digits begin
 */
export function latinStreets(text: string, starts: Int32Array): (start: number, end: number) => boolean {
  let next = 0;
  return (start, end) => {
    if (end - start < 4 || !isCapital(text.charCodeAt(start))) return false;
    const from = Math.max(0, start - HOUSE_REACH);
    while (next < starts.length && (starts[next] ?? 0) < from) next += 1;
    return (starts[next] ?? Number.POSITIVE_INFINITY) < end + HOUSE_REACH || isDigit(text.charCodeAt(from));
  };
}

const isCapital = (code: number): boolean => code >= 0x41 && code <= 0x5a;
const isLatin = (word: string): boolean => word.charCodeAt(0) < 0x250;

/** How far a house may stand from its street. */
const HOUSE_REACH = 40;

function hasDigitNear(text: string, start: number, end: number): boolean {
  for (let at = Math.max(0, start - HOUSE_REACH); at < Math.min(text.length, end + HOUSE_REACH); at += 1)
    if (isDigit(text.charCodeAt(at))) return true;
  return false;
}
const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

const KIND_BEFORE = /(\p{L}[\p{L}-]*)\.?\s?$/u;
const KIND_BEHIND = /^\s?(\p{L}[\p{L}-]*)/u;

function isBesideKind(text: string, start: number, end: number): boolean {
  const before = KIND_BEFORE.exec(text.slice(Math.max(0, start - 16), start))?.[1];
  const behind = KIND_BEHIND.exec(text.slice(end, end + 16))?.[1];
  return [before, behind].some((word) => word !== undefined && STREET_WORDS.has(word.toLowerCase()));
}

const MOST_WORDS = 200;
/** As many addresses of one street, or clients of one house, as anybody looks at. */
const MOST_PLACES = 20;

/** Street and house. Where every town has such a street, only the own client's, or one of a town that is named, is certain. */
function atHouseOf(
  houses: Houses,
  tokens: readonly Token[],
  at: number,
  text: string,
  own: string | undefined,
): Raw[] {
  const numbers = tokens.slice(Math.max(0, at - 3), at + 2).map((token) => token.text);
  for (const house of housesNear(tokens, at, text, houses.words)) {
    const known = some(houses.at.get(house) ?? [], own).filter(
      ({ ordinal }) => ordinal === undefined || numbers.includes(ordinal),
    );
    const [first] = known;
    if (!first) continue;
    const span = stretch(tokens, at, text, first.words);
    const inTown = known.filter((place) => isInTown(place, tokens, at));
    const isRare = !COMMON_STREETS.has(streetStem(tokens[at]?.text ?? ""));
    const isOwn = known.some(({ fact }) => fact.clientId === own);
    const certain = inTown.length > 0 ? inTown : known;
    return found(certain, span, isRare || isOwn || inTown.length > 0 ? "mask" : own ? "low" : "review", own);
  }
  return [];
}

/** The own client's first. */
function some(places: readonly Place[], own: string | undefined): readonly Place[] {
  if (places.length <= MOST_PLACES) return places;
  const mine = places.find(({ fact }) => fact.clientId === own);
  return mine ? [mine] : places.slice(0, MOST_PLACES);
}

const isInTown = ({ cities }: Place, tokens: readonly Token[], at: number): boolean =>
  tokens.slice(Math.max(0, at - 6), at + 8).some((token) => cities.includes(streetStem(token.text)));

const found = (
  places: readonly Place[],
  [start, end]: [number, number],
  tier: Tier,
  own: string | undefined,
) =>
  raws(
    places.map(({ fact }) => fact),
    start,
    end,
    tier,
    "format",
    own,
  );

/** Words between a street and its house. */
const FARTHEST_HOUSE = 4;

/** Numbers that may be the house of the street at `at`: behind it, or before it as in English. */
function housesNear(
  tokens: readonly Token[],
  at: number,
  text: string,
  words: ReadonlySet<string>,
): string[] {
  const numbers: string[] = [];
  for (const step of [1, -1])
    for (let i = at + step, steps = 0; steps < FARTHEST_HOUSE; i += step, steps += 1) {
      const token = tokens[i];
      if (!token || !isGap(text, tokens, step > 0 ? i - 1 : i)) break;
      if (/^\d/.test(token.text)) {
        if (ORDINAL_ENDING.test(lowerWord(tokens[i + 1])) && isGap(text, tokens, i)) continue;
        if (/^\d{1,4}(?!\d)/.test(token.text)) numbers.push(houseKey(token.text));
        if (!/^\d{5,6}$/.test(token.text)) break;
      } else if (!mayStandBetween(token, words)) break;
    }
  return numbers;
}

const mayStandBetween = (token: Token, words: ReadonlySet<string>): boolean =>
  ADDRESS_WORDS.has(lowerWord(token)) ||
  ORDINAL_ENDING.test(lowerWord(token)) ||
  words.has(streetStem(token.text)) ||
  /^(?:\p{Lu}.*|по|на|at|on)$/su.test(token.text);

/** Between token i and the next one stands nothing that ends an address. */
const isGap = (text: string, tokens: readonly Token[], i: number): boolean =>
  /^[\s,.;()«»"№#/\u00a0-]{0,4}$/.test(text.slice(tokens[i]?.end, tokens[i + 1]?.start));

/** As many words of an address stand on either side of its street. */
const LONGEST_SIDE = 14;

/** The whole address around its street. */
function stretch(
  tokens: readonly Token[],
  at: number,
  text: string,
  words: ReadonlySet<string>,
): [number, number] {
  let [left, right] = [at, at];
  const [first, last] = [at - LONGEST_SIDE, at + LONGEST_SIDE];
  while (
    left > first &&
    isGap(text, tokens, left - 1) &&
    (belongs(tokens, left - 1, left, at, words) || isHouseOf(tokens, left - 1))
  )
    left -= 1;
  while (right < last && belongs(tokens, right + 1, right, at, words) && isGap(text, tokens, right))
    right += 1;
  while (left < at && HOUSE_WORDS.has(lowerWord(tokens[left])) && !/^\d/.test(tokens[left + 1]?.text ?? ""))
    left += 1;
  return [tokens[left]?.start ?? 0, tokens[right]?.end ?? 0];
}

function belongs(
  tokens: readonly Token[],
  i: number,
  beside: number,
  at: number,
  words: ReadonlySet<string>,
): boolean {
  const word = lowerWord(tokens[i]);
  if (word === "") return false;
  if (ADDRESS_WORDS.has(word) || words.has(streetStem(word)) || (isLatin(word) && words.has(sound(word))))
    return true;
  if (ORDINAL_ENDING.test(word)) return /^\d+$/.test(tokens[i - 1]?.text ?? "");
  const isNumber = /^\d{1,4}\p{L}?(?:[/-]\d+)?$/u.test(word);
  const next = lowerWord(tokens[beside]);
  const isBehindStreet = i > at && STREET_WORDS.has(next);
  return (
    isNumber &&
    (HOUSE_WORDS.has(next) || i === at + 1 || isBehindStreet || (i < at && ORDINAL_ENDING.test(next)))
  );
}

/** The «й» of «3-й Полевой переулок», the "rd" of "3rd Lane". */
const ORDINAL_ENDING = /^(?:я|й|м|ом|ем|ой|ей|го|му|ая|ый|ий|ую|st|nd|rd|th)$/;

/** "в доме 105 по проспекту …": the number is not beside its street. */
const isHouseOf = (tokens: readonly Token[], i: number): boolean =>
  (/^(?:по|на|on)$/.test(lowerWord(tokens[i])) && /^\d/.test(tokens[i - 1]?.text ?? "")) ||
  (/^\d/.test(tokens[i]?.text ?? "") && HOUSE_WORDS.has(lowerWord(tokens[i - 1])));

/** Beside its kind or its town a rare name asks for a look. */
function streetAlone(
  houses: Houses,
  tokens: readonly Token[],
  at: number,
  text: string,
  own: string | undefined,
): Raw[] {
  if (!/^\p{Lu}/u.test(tokens[at]?.text ?? "")) return [];
  const kind = [at - 1, at + 1]
    .filter((i) => isGap(text, tokens, Math.min(i, at)))
    .map((i) => streetKind(lowerWord(tokens[i])))
    .find((each) => each !== "");
  const places = [...houses.at.values()]
    .slice(0, MOST_PLACES)
    .flatMap((each) => some(each, own))
    .filter(
      (place) =>
        place.ordinal === undefined && (kind === undefined || place.kind === "" || place.kind === kind),
    );
  const inTown = places.filter((place) => isInTown(place, tokens, at));
  const isRare = !COMMON_STREETS.has(streetStem(tokens[at]?.text ?? ""));
  const meant =
    inTown.length > 0 && (kind !== undefined || isRare) ? inTown : kind !== undefined && isRare ? places : [];
  return meant.length > 0
    ? found(meant, stretch(tokens, at, text, meant[0]?.words ?? new Set()), "review", own)
    : [];
}
