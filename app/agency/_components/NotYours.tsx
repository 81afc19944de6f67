import { getTranslations } from "next-intl/server";
import { Callout } from "@/components/ui/Callout";

/** Instead of a form that the reader's role may not send: says why, and who can change it. */
export async function NotYours() {
  const t = await getTranslations("refusals");
  return <Callout tone="warn">{t("forbidden")}</Callout>;
}
