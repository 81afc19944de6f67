import type { useTranslations } from "next-intl";
import { dateFormat } from "@/domain/formats";
import type { PeriodKind } from "@/domain/ratings/period";

/** "октябрь 2026 г.", "Stage 3". */
export function periodName(
  t: ReturnType<typeof useTranslations<"ratings">>,
  locale: string,
  { kind, name }: { readonly kind: PeriodKind; readonly name: string },
): string {
  if (kind === "stage") return t("stage", { number: name });
  const month = dateFormat(locale, { timeZone: "UTC", month: "long", year: "numeric" });
  return t("month", { month: month.format(new Date(`${name}-01T00:00:00Z`)) });
}
