import { useTranslations } from "next-intl";
import { JudgedText } from "@/app/agency/_components/judged/JudgedText";
import { judgedTextsOf } from "@/app/agency/_components/judged/textsOf";
import { RadioCards } from "@/components/forms/RadioCards";
import { Select } from "@/components/forms/Select";
import { TextInput } from "@/components/forms/TextInput";
import { CodenamePill } from "@/components/ui/CodenamePill";
import { ReadBy } from "@/components/ui/ReadBy";
import { CODENAME_SCHEMES, proposeCodename } from "@/domain/codenames/codenames";
import { ENGAGEMENT_MODES } from "@/domain/engagements";
import { CURRENCIES } from "@/domain/money/money";

type Props = {
  initial: {
    readonly name?: string;
    readonly mode: string;
    readonly currency: string;
    readonly codenameScheme: string;
    readonly terms?: string;
    readonly skills?: string;
  };
  /** There are tasks with fees in this currency. */
  isCurrencyFixed?: boolean;
  /** Who reads the terms; a new team has no name of its own yet. */
  partner?: string | undefined;
};

/** What is agreed with a team, for inviting it and for changing it later. */
export function EngagementFields({ initial, isCurrencyFixed, partner }: Props) {
  const [t, words, drafts] = [
    useTranslations("partners.form"),
    useTranslations("words"),
    useTranslations("drafts"),
  ];
  const example = (scheme: (typeof CODENAME_SCHEMES)[number]) =>
    proposeCodename({ scheme, seed: "example", taken: new Set() });
  return (
    <>
      <TextInput
        name="name"
        label={t("name")}
        help={t("nameHelp")}
        defaultValue={initial.name}
        maxLength={200}
      />
      <RadioCards
        name="mode"
        label={t("mode")}
        columns={3}
        defaultValue={initial.mode}
        choices={ENGAGEMENT_MODES.map((mode) => ({
          value: mode,
          label: words(`engagementMode.${mode}`),
          help: words(`engagementModeHelp.${mode}`),
        }))}
      />
      <RadioCards
        name="codenameScheme"
        label={t("scheme")}
        help={partner ? t("schemeKept") : t("schemeHelp")}
        columns={2}
        defaultValue={initial.codenameScheme}
        choices={CODENAME_SCHEMES.map((scheme) => ({
          value: scheme,
          label: t(scheme === "ru" ? "schemeRu" : "schemeEn"),
          help: <CodenamePill name={example(scheme)} />,
        }))}
      />
      <Select
        name="currency"
        label={t("currency")}
        help={isCurrencyFixed ? t("currencyFixed") : t("currencyHelp")}
        disabled={isCurrencyFixed}
        defaultValue={initial.currency}
        className="max-w-60"
        options={CURRENCIES.map((value) => ({ value, label: value }))}
      />
      <div className="grid gap-1.5">
        <TextInput
          name="skills"
          label={t("skills")}
          help={t("skillsHelp")}
          defaultValue={initial.skills}
          maxLength={800}
          optional
        />
        <ReadBy reader="own" />
      </div>
      <div className="grid gap-1.5">
        <JudgedText
          texts={judgedTextsOf(drafts)}
          name="terms"
          label={t("terms")}
          help={t("termsHelp")}
          rows={6}
          initial={initial.terms}
          optional
        />
        <ReadBy reader="both" who={partner ? t("readByName", { partner }) : t("readBy")} />
      </div>
    </>
  );
}
