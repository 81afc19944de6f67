import type { WorkKind } from "./story";
import { EN } from "./words.en";
import { RU } from "./words.ru";

/** What everybody says at work, where a story says nothing of its own. */
export type Words = {
  readonly criteriaTitle: string;
  readonly criteria: Readonly<Record<WorkKind, readonly string[]>>;
  readonly reasons: Readonly<Record<"decline" | "return" | "block" | "cancel", Filled<string>>>;
  readonly handover: Filled<string>;
  readonly timeNotes: Readonly<Record<WorkKind, Filled<string>>>;
  readonly estimateNotes: Filled<string>;
  /** Internal notes: the agency among itself. */
  readonly notes: Filled<string>;
  readonly talk: Filled<readonly Line[]>;
};
type Filled<T> = readonly [T, ...T[]];
type Line = { readonly side: "agency" | "partner"; readonly body: string; readonly ask?: true };

export const wordsOf = (language: "ru" | "en"): Words => (language === "ru" ? RU : EN);
