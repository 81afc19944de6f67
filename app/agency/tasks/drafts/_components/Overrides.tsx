import { getFormatter, getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/forms/ActionForm";
import { TextArea } from "@/components/forms/TextArea";
import { Section } from "@/components/layout/Section";
import { Dialog } from "@/components/ui/Dialog";
import { SubmitButton } from "@/components/ui/SubmitButton";
import { FINDING_KINDS } from "@/domain/anonymiser/types";
import type { ShownFinding } from "../../findings";
import { overrideLeak } from "../actions";

/** A dialog for every trace that a lead may let through; `dialogs` names them. */
export async function OverrideDialogs({
  draftId,
  findings,
  dialogs,
  clientNames,
}: {
  draftId: string;
  findings: readonly ShownFinding[];
  dialogs: Readonly<Record<string, string>>;
  clientNames: ReadonlyMap<string, string>;
}) {
  const t = await getTranslations("drafts.override");
  const once = new Map(findings.filter(({ trace }) => trace in dialogs).map((each) => [each.trace, each]));
  return [...once.values()].map(({ trace, text, clientId }) => (
    <Dialog key={trace} id={dialogs[trace] ?? ""} title={t("title")}>
      <ActionForm action={overrideLeak}>
        <p>{t("text", { found: text, client: clientNames.get(clientId) ?? "" })}</p>
        <input type="hidden" name="draftId" value={draftId} />
        <input type="hidden" name="clientId" value={clientId} />
        <input type="hidden" name="found" value={text.replace(/\s+/g, " ")} />
        <TextArea name="reason" label={t("reason")} help={t("reasonHelp")} />
        <div>
          <SubmitButton variant="danger">{t("submit")}</SubmitButton>
        </div>
      </ActionForm>
    </Dialog>
  ));
}

type Override = {
  readonly id: string;
  readonly found: string;
  readonly kind: string;
  readonly reason: string;
  readonly actorName: string;
  readonly at: Date;
  readonly clientName: string;
};

/** What was let through on this job, with who and why. */
export async function OverrideRecord({
  overrides,
  timeZone,
}: {
  overrides: readonly Override[];
  timeZone: string;
}) {
  if (overrides.length === 0) return null;
  const [t, words, format] = await Promise.all([
    getTranslations("drafts.override"),
    getTranslations("words"),
    getFormatter(),
  ]);
  const kindWord = (kind: string) => {
    const known = FINDING_KINDS.find((each) => each === kind);
    return known ? words(`findingKind.${known}`) : kind;
  };
  return (
    <Section title={t("list")} hint={t("listHelp")}>
      <ul className="divide-y divide-line rounded-lg border border-line bg-surface">
        {overrides.map((each) => (
          <li key={each.id} className="px-4 py-2.5">
            <p className="font-medium">
              {t("item", {
                found: each.found,
                kind: kindWord(each.kind),
                client: each.clientName,
              })}
            </p>
            <p className="whitespace-pre-wrap">{each.reason}</p>
            <p className="text-sm text-ink-3">
              {each.actorName},{" "}
              <time dateTime={each.at.toISOString()}>
                {format.dateTime(each.at, { dateStyle: "medium", timeStyle: "short", timeZone })}
              </time>
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
