import type { useTranslations } from "next-intl";
import type { SpecGap } from "@/domain/specs/check";

/** One gap of a spec in words. */
export const gapText = (gap: SpecGap, t: ReturnType<typeof useTranslations<"specs">>): string =>
  gap.kind === "part" ? t("gaps.part", { title: gap.title }) : t(`gaps.${gap.kind}`);
