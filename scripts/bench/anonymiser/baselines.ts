import { newStemmer } from "snowball-stemmers";
import type { Dossier } from "../../../domain/anonymiser/types";
import type { Found, Scanner } from "./scanner";

/** A plain dictionary: the dossier's words in the text in their order, letter case aside. */
export const literalScanner = (dossiers: readonly Dossier[]) => sequenceScanner(dossiers, (word) => word);

/** Snowball stems of both the dossier's words and the text's, Russian or English by the word's script. */
export function snowballScanner(dossiers: readonly Dossier[]): Scanner {
  const russian = newStemmer("russian");
  const english = newStemmer("english");
  return sequenceScanner(dossiers, (word) => (/[а-я]/.test(word) ? russian : english).stem(word));
}

/** Negative control: finds nothing, so a figure that stays high on it measures nothing. */
export const blindScanner: Scanner = () => [];

/** Negative control: finds everything everywhere, for the first client only; only false flags may show it. */
export const shoutingScanner =
  (clientId: string): Scanner =>
  (text) =>
    [...text.matchAll(/\S+/g)].map(({ 0: { length }, index }) => ({
      start: index,
      end: index + length,
      clientId,
      tier: "mask",
    }));

type Entry = { readonly words: readonly string[]; readonly clientId: string };

function sequenceScanner(dossiers: readonly Dossier[], keyOf: (word: string) => string): Scanner {
  const byFirst = new Map<string, Entry[]>();
  for (const { id, ...lists } of dossiers)
    for (const value of Object.values(lists).flat()) {
      const words = tokens(value).map(({ word }) => keyOf(word));
      const [first] = words;
      if (first === undefined) continue;
      const entries = byFirst.get(first) ?? [];
      entries.push({ words, clientId: id });
      byFirst.set(first, entries);
    }
  return (text) => {
    const found: Found[] = [];
    const all = tokens(text).map(({ word, ...place }) => ({ key: keyOf(word), ...place }));
    for (const [at, { key, start }] of all.entries())
      for (const { words, clientId } of byFirst.get(key) ?? []) {
        const last = all[at + words.length - 1];
        if (last && words.every((word, index) => all[at + index]?.key === word))
          found.push({ start, end: last.end, clientId, tier: "mask" });
      }
    return found;
  };
}

const tokens = (text: string) =>
  [...text.matchAll(/[\p{L}\p{N}]+/gu)].map(({ 0: word, index }) => ({
    word: word.toLowerCase().replaceAll("ё", "е"),
    start: index,
    end: index + word.length,
  }));
