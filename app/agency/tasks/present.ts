import { getTranslations } from "next-intl/server";
import type { CheckedFinding } from "@/db/agency/leaks";
import { type ShownFinding, showFindings } from "./findings";
import { previewOf } from "./preview";
import { type Redaction, redactionsOf } from "./redact";

/** What the desk shows of a wording: what was found, how many places block, and how it will read. Translated. */
export type Verdict = {
  readonly findings: readonly ShownFinding[];
  /** "3 places give a client away", or that there are none. */
  readonly summary: string;
  /** Safe HTML with codename pills. */
  readonly html: string;
};

type Findings = Readonly<Record<string, readonly CheckedFinding[]>>;
type Job = {
  readonly clientId: string;
  readonly clientName: string;
  readonly codename: string;
  readonly codenameScheme: string;
};

/** The key to a wording that was cut from this job. */
export const redactionsFor = (job: Job, { jobTitle = [], spec = [] }: Findings): Redaction[] =>
  redactionsOf(
    [jobTitle, spec],
    { ...job, locale: job.codenameScheme === "ru" ? "ru" : "en" },
    job.clientName,
  );

export async function judge(
  wording: { readonly title: string; readonly body: string },
  { title = [], body = [] }: Findings,
  clientNames: ReadonlyMap<string, string>,
  redactions: readonly Redaction[],
): Promise<Verdict> {
  const { title: titleText, body: bodyText } = wording;
  const [t, findings] = await Promise.all([
    getTranslations("drafts.check"),
    showFindings({ title, body }, { title: titleText, body: bodyText }, clientNames),
  ]);
  const count = findings.filter((each) => each.isBlocking).length;
  return {
    findings: findings.sort((a, b) => Number(b.isBlocking) - Number(a.isBlocking)),
    summary: count > 0 ? t("blocked", { count }) : t("clean"),
    html: previewOf(bodyText, redactions),
  };
}
