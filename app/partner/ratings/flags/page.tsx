import { getTranslations } from "next-intl/server";
import { CardTabs } from "@/app/scorecard/_components/CardTabs";
import { FlagList } from "@/app/scorecard/_components/FlagList";
import { PageHeader } from "@/components/layout/PageHeader";
import { Callout } from "@/components/ui/Callout";
import { findOddities } from "@/domain/ratings/oddities";
import { scoringDay } from "@/domain/ratings/scorecard";
import { partnerFacts } from "@/domain/ratings/work";
import { partnerMay } from "@/domain/roles";
import { requirePartner } from "@/platform/partner/gate";
import { listRatingsAndWork } from "../agencies/queries";
import { tabsOf } from "../agencies/tabs";

export const generateMetadata = async () => ({ title: (await getTranslations("scorecard"))("flags.title") });

/** What stands out in the ratings, for the team's lead. */
export default async function Page() {
  const viewer = await requirePartner();
  const [t, refusals] = await Promise.all([getTranslations("scorecard.flags"), getTranslations("refusals")]);
  if (!partnerMay(viewer.role, "seeOddRatings"))
    return (
      <>
        <PageHeader title={t("title")} />
        <Callout tone="warn">{refusals("forbidden")}</Callout>
      </>
    );
  const { work, ballots, published, periods } = await listRatingsAndWork(viewer);
  const now = new Date();
  const oddities = findOddities({
    side: "partner",
    now: scoringDay(now),
    ballots,
    periods,
    published,
    engagements: work.map((each) => ({
      id: each.id,
      orgId: each.agencyOrgId,
      name: each.agencyName,
      facts: partnerFacts(each.tasks, each.partnerZone, now),
    })),
  });
  return (
    <>
      <PageHeader title={t("title")} meta={t("lead")} />
      <CardTabs side="partner" tabs={tabsOf(viewer.role)} current="flags" />
      <FlagList oddities={oddities} side="partner" />
    </>
  );
}
