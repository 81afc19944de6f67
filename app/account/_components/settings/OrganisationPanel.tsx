import { useTranslations } from "next-intl";
import { TIME_ZONES } from "@/app/account/settings";
import { ActionForm } from "@/components/forms/ActionForm";
import { Select } from "@/components/forms/Select";
import type { FormAction } from "@/components/forms/state";
import { TextInput } from "@/components/forms/TextInput";
import { DescriptionList } from "@/components/ui/DescriptionList";
import { Panel } from "@/components/ui/Panel";
import { SubmitButton } from "@/components/ui/SubmitButton";
import { CURRENCIES } from "@/domain/money/money";

type Props = {
  side: "agency" | "partner";
  organisation: {
    readonly name: string;
    readonly timeZone: string;
    readonly currency: string;
    readonly version: number;
  };
  save: FormAction | undefined;
};

export function OrganisationPanel({ side, organisation, save }: Props) {
  const [t, words] = [useTranslations("settings.organisation"), useTranslations("words")];
  if (!save)
    return (
      <Panel title={t("title")} hint={t("onlyLead")}>
        <DescriptionList
          items={[
            { term: t("name"), value: organisation.name },
            { term: t("timeZone"), value: organisation.timeZone },
            { term: t("currency"), value: organisation.currency },
          ]}
        />
      </Panel>
    );
  return (
    <Panel title={t("title")}>
      <ActionForm action={save} version={organisation.version} label={t("title")}>
        <TextInput
          name="name"
          label={t("name")}
          help={side === "agency" ? t("nameHelpAgency") : t("nameHelpPartner")}
          defaultValue={organisation.name}
          autoComplete="organization"
        />
        <div className="grid gap-4 sm:grid-cols-2">
          <Select
            name="timeZone"
            label={t("timeZone")}
            help={t("timeZoneHelp")}
            options={TIME_ZONES.map((zone) => ({ value: zone, label: zone.replaceAll("_", " ") }))}
            defaultValue={organisation.timeZone}
          />
          <Select
            name="currency"
            label={t("currency")}
            help={t("currencyHelp")}
            options={CURRENCIES.map((code) => ({ value: code, label: code }))}
            defaultValue={organisation.currency}
          />
        </div>
        <div>
          <SubmitButton>{words("save")}</SubmitButton>
        </div>
      </ActionForm>
    </Panel>
  );
}
