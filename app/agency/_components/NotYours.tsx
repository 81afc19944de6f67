import { useTranslations } from "next-intl";
import { Callout } from "@/components/ui/Callout";

/** Instead of a form that the reader's role may not send: says why, and who can change it. */
export function NotYours() {
  const t = useTranslations("refusals");
  return <Callout tone="warn">{t("forbidden")}</Callout>;
}
