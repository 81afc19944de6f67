import type { Dice } from "../dice";
import type { Name } from "../names/list";

export const GROUPS = ["forms", "script", "letters", "formats", "typos", "pairs"] as const;
export type Group = (typeof GROUPS)[number];

/** Makes another form of a name; undefined where the name has none, or none that a reader would still know. */
export type Form = {
  readonly name: string;
  readonly group: Group;
  readonly apply: (name: Name, roll: Dice) => string | undefined;
};

/** Changes a written form, whichever it is; undefined as above. */
export type Trick = {
  readonly name: string;
  readonly group: Group;
  readonly apply: (text: string, roll: Dice) => string | undefined;
};
