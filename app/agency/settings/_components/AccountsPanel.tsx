import { useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/Button";
import { Panel } from "@/components/ui/Panel";

/** The way to the agency's structure, its rules and limits, which have a page of their own. */
export function AccountsPanel() {
  const t = useTranslations("accounts");
  return (
    <Panel id="accounts" title={t("view.structure")}>
      <p className="mb-3 text-ink-2">{t("intro")}</p>
      <LinkButton href="/agency/accounts?view=structure">{t("settings")}</LinkButton>
    </Panel>
  );
}
