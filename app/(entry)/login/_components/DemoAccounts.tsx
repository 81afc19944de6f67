import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ActionForm } from "@/components/forms/ActionForm";
import { SubmitButton } from "@/components/ui/SubmitButton";
import { isAgencyRole, isPartnerRole } from "@/domain/roles";
import { DEMO_PASSWORD, type listDemoAccounts } from "@/platform/auth/demo";
import { signIn } from "../actions";

type Props = {
  accounts: Awaited<ReturnType<typeof listDemoAccounts>>;
  /** A hidden field of the form. */
  wayBack: ReactNode;
};

/** One form, whose buttons differ in the address that they send. */
export function DemoAccounts({ accounts, wayBack }: Props) {
  const [t, words] = [useTranslations("entry.login"), useTranslations("words")];
  const roleOf = ({ kind, role }: Props["accounts"][number]) => {
    if (kind === "agency" && isAgencyRole(role)) return words(`agencyRole.${role}`);
    return isPartnerRole(role) ? words(`partnerRole.${role}`) : role;
  };
  return (
    <section className="w-[min(24rem,calc(100vw-2rem))]" aria-labelledby="demo-title">
      <h2 id="demo-title" className="font-semibold text-ink">
        {t("demoTitle")}
      </h2>
      <p className="mb-2">{t("demoText")}</p>
      <ActionForm action={signIn} className="grid gap-1">
        <input type="hidden" name="password" value={DEMO_PASSWORD} />
        {wayBack}
        {accounts.map((account) => (
          <SubmitButton
            key={`${account.email} ${account.orgName}`}
            variant="secondary"
            name="email"
            value={account.email}
            className="w-full justify-start py-1 text-left whitespace-normal"
          >
            <span className="min-w-0">
              <span className="block">
                {t("demoAs", { role: roleOf(account), organisation: account.orgName })}
              </span>
              <span className="block text-sm font-normal text-ink-3">{account.email}</span>
            </span>
          </SubmitButton>
        ))}
      </ActionForm>
    </section>
  );
}
