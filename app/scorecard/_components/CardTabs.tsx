import { getTranslations } from "next-intl/server";
import { Tabs } from "@/components/ui/Tabs";
import type { Side } from "@/domain/tasks/move";

export type CardTab = "periods" | "partners" | "agencies" | "own" | "flags" | "passport";

const SEGMENT: Readonly<Record<CardTab, string>> = {
  periods: "",
  partners: "partners",
  agencies: "agencies",
  own: "score",
  flags: "flags",
  passport: "passport",
};

/** The pages of quality on one side, as far as the reader may open them. */
export async function CardTabs({
  side,
  tabs,
  current,
}: {
  side: Side;
  tabs: readonly CardTab[];
  current: CardTab;
}) {
  const t = await getTranslations("scorecard.tabs");
  return (
    <div className="mb-4">
      <Tabs
        label={t("label")}
        tabs={tabs.map((tab) => ({
          href: `/${side}/ratings${SEGMENT[tab] && `/${SEGMENT[tab]}`}`,
          label: t(tab),
          current: tab === current,
        }))}
      />
    </div>
  );
}
