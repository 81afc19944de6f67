import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/forms/ActionForm";
import { FileInput } from "@/components/forms/inputs";
import { TextArea } from "@/components/forms/TextArea";
import { SubmitButton } from "@/components/ui/SubmitButton";
import { publicKey } from "@/platform/passport/key";
import { fingerprint } from "@/platform/passport/seal";
import { EntryPage } from "../_components/EntryPage";
import { PassportVerdict } from "./_components/PassportVerdict";
import { checkPassport } from "./actions";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("passport.check"))("title"),
});

/** Anybody checks a passport here, signed in or not. */
export default async function PassportPage() {
  const t = await getTranslations("passport.check");
  const foot = (
    <>
      {t("ownKey", { key: fingerprint(publicKey()) })} ·{" "}
      <a className="link" href="/passport/key" download>
        {t("keyLink")}
      </a>
    </>
  );
  return (
    <EntryPage title={t("title")} intro={t("lead")} foot={foot}>
      <ActionForm action={checkPassport}>
        <FileInput name="file" label={t("file")} accept=".pdf,.json,application/pdf,application/json" />
        <TextArea name="text" label={t("text")} rows={3} spellCheck={false} optional />
        <details>
          <summary className="min-h-6 w-fit text-sm text-ink-2">{t("key")}</summary>
          <div className="mt-2">
            <TextArea
              name="key"
              label={t("key")}
              labelHidden
              help={t("keyHelp")}
              rows={3}
              spellCheck={false}
            />
          </div>
        </details>
        <SubmitButton>{t("submit")}</SubmitButton>
        <PassportVerdict
          words={{
            genuine: {
              title: t("genuine"),
              text: t("genuineText", { organisation: "‹organisation›", date: "‹date›" }),
            },
            changed: { title: t("changed"), text: t("changedText") },
            otherKey: { title: t("otherKey"), text: t("otherKeyText") },
            noPassport: { title: t("noPassport"), text: t("noPassportText") },
            badKey: { title: t("badKey"), text: t("badKeyText") },
          }}
        />
      </ActionForm>
    </EntryPage>
  );
}
