import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/ActionForm";
import { PasswordInput } from "@/components/forms/PasswordInput";
import { TextInput } from "@/components/forms/TextInput";
import { Callout } from "@/components/ui/Callout";
import { SubmitButton } from "@/components/ui/SubmitButton";
import { MIN_PASSWORD_LENGTH } from "@/platform/auth/password";
import { joinAsNewcomer, joinSignedIn, joinWithPassword } from "../actions";
import { TeamFields } from "./TeamFields";

type Props = {
  token: string;
  /** The address that the invitation is bound to. */
  email: string;
  /** Who reads: signed in under that address, known by an account, or new here. */
  reader: "signedIn" | "known" | "new";
  /** Another address that this browser is signed in under. */
  signedInElse: string | undefined;
  /** For the invitation of a team: those that the person leads already, as far as they may be shown. */
  led: readonly { orgId: string; name: string }[] | undefined;
};

const ACTIONS = { signedIn: joinSignedIn, known: joinWithPassword, new: joinAsNewcomer } as const;

export function JoinForm(props: Props) {
  const { token, email, reader, signedInElse, led } = props;
  const [t, form] = [useTranslations("entry"), useTranslations("ui.form")];
  const password = { showLabel: form("showPassword"), hideLabel: form("hidePassword") };
  return (
    <>
      {signedInElse ? (
        <Callout tone="warn">{t("invite.signedInElse", { email: signedInElse })}</Callout>
      ) : null}
      <ActionForm action={ACTIONS[reader]}>
        <input type="hidden" name="token" value={token} />
        <p className="text-ink-2">
          {reader === "signedIn" ? t("invite.signedInAs", { email }) : t("invite.boundTo", { email })}
          {reader === "known" ? ` ${t("invite.haveAccount")}` : null}
        </p>
        {/* Lets a password manager keep the address beside the password. */}
        {reader === "signedIn" ? null : (
          <input type="email" value={email} readOnly autoComplete="username" hidden />
        )}
        {reader === "new" ? (
          <TextInput name="name" label={t("invite.name")} help={t("invite.nameHelp")} autoComplete="name" />
        ) : null}
        {reader === "new" ? (
          <PasswordInput
            name="password"
            label={t("password")}
            help={t("passwordHelp", { count: MIN_PASSWORD_LENGTH })}
            autoComplete="new-password"
            {...password}
          />
        ) : null}
        {reader === "known" ? (
          <PasswordInput
            name="password"
            label={t("password")}
            autoComplete="current-password"
            {...password}
          />
        ) : null}
        {led ? <TeamFields led={led} signInHref={signInHref(props)} /> : null}
        <SubmitButton>{led ? t("invite.accept") : t("invite.join")}</SubmitButton>
      </ActionForm>
    </>
  );
}

/** Whoever has an account may lead a team, but which is shown only once they have signed in. */
const signInHref = ({ reader, token, signedInElse }: Props) =>
  reader === "known" && !signedInElse ? `/login?next=/invite/${token}` : undefined;
