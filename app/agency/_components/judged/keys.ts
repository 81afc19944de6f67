import type { Answer } from "@/domain/leaks/decision";

/** Keys by their place on the keyboard, and the letters that an English layout has there. */
export const ANSWER_KEYS: Readonly<Record<string, Answer>> = {
  KeyN: "not_client",
  KeyA: "client_allows",
  KeyG: "generic_word",
  KeyO: "override",
};

export const letterOf = (answer: Answer): string =>
  (Object.entries(ANSWER_KEYS).find(([, each]) => each === answer)?.[0] ?? "").slice(-1);
