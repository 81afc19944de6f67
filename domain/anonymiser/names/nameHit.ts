import type { Name, Role } from "./name";
import type { WordRule } from "./wordFacts";

/** A name at units [start, end) of a text, words [first, last]. */
export type NameHit = {
  readonly name: Name;
  readonly role: Role;
  readonly rule: WordRule;
  /** The word is one that the language has anyway. */
  readonly isKnown: boolean;
  readonly isName: boolean;
  readonly first: number;
  readonly last: number;
  readonly start: number;
  readonly end: number;
  /** Of a person: how much of the name stands together. */
  readonly person?: PersonEvidence;
};

/**
 * "full": with first name, patronymic or initials; "login": the same as one word; "other": beside somebody else's first
 * name.
 */
export type PersonEvidence = "full" | "login" | "initial" | "surname" | "first" | "patronymic" | "other";
