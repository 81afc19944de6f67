import { getTranslations } from "next-intl/server";
import { CardTabs } from "@/app/scorecard/_components/CardTabs";
import { ScorecardView } from "@/app/scorecard/_components/ScorecardView";
import { PageHeader } from "@/components/layout/PageHeader";
import { sharedIncidents } from "@/domain/ratings/incidents";
import { partnerFacts, TASKS_READ } from "@/domain/ratings/work";
import type { Query } from "@/platform/address";
import { requirePartner } from "@/platform/partner/gate";
import { listRatings } from "../agencies/queries";
import { tabsOf } from "../agencies/tabs";

export const generateMetadata = async () => ({
  title: (await getTranslations("scorecard"))("ofOwn.partner"),
});

/** The team itself, as its agencies rate it. */
export default async function Page({ searchParams }: { searchParams: Promise<Query> }) {
  const viewer = await requirePartner();
  const [found, t, query] = await Promise.all([
    listRatings(viewer),
    getTranslations("scorecard"),
    searchParams,
  ]);
  const now = new Date();
  return (
    <>
      <PageHeader title={t("ofOwn.partner")} meta={t("leadOwn")} />
      <CardTabs side="partner" tabs={tabsOf(viewer.role)} current="own" />
      <ScorecardView
        ballots={found.ballots.filter(({ side }) => side === "agency")}
        raters="agency"
        silentPeriods={found.silence
          .filter(({ side }) => side === "agency")
          .reduce((sum, { periods }) => sum + periods, 0)}
        published={found.published.filter(({ orgId }) => orgId === viewer.orgId)}
        facts={partnerFacts(
          found.work.flatMap(({ tasks }) => tasks),
          viewer.timeZone,
          now,
        )}
        incidents={sharedIncidents(
          found.shared,
          found.work.flatMap(({ tasks }) => tasks.map(({ firstDeliveredAt }) => firstDeliveredAt)),
          now,
        )}
        base={TASKS_READ}
        isOwn
        path="/partner/ratings/score"
        criterion={query.of}
        timeZone={viewer.timeZone}
        now={now}
      />
    </>
  );
}
