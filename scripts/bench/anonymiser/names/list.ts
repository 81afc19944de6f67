import { DEV_NAMES } from "./dev";
import { HELD_NAMES } from "./held";

export const STRATA = [
  "common",
  "distinctive",
  "latin",
  "abbreviation",
  "several",
  "indeclinable",
  "mixed",
] as const;
export type Stratum = (typeof STRATA)[number];
export const SETS = ["dev", "held"] as const;
export type NameSet = (typeof SETS)[number];
export type Listed = Readonly<Record<Stratum, string>>;

/** How a word of a name is declined; a word without one stays as it is. */
export type Gender = "m" | "f" | "n" | "p";
export type Word = { readonly text: string; readonly gender?: Gender };
export type Name = {
  readonly id: string;
  readonly text: string;
  readonly words: readonly Word[];
  readonly stratum: Stratum;
  /** A Latin name as a Russian writes it down by ear; in the lists behind "=". Never told to the matcher. */
  readonly cyrillic?: string;
};

/** The names of one half, in their order. */
export const listNames = (set: NameSet): Name[] =>
  STRATA.flatMap((stratum) =>
    split((set === "dev" ? DEV_NAMES : HELD_NAMES)[stratum], stratum).map((written, at) => {
      const [original = "", cyrillic] = written.split("=");
      const words = original.split(" ").map(readWord);
      return {
        id: `${set}-${stratum}-${at}`,
        text: words.map(({ text }) => text).join(" "),
        words,
        stratum,
        ...(cyrillic ? { cyrillic: cyrillic.replaceAll("_", " ") } : {}),
      };
    }),
  );

const split = (list: string, stratum: Stratum) =>
  list
    .trim()
    .split(stratum === "several" || stratum === "mixed" ? /\s*(?:\||\n)\s*/u : /\s+/u)
    .filter(Boolean);

function readWord(written: string): Word {
  const [text = "", gender] = written.split("/");
  return gender === undefined ? { text } : { text, gender: gender as Gender };
}
