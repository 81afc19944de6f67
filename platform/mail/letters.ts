import { createTranslator } from "next-intl";
import { mails } from "@/db/schema/identity/mails";
import type { Tx } from "@/db/session";
import type { NoticeKind } from "@/domain/notices";
import { TASK_VERBS } from "@/domain/tasks/move";
import { publicUrl } from "../env";
import { DEFAULT_LOCALE, isLocale } from "../i18n/locales";
import { messagesOf } from "../i18n/messages";

/**
 * Each letter with what its sentences are filled from. No title and no codename: mail leaves the portal's walls. Minutes
 * are for the client's own people, and whoever posts them has looked for traces of partners.
 */
type Fillings = {
  readonly invitation: { person: string; organisation: string; link: string };
  readonly partnerInvitation: { person: string; organisation: string; link: string };
  readonly reset: { link: string };
  readonly passwordChanged: { link: string };
  readonly task: { link: string };
  readonly rating: { link: string };
  readonly ratingRevealed: { link: string };
  readonly ratingReplied: { link: string };
  readonly ratingRemovalAsked: { link: string };
  readonly ratingRemoved: { link: string };
  /** To a client's decision maker: what is asked was looked through for traces of partners before. */
  readonly approval: { agency: string; name: string; title: string; link: string };
  readonly minutes: { agency: string; title: string; date: string; text: string; link: string };
  readonly regulation: { link: string };
  readonly regulationAccepted: { link: string };
  readonly incident: { link: string };
  readonly incidentPromise: { link: string };
  readonly digest: { count: string; lines: string; link: string };
};

export type Letter = {
  [K in keyof Fillings]: { readonly kind: K; readonly values: Fillings[K] };
}[keyof Fillings] & {
  readonly to: string;
  /** The reader's language, as far as it is known. */
  readonly locale: string;
};

/** Puts letters into the box, in the transaction whose change they tell of; the messenger sends them afterwards. */
export async function postLetters(tx: Pick<Tx, "insert">, letters: readonly Letter[]): Promise<void> {
  if (letters.length > 0) await tx.insert(mails).values(letters.map(compose));
}

type Line = { readonly kind: NoticeKind; readonly what: string; readonly path: string };

/**
 * A letter that gathers what happened, by address. A partner's says no more than that; an agency's says what it was. In
 * neither stands a title, a codename or a name.
 */
export function digestOf(
  reader: { readonly to: string; readonly locale: string },
  side: "agency" | "partner",
  lines: readonly Line[],
  link: string,
): Letter {
  const t = wordsIn(reader.locale);
  const said = lines.map(({ kind, what, path }) => {
    const known = WHAT.find((each) => each === what) ?? "other";
    const about = side === "agency" ? t(`what.${known}`) : t(`kind.${kind}`);
    return `${about}\n${linkTo(path as `/${string}`)}`;
  });
  const distinct = [...new Set(said)];
  return {
    ...reader,
    kind: "digest",
    values: { count: String(distinct.length), lines: distinct.join("\n\n"), link },
  };
}

/** What a gathered letter has words for. */
const WHAT = [
  ...TASK_VERBS,
  ...(["offer", "message", "question", "estimate", "ask", "revealed", "published", "accepted"] as const),
  ...(["replied", "removalAsked", "removed", "taken", "promise"] as const),
] as const;

const wordsIn = (locale: string) => {
  const language = isLocale(locale) ? locale : DEFAULT_LOCALE;
  return createTranslator({ locale: language, messages: messagesOf(language), namespace: "mail" });
};

function compose({ kind, values, to, locale }: Letter) {
  const t = wordsIn(locale);
  const filled: Record<string, string> = values;
  return {
    recipient: to,
    subject: t(`${kind}.subject`, filled as never),
    body: t(`${kind}.body`, filled as never),
  };
}

/** An address of this portal as it stands in a letter. */
export const linkTo = (path: `/${string}`): string => `${publicUrl()}${path}`;
