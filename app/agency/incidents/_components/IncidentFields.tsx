import { useTranslations } from "next-intl";
import { RadioCards } from "@/components/forms/RadioCards";
import { Select } from "@/components/forms/Select";
import { TextArea } from "@/components/forms/TextArea";
import { TextInput } from "@/components/forms/TextInput";
import { ReadBy } from "@/components/ui/ReadBy";
import { rankTakers } from "@/domain/incidents/incident";
import { SEVERITIES, type Severity } from "@/domain/incidents/words";
import type { AgencyRole } from "@/domain/roles";

export type Told = {
  readonly title: string;
  readonly severity: Severity;
  readonly ownerId: string | null;
  readonly clientWords: string;
  readonly plan: string;
};

type Props = {
  readonly told: Told;
  readonly takers: readonly { readonly id: string; readonly name: string; readonly role: AgencyRole }[];
  /** Who accounts for the client, as far as that is known here. */
  readonly managerId: string | null;
};

/** What the forms of a new and of an existing critical situation share. */
export function IncidentFields({ told, takers, managerId }: Props) {
  const [t, words] = [useTranslations("incidents"), useTranslations("words")];
  const ranked = rankTakers(takers, told.severity, managerId);
  return (
    <>
      <TextInput
        name="title"
        label={t("form.title")}
        help={t("form.titleHelp")}
        maxLength={200}
        autoComplete="off"
        defaultValue={told.title}
      />
      <RadioCards
        name="severity"
        label={t("severityLabel")}
        columns={3}
        defaultValue={told.severity}
        choices={SEVERITIES.map((value) => ({
          value,
          label: t(`severity.${value}`),
          help: t(`severityHelp.${value}`),
        }))}
      />
      <Select
        name="ownerId"
        label={t("form.owner")}
        help={t("form.ownerHelp")}
        optional
        placeholder={words("nobody")}
        defaultValue={told.ownerId ?? ""}
        options={ranked.map(({ id, name, role }) => ({
          value: id,
          label: `${name} – ${words(`agencyRole.${role}`)}`,
        }))}
      />
      <TextArea
        name="clientWords"
        label={t("form.clientWords")}
        help={t("form.clientWordsHelp")}
        optional
        rows={5}
        defaultValue={told.clientWords}
      />
      <TextArea
        name="plan"
        label={t("form.plan")}
        help={t("form.planHelp")}
        optional
        rows={5}
        defaultValue={told.plan}
      />
      <ReadBy reader="own" />
    </>
  );
}
