import type { Answer } from "@/domain/leaks/decision";

/** Sentences about what is found in a text, translated on the server. */
export type JudgedTexts = {
  readonly cleanHelp: string;
  readonly blockedHelp: string;
  readonly keys: string;
  readonly looking: string;
  readonly unavailable: string;
  readonly failed: string;
  /** Field → "in the title". */
  readonly inField: Readonly<Record<string, string>>;
  readonly mask: string;
  readonly maskAll: string;
  readonly reword: string;
  readonly mayStand: string;
  readonly answers: Readonly<Record<Answer, { readonly name: string; readonly help: string }>>;
  readonly reason: string;
  readonly reasonHelp: string;
  readonly reasonMissing: string;
  readonly warning: string;
};
