import { getTranslations } from "next-intl/server";
import { NotYours } from "@/app/agency/_components/NotYours";
import { CardTabs } from "@/app/scorecard/_components/CardTabs";
import { FlagList } from "@/app/scorecard/_components/FlagList";
import { PageHeader } from "@/components/layout/PageHeader";
import { findOddities } from "@/domain/ratings/oddities";
import { scoringDay } from "@/domain/ratings/scorecard";
import { partnerFacts } from "@/domain/ratings/work";
import { agencyMay } from "@/domain/roles";
import { requireAgency } from "@/platform/agency/gate";
import { listRatingsAndWork } from "../partners/queries";
import { tabsOf } from "../partners/tabs";

export const generateMetadata = async () => ({ title: (await getTranslations("scorecard"))("flags.title") });

/** What stands out in the ratings, for those who answer for partners. */
export default async function Page() {
  const viewer = await requireAgency();
  const t = await getTranslations("scorecard.flags");
  if (!agencyMay(viewer.role, "comparePartners"))
    return (
      <>
        <PageHeader title={t("title")} />
        <NotYours />
      </>
    );
  const { work, ballots, published, periods } = await listRatingsAndWork(viewer);
  const now = new Date();
  const oddities = findOddities({
    side: "agency",
    now: scoringDay(now),
    ballots,
    periods,
    published,
    engagements: work.map((each) => ({
      id: each.id,
      orgId: each.partnerOrgId,
      name: each.partnerName,
      facts: partnerFacts(each.tasks, each.partnerZone, now),
    })),
  });
  return (
    <>
      <PageHeader title={t("title")} meta={t("lead")} />
      <CardTabs side="agency" tabs={tabsOf(viewer.role)} current="flags" />
      <FlagList oddities={oddities} side="agency" />
    </>
  );
}
