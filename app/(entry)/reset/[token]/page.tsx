import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/forms/ActionForm";
import { PasswordInput } from "@/components/forms/PasswordInput";
import { LinkButton } from "@/components/ui/Button";
import { SubmitButton } from "@/components/ui/SubmitButton";
import { MIN_PASSWORD_LENGTH } from "@/platform/auth/password";
import { isResetOpen } from "@/platform/auth/resets";
import { EntryPage } from "../../_components/EntryPage";
import { setNewPassword } from "../actions";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("entry.reset"))("newTitle"),
});

export default async function NewPasswordPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const [t, form, isOpen] = await Promise.all([
    getTranslations("entry"),
    getTranslations("ui.form"),
    isResetOpen(token),
  ]);
  if (!isOpen)
    return (
      <EntryPage title={t("reset.closedTitle")} intro={t("reset.closed")}>
        <LinkButton variant="primary" href="/reset">
          {t("reset.again")}
        </LinkButton>
      </EntryPage>
    );
  return (
    <EntryPage title={t("reset.newTitle")} intro={t("reset.newLead")}>
      <ActionForm action={setNewPassword}>
        <input type="hidden" name="token" value={token} />
        <PasswordInput
          name="password"
          label={t("reset.newPassword")}
          help={t("passwordHelp", { count: MIN_PASSWORD_LENGTH })}
          autoComplete="new-password"
          showLabel={form("showPassword")}
          hideLabel={form("hidePassword")}
        />
        <SubmitButton>{t("reset.newSubmit")}</SubmitButton>
      </ActionForm>
    </EntryPage>
  );
}
