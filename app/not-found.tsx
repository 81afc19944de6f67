import { useTranslations } from "next-intl";
import { NotFoundPage } from "@/components/layout/NotFoundPage";

export default function NotFound() {
  const t = useTranslations("ui.notFound");
  return <NotFoundPage title={t("title")} text={t("text")} home={t("home")} />;
}
