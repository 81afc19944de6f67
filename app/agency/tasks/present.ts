import { getTranslations } from "next-intl/server";
import { type ShownFinding, showFindings, type Verdict } from "@/app/agency/_components/judged/findings";
import type { CheckedFinding } from "@/db/agency/leaks";
import { hintsIn } from "@/domain/anonymiser/hints";
import { replacements } from "@/domain/anonymiser/wording";
import type { AgencyRole } from "@/domain/roles";
import { previewOf } from "./preview";
import { type Redaction, redactionsOf } from "./redact";

type Findings = Readonly<Record<string, readonly CheckedFinding[]>>;
/** Whose text it is and what the partner calls them; all empty for a text of nobody's. */
export type Own = {
  readonly clientId: string;
  readonly clientName: string;
  readonly codename: string;
  readonly codenameScheme: string;
};

/** The key to a wording that was cut from this job. */
export const redactionsFor = (job: Own, { jobTitle = [], spec = [] }: Findings): Redaction[] =>
  redactionsOf([jobTitle, spec], { ...job, locale: localeOf(job) }, job.clientName);

/** The verdict on texts on their way to a partner, field → text. */
export async function judge(
  own: Own,
  texts: Readonly<Record<string, string>>,
  findings: Findings,
  clientNames: ReadonlyMap<string, string>,
  role: AgencyRole,
): Promise<Verdict> {
  const t = await getTranslations("drafts.check");
  const shown = await Promise.all(
    Object.entries(texts).map(async ([field, text]) => {
      const found = findings[field] ?? [];
      return withReplacements(
        own,
        text,
        found,
        await showFindings({ [field]: found }, { [field]: text }, clientNames, role),
      );
    }),
  );
  const all = shown.flat().sort((a, b) => rankOf(a) - rankOf(b));
  const count = all.filter((each) => each.isBlocking).length;
  const warned = all.filter((each) => each.isWarning).length;
  return {
    findings: all,
    summary: count > 0 ? t("blocked", { count }) : warned > 0 ? t("warned", { count: warned }) : t("clean"),
    left: count > 0 ? t("left", { count }) : "",
  };
}

/** The same with how the body will read, and from what the client could be guessed. */
export const judgeWording = async (
  own: Own,
  texts: Readonly<Record<"title" | "body", string>>,
  findings: Findings,
  clientNames: ReadonlyMap<string, string>,
  redactions: readonly Redaction[],
  role: AgencyRole,
): Promise<Verdict> => ({
  ...(await judge(own, { title: texts.title, body: texts.body }, findings, clientNames, role)),
  html: previewOf(texts.body, redactions),
  hints: await hintsOf(texts.title, texts.body),
});

async function hintsOf(...texts: readonly string[]): Promise<NonNullable<Verdict["hints"]>> {
  const t = await getTranslations("drafts.hint");
  return texts.flatMap((text) =>
    hintsIn(text).map(({ start, end, kind }) => ({ text: text.slice(start, end), why: t(kind) })),
  );
}

const rankOf = (each: ShownFinding): number => (each.isBlocking ? 0 : each.isWarning ? 1 : 2);

/** Places come with what the wording puts there: the own client's codename, or that it is some client. */
function withReplacements(
  own: Own,
  text: string,
  found: readonly CheckedFinding[],
  shown: readonly ShownFinding[],
) {
  const locale = localeOf(own);
  const ours = found.filter((each) => each.clientId === own.clientId);
  const [ofOwn, ofOther] = [
    replacements(ours, own.codename, locale, { text }),
    replacements(found, SOME_CLIENT[locale], locale, { text }),
  ];
  const at = new Map(
    found.map((each) => [each.start, each.clientId === own.clientId ? ofOwn(each) : ofOther(each)]),
  );
  return shown.map((each) => {
    const replacement = at.get(each.start);
    return replacement && (each.isBlocking || each.isWarning) ? { ...each, replacement } : each;
  });
}

const SOME_CLIENT = { ru: "один из клиентов", en: "one of the clients" } as const;

const localeOf = (own: Own) => (own.codenameScheme === "ru" ? "ru" : "en");
