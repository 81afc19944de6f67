import { useTranslations } from "next-intl";
import { changePassword } from "@/app/account/actions";
import { ActionForm } from "@/components/forms/ActionForm";
import { PasswordInput } from "@/components/forms/PasswordInput";
import { Panel } from "@/components/ui/Panel";
import { SubmitButton } from "@/components/ui/SubmitButton";
import { MIN_PASSWORD_LENGTH } from "@/platform/auth/password";

export function PasswordPanel({ email }: { email: string }) {
  const [t, entry, form] = [
    useTranslations("settings.password"),
    useTranslations("entry"),
    useTranslations("ui.form"),
  ];
  const words = { showLabel: form("showPassword"), hideLabel: form("hidePassword") };
  return (
    <Panel title={t("title")} hint={t("note")}>
      <ActionForm action={changePassword} resetOnOk label={t("title")}>
        {/* Tells a password manager whose password this is. */}
        <input type="email" value={email} readOnly autoComplete="username" hidden />
        <PasswordInput
          name="currentPassword"
          label={t("current")}
          autoComplete="current-password"
          {...words}
        />
        <PasswordInput
          name="newPassword"
          label={t("new")}
          help={entry("passwordHelp", { count: MIN_PASSWORD_LENGTH })}
          autoComplete="new-password"
          {...words}
        />
        <div>
          <SubmitButton>{t("change")}</SubmitButton>
        </div>
      </ActionForm>
    </Panel>
  );
}
