import { useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/Button";
import { Panel } from "@/components/ui/Panel";

/** The way to the templates, which need a page of their own. */
export function TemplatesPanel() {
  const t = useTranslations("specs.templates");
  return (
    <Panel title={t("title")}>
      <p className="mb-3 text-ink-2">{t("settingsText")}</p>
      <LinkButton href="/agency/settings/templates">{t("open")}</LinkButton>
    </Panel>
  );
}
