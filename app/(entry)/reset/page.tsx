import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/forms/ActionForm";
import { TextInput } from "@/components/forms/TextInput";
import { SubmitButton } from "@/components/ui/SubmitButton";
import { EntryPage } from "../_components/EntryPage";
import { askForReset } from "./actions";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("entry.reset"))("title"),
});

type Props = { searchParams: Promise<{ sent?: string | string[] }> };

export default async function ResetPage({ searchParams }: Props) {
  const t = await getTranslations("entry");
  const foot = (
    <a className="link" href="/login">
      {t("reset.back")}
    </a>
  );
  if ((await searchParams).sent)
    return (
      <EntryPage title={t("reset.sentTitle")} foot={foot}>
        <p>{t("reset.sent")}</p>
      </EntryPage>
    );
  return (
    <EntryPage title={t("reset.title")} intro={t("reset.lead")} foot={foot}>
      <ActionForm action={askForReset}>
        <TextInput
          name="email"
          label={t("email")}
          type="email"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
        />
        <SubmitButton>{t("reset.submit")}</SubmitButton>
      </ActionForm>
    </EntryPage>
  );
}
