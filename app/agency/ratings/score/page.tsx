import { getTranslations } from "next-intl/server";
import { CardTabs } from "@/app/scorecard/_components/CardTabs";
import { ScorecardView } from "@/app/scorecard/_components/ScorecardView";
import { PageHeader } from "@/components/layout/PageHeader";
import { agencyFacts, TASKS_READ } from "@/domain/ratings/work";
import type { Query } from "@/platform/address";
import { requireAgency } from "@/platform/agency/gate";
import { listRatings } from "../partners/queries";
import { tabsOf } from "../partners/tabs";

export const generateMetadata = async () => ({ title: (await getTranslations("scorecard"))("ofOwn.agency") });

/** The agency itself, as its partners rate it. */
export default async function Page({ searchParams }: { searchParams: Promise<Query> }) {
  const viewer = await requireAgency();
  const [found, t, query] = await Promise.all([
    listRatings(viewer),
    getTranslations("scorecard"),
    searchParams,
  ]);
  const now = new Date();
  return (
    <>
      <PageHeader title={t("ofOwn.agency")} meta={t("leadOwn")} />
      <CardTabs side="agency" tabs={tabsOf(viewer.role)} current="own" />
      <ScorecardView
        ballots={found.ballots.filter(({ side }) => side === "partner")}
        raters="partner"
        silentPeriods={found.silence
          .filter(({ side }) => side === "partner")
          .reduce((sum, { periods }) => sum + periods, 0)}
        published={found.published.filter(({ orgId }) => orgId === viewer.orgId)}
        facts={agencyFacts(
          found.work.flatMap(({ tasks }) => tasks),
          viewer.timeZone,
        )}
        base={TASKS_READ}
        isOwn
        path="/agency/ratings/score"
        criterion={query.of}
        timeZone={viewer.timeZone}
        now={now}
      />
    </>
  );
}
