import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/forms/ActionForm";
import { PasswordInput } from "@/components/forms/PasswordInput";
import { TextInput } from "@/components/forms/TextInput";
import { Callout } from "@/components/ui/Callout";
import { SubmitButton } from "@/components/ui/SubmitButton";
import { listDemoAccounts } from "@/platform/auth/demo";
import { currentSession } from "@/platform/auth/session";
import { isWayBack, wayBack } from "@/platform/auth/way_back";
import { EntryPage } from "../_components/EntryPage";
import { DemoAccounts } from "./_components/DemoAccounts";
import { signIn } from "./actions";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("entry.login"))("title"),
});

type Props = { searchParams: Promise<{ next?: string | string[]; reset?: string | string[] }> };

export default async function LoginPage({ searchParams }: Props) {
  const { next, reset } = await searchParams;
  const session = await currentSession();
  if (session) redirect(wayBack(next, session.kind) ?? `/${session.kind}/today`);
  const [t, form, demoAccounts] = await Promise.all([
    getTranslations("entry"),
    getTranslations("ui.form"),
    listDemoAccounts(),
  ]);
  return (
    <EntryPage
      title={t("login.title")}
      intro={t("login.lead")}
      foot={
        demoAccounts.length > 0 ? (
          <DemoAccounts accounts={demoAccounts} wayBack={<WayBack next={next} />} />
        ) : (
          <p className="max-w-sm text-center">{t("login.noAccount")}</p>
        )
      }
    >
      <div className="grid gap-4">
        {reset ? <Callout tone="ok">{t("login.reset")}</Callout> : null}
        <ActionForm action={signIn}>
          <WayBack next={next} />
          <TextInput
            name="email"
            label={t("email")}
            type="email"
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
          />
          <PasswordInput
            name="password"
            label={t("password")}
            autoComplete="current-password"
            showLabel={form("showPassword")}
            hideLabel={form("hidePassword")}
          />
          <div className="flex flex-wrap items-center justify-between gap-3">
            <SubmitButton>{t("login.submit")}</SubmitButton>
            <a className="link text-sm" href="/reset">
              {t("login.forgot")}
            </a>
          </div>
        </ActionForm>
      </div>
    </EntryPage>
  );
}

const WayBack = ({ next }: { next: unknown }) =>
  isWayBack(next) ? <input type="hidden" name="next" value={next} /> : null;
