import { getTranslations } from "next-intl/server";
import type { CheckedFinding } from "@/db/agency/leaks";
import { replacements } from "@/domain/anonymiser/wording";
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
  redactionsOf([jobTitle, spec], { ...job, locale: localeOf(job) }, job.clientName);

export async function judge(
  job: Job,
  wording: { readonly title: string; readonly body: string },
  { title = [], body = [] }: Findings,
  clientNames: ReadonlyMap<string, string>,
  redactions: readonly Redaction[],
): Promise<Verdict> {
  const { title: titleText, body: bodyText } = wording;
  const [t, inTitle, inBody] = await Promise.all([
    getTranslations("drafts.check"),
    showFindings({ title }, { title: titleText }, clientNames),
    showFindings({ body }, { body: bodyText }, clientNames),
  ]);
  const findings = [
    ...withReplacements(job, titleText, title, inTitle),
    ...withReplacements(job, bodyText, body, inBody),
  ];
  const count = findings.filter((each) => each.isBlocking).length;
  return {
    findings: findings.sort((a, b) => Number(b.isBlocking) - Number(a.isBlocking)),
    summary: count > 0 ? t("blocked", { count }) : t("clean"),
    html: previewOf(bodyText, redactions),
  };
}

/** The own client's traces come with what the wording puts in their place; another client's can only be reworded. */
function withReplacements(
  job: Job,
  text: string,
  found: readonly CheckedFinding[],
  shown: readonly ShownFinding[],
) {
  const ours = found.filter((each) => each.clientId === job.clientId && each.isBlocking);
  const replacementOf = replacements(ours, job.codename, localeOf(job), { text });
  const at = new Map(ours.map((each) => [each.start, replacementOf(each)]));
  return shown.map((each) => {
    const replacement = at.get(each.start);
    return replacement ? { ...each, replacement } : each;
  });
}

const localeOf = (job: Job) => (job.codenameScheme === "ru" ? "ru" : "en");
