import { getTranslations } from "next-intl/server";
import type { FormLabels } from "@/components/forms/context";
import { dateFormat } from "@/domain/formats";
import type { TaskVerb } from "@/domain/tasks/move";
import { BOARD_COLUMNS } from "@/domain/tasks/states";
import { holes } from "@/platform/i18n/holes";

const VERBS = ["accept", "start", "deliver", "unblock", "block", "decline"] as const satisfies TaskVerb[];
const BOARD = [
  "label",
  "columns",
  "help",
  "none",
  "more",
  "menu",
  "open",
  "messages",
  "due",
  "assignee",
  "returned",
  "moved",
  "blockedNow",
  "unblockedNow",
  "stale",
  "refused",
  "failed",
] as const;
/** Filled in by the browser, which knows the card. */
const HOLES = holes("number", "title", "state", "reason");
const DELIVER = ["title", "note", "link", "linkHelp", "files", "filesHelp", "readers", "submit"] as const;
const REASON = ["title", "reason", "reasonHelp", "submit"] as const;
const FORM = [
  "optional",
  "failed",
  "draftRestored",
  "discardDraft",
  "theirs",
  "takeTheirs",
  "copy",
  "copied",
] as const satisfies (keyof FormLabels)[];

/** All that the board says, once for all its cards. `months` are patterns of a day, "# декабря" or "Dec #". */
export async function boardWords(locale: string) {
  const [t, words, ui] = await Promise.all([
    getTranslations("partnerTasks"),
    getTranslations("words"),
    getTranslations("ui"),
  ]);
  return {
    ...pick(BOARD, (key) => t(`board.${key}`, HOLES)),
    states: BOARD_COLUMNS.map((state) => words(`taskState.${state}`)),
    verbs: pick(VERBS, (verb) => words(`taskVerb.${verb}`)),
    months: monthPatterns(locale),
    blocked: words("blocked"),
    overdue: words("overdue"),
    decline: pick(REASON, (key) => t(`decline.${key}`)),
    block: pick(REASON, (key) => t(`block.${key}`)),
    deliver: pick(DELIVER, (key) => t(`deliver.${key}`)),
    form: pick(FORM, (key) => ui(`form.${key}`)),
    close: ui("dialog.close"),
    goOn: t("goOn"),
  };
}

export type BoardWords = Awaited<ReturnType<typeof boardWords>>;

const pick = <const K extends string>(keys: readonly K[], say: (key: K) => string) =>
  Object.fromEntries(keys.map((key) => [key, say(key)])) as Record<K, string>;

/** The server's dates for the browser to fill in, so that both always write the same. */
function monthPatterns(locale: string): string[] {
  const format = dateFormat(locale, { day: "numeric", month: "short", timeZone: "UTC" });
  return Array.from({ length: 12 }, (_, month) =>
    format.format(new Date(Date.UTC(2026, month, 22))).replace("22", "#"),
  );
}
