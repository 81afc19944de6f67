import { useLocale, useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/ActionForm";
import { DateInput } from "@/components/forms/inputs";
import { Select } from "@/components/forms/Select";
import { TextArea } from "@/components/forms/TextArea";
import { Callout } from "@/components/ui/Callout";
import { Panel } from "@/components/ui/Panel";
import { ReadBy } from "@/components/ui/ReadBy";
import { SubmitButton } from "@/components/ui/SubmitButton";
import type { Standing } from "@/domain/backlog";
import { formatDay } from "@/platform/i18n/when";
import { noteAgreement } from "../../[id]/backlog/actions";

type Agreement = {
  readonly id: string;
  readonly agreedOn: string;
  readonly contactName: string;
  readonly note: string;
  readonly authorName: string;
};

type Props = {
  readonly client: { readonly id: string };
  readonly people: readonly { readonly id: string; readonly name: string }[];
  readonly version: number;
  readonly standing: Standing | undefined;
  /** The latest first. */
  readonly agreements: readonly Agreement[];
  /** YYYY-MM-DD */
  readonly today: string;
  readonly mayWrite: boolean;
  readonly viewerId: string;
};

/** Who of the client agreed to the order and when, and whether it still stands so. */
export function AgreementPanel(props: Props) {
  const { client, people, version, standing, agreements, today, mayWrite, viewerId } = props;
  const [t, ui, locale] = [useTranslations("backlog"), useTranslations("ui"), useLocale()];
  const [last] = agreements;
  const said = (agreement: Agreement) =>
    t("agreed", { date: formatDay(agreement.agreedOn, locale, today), name: agreement.contactName });
  return (
    <Panel title={t("agreement")}>
      <div className="grid gap-4">
        {last && standing ? (
          <Callout tone={standing.kind === "asAgreed" ? "ok" : "warn"} title={t(`standing.${standing.kind}`)}>
            {said(last)}
          </Callout>
        ) : (
          <p className="text-ink-2">{t("notAgreed")}</p>
        )}
        {mayWrite && people.length > 0 ? (
          <ActionForm
            action={noteAgreement}
            version={version}
            resetOnOk
            label={t("note")}
            draftKey={`${viewerId}.backlog.${client.id}`}
          >
            <input type="hidden" name="clientId" value={client.id} />
            <Select
              name="contactId"
              label={t("who")}
              placeholder={ui("form.choose")}
              options={people.map(({ id, name }) => ({ value: id, label: name }))}
            />
            <DateInput name="agreedOn" label={t("when")} defaultValue={today} max={today} />
            <TextArea name="note" label={t("how")} help={t("howHelp")} optional rows={2} />
            <ReadBy reader="own" />
            <div>
              <SubmitButton variant="secondary">{t("note")}</SubmitButton>
            </div>
          </ActionForm>
        ) : null}
        {mayWrite && people.length === 0 ? (
          <p>
            {t("nobody")}{" "}
            <a className="link" href={`/agency/clients/${client.id}/contacts/new`}>
              {t("addContact")}
            </a>
          </p>
        ) : null}
        {agreements.length > 0 ? (
          <ul aria-label={t("history")} className="grid gap-2 border-t border-line pt-3 text-sm">
            {agreements.map((agreement) => (
              <li key={agreement.id}>
                {said(agreement)} <span className="text-ink-3">· {agreement.authorName}</span>
                {agreement.note ? (
                  <p className="break-words whitespace-pre-wrap text-ink-2">{agreement.note}</p>
                ) : null}
              </li>
            ))}
          </ul>
        ) : null}
      </div>
    </Panel>
  );
}
