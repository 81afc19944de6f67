import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/ActionForm";
import { Select } from "@/components/forms/Select";
import type { FormAction } from "@/components/forms/state";
import { TextInput } from "@/components/forms/TextInput";
import { THEMES } from "@/components/layout/theme";
import { DescriptionList } from "@/components/ui/DescriptionList";
import { Panel } from "@/components/ui/Panel";
import { SubmitButton } from "@/components/ui/SubmitButton";

type Profile = {
  readonly name: string;
  readonly email: string;
  readonly locale: string;
  readonly theme: string;
  readonly version: number;
};

/** Each language is called by its own name, whatever language the page is in. */
const LANGUAGES = [
  { value: "ru", label: "Русский" },
  { value: "en", label: "English" },
];

export function ProfilePanel({ profile, save }: { profile: Profile; save: FormAction }) {
  const [t, themes, words] = [
    useTranslations("settings.profile"),
    useTranslations("ui.theme"),
    useTranslations("words"),
  ];
  return (
    <Panel title={t("title")}>
      <ActionForm action={save} version={profile.version} label={t("title")}>
        <DescriptionList
          items={[
            {
              term: t("email"),
              value: (
                <>
                  <span className="break-all">{profile.email}</span>
                  <span className="block text-sm text-ink-3">{t("emailHelp")}</span>
                </>
              ),
            },
          ]}
        />
        <TextInput name="name" label={t("name")} defaultValue={profile.name} autoComplete="name" />
        <div className="grid gap-4 sm:grid-cols-2">
          <Select name="locale" label={t("language")} options={LANGUAGES} defaultValue={profile.locale} />
          <Select
            name="theme"
            label={t("theme")}
            options={THEMES.map((theme) => ({ value: theme, label: themes(theme) }))}
            defaultValue={profile.theme}
          />
        </div>
        <div>
          <SubmitButton>{words("save")}</SubmitButton>
        </div>
      </ActionForm>
    </Panel>
  );
}
