import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ScorecardView } from "@/app/scorecard/_components/ScorecardView";
import { PageHeader } from "@/components/layout/PageHeader";
import { agencyFacts, TASKS_READ } from "@/domain/ratings/work";
import { idIn, type Query } from "@/platform/address";
import { requirePartner } from "@/platform/partner/gate";
import { getRatings } from "../queries";

export const generateMetadata = async () => ({ title: (await getTranslations("scorecard"))("title") });

type Props = { params: Promise<{ engagementId: string }>; searchParams: Promise<Query> };

/** An agency as this team has rated it. */
export default async function Page({ params, searchParams }: Props) {
  const viewer = await requirePartner();
  const id = idIn((await params).engagementId);
  const found = id ? await getRatings(viewer, id) : undefined;
  const engagement = found?.work[0];
  if (!found || !engagement) notFound();
  const t = await getTranslations("scorecard");
  return (
    <>
      <PageHeader
        title={t("ofOther.agency", { name: engagement.agencyName })}
        meta={t("leadOther")}
        crumbsLabel={t("crumbs")}
        crumbs={[{ href: "/partner/ratings/agencies", label: t("agencies.title") }]}
      />
      <ScorecardView
        ballots={found.ballots.filter(({ side }) => side === "partner")}
        raters="partner"
        silentPeriods={found.silence.find(({ side }) => side === "partner")?.periods ?? 0}
        published={found.published.filter(({ orgId }) => orgId === engagement.agencyOrgId)}
        facts={agencyFacts(engagement.tasks, engagement.agencyZone)}
        base={TASKS_READ}
        isOwn={false}
        path={`/partner/ratings/agencies/${engagement.id}`}
        criterion={(await searchParams).of}
        timeZone={viewer.timeZone}
        now={new Date()}
      />
    </>
  );
}
