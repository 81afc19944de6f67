import { WORDED } from "@/domain/ratings/ballot";
import type { Side } from "@/domain/tasks/move";
import type { Locale } from "@/platform/i18n/locales";
import { messagesOf } from "@/platform/i18n/messages";

type Words = { readonly name: string; readonly help: string } & Readonly<
  Record<`w${(typeof WORDED)[number]}`, string>
>;

/** What a question of one side's ballot is called, and what its scores mean. */
export function questionWords(locale: string, side: Side, question: string) {
  const all: Readonly<Record<string, Words>> = messagesOf(locale as Locale).ratings.criteria[side];
  const words = all[question];
  return {
    name: words?.name ?? question,
    help: words?.help ?? "",
    scores: WORDED.map((score) => ({ score, text: words?.[`w${score}`] ?? "" })),
  };
}
