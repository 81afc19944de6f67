import { getTranslations } from "next-intl/server";
import { LonePage } from "@/components/layout/LonePage";
import { LinkButton } from "@/components/ui/Button";

export default async function NotFound() {
  const t = await getTranslations("ui.notFound");
  return (
    <LonePage
      title={t("title")}
      actions={
        <LinkButton variant="primary" href="/">
          {t("home")}
        </LinkButton>
      }
    >
      {t("text")}
    </LonePage>
  );
}
