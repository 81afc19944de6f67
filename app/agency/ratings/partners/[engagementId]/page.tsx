import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ScorecardView } from "@/app/scorecard/_components/ScorecardView";
import { PageHeader } from "@/components/layout/PageHeader";
import { sharedIncidents } from "@/domain/ratings/incidents";
import { partnerFacts, TASKS_READ } from "@/domain/ratings/work";
import { idIn, type Query } from "@/platform/address";
import { requireAgency } from "@/platform/agency/gate";
import { getRatings } from "../queries";

export const generateMetadata = async () => ({ title: (await getTranslations("scorecard"))("title") });

type Props = { params: Promise<{ engagementId: string }>; searchParams: Promise<Query> };

/** A partner as this agency has rated it. */
export default async function Page({ params, searchParams }: Props) {
  const viewer = await requireAgency();
  const id = idIn((await params).engagementId);
  const found = id ? await getRatings(viewer, id) : undefined;
  const engagement = found?.work[0];
  if (!found || !engagement) notFound();
  const [t, partners] = await Promise.all([getTranslations("scorecard"), getTranslations("partners")]);
  const now = new Date();
  return (
    <>
      <PageHeader
        title={t("ofOther.partner", { name: engagement.partnerName })}
        meta={t("leadOther")}
        crumbsLabel={partners("crumbs")}
        crumbs={[
          { href: "/agency/partners", label: partners("title") },
          { href: `/agency/partners/${engagement.id}`, label: engagement.partnerName },
        ]}
      />
      <ScorecardView
        ballots={found.ballots.filter(({ side }) => side === "agency")}
        raters="agency"
        silentPeriods={found.silence.find(({ side }) => side === "agency")?.periods ?? 0}
        published={found.published.filter(({ orgId }) => orgId === engagement.partnerOrgId)}
        facts={partnerFacts(engagement.tasks, engagement.partnerZone, now)}
        incidents={sharedIncidents(
          found.shared,
          engagement.tasks.map(({ firstDeliveredAt }) => firstDeliveredAt),
          now,
        )}
        base={TASKS_READ}
        isOwn={false}
        path={`/agency/ratings/partners/${engagement.id}`}
        criterion={(await searchParams).of}
        timeZone={viewer.timeZone}
        now={now}
      />
    </>
  );
}
