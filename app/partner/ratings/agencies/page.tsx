import { Handshake } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { CardTabs } from "@/app/scorecard/_components/CardTabs";
import { scoreWords } from "@/app/scorecard/_components/words";
import { IntervalBar } from "@/components/charts/IntervalBar";
import { PageHeader } from "@/components/layout/PageHeader";
import { EmptyState } from "@/components/ui/EmptyState";
import { Row, RowLink, Table, Td, Th } from "@/components/ui/Table";
import { OVERALL } from "@/domain/ratings/criteria";
import { buildScorecard, scoringDay } from "@/domain/ratings/scorecard";
import { agencyFacts } from "@/domain/ratings/work";
import { requirePartner } from "@/platform/partner/gate";
import { listRatings } from "./queries";
import { tabsOf } from "./tabs";

export const generateMetadata = async () => ({
  title: (await getTranslations("scorecard"))("agencies.title"),
});

/** The agencies that the team works with, as it has rated them. */
export default async function Page() {
  const viewer = await requirePartner();
  const [found, t, words] = await Promise.all([
    listRatings(viewer),
    getTranslations("scorecard"),
    scoreWords(),
  ]);
  const now = scoringDay(new Date());
  return (
    <>
      <PageHeader title={t("agencies.title")} meta={t("agencies.lead")} />
      <CardTabs side="partner" tabs={tabsOf(viewer.role)} current="agencies" />
      {found.work.length === 0 ? (
        <EmptyState icon={<Handshake aria-hidden />} title={t("agencies.empty")}>
          {t("agencies.emptyText")}
        </EmptyState>
      ) : (
        <Table
          label={t("agencies.title")}
          head={
            <>
              <Th>{t("agencies.agency")}</Th>
              <Th>{t("compare.score")}</Th>
              <Th num>{t("agencies.all")}</Th>
              <Th num>{t("compare.ballots")}</Th>
              <Th num>{t("agencies.answers")}</Th>
              <Th num>{t("agencies.acceptance")}</Th>
            </>
          }
        >
          {found.work.map((engagement) => {
            const card = buildScorecard(
              found.ballots.filter(
                ({ side, engagementId }) => side === "partner" && engagementId === engagement.id,
              ),
              "partner",
              now,
            );
            const facts = agencyFacts(engagement.tasks, engagement.agencyZone);
            const told = found.published.find(
              ({ orgId, criterion }) => orgId === engagement.agencyOrgId && criterion === OVERALL,
            );
            const [mean = "", low = "", high = ""] = [
              card.overall.mean,
              card.overall.low,
              card.overall.high,
            ].map(words.score);
            const { answers, acceptance } = facts;
            return (
              <Row key={engagement.id}>
                <Td lead>
                  <RowLink href={`/partner/ratings/agencies/${engagement.id}`}>
                    {engagement.agencyName}
                  </RowLink>
                </Td>
                <Td label={t("compare.score")}>
                  <span className="flex min-w-40 items-center gap-2">
                    <span className="w-8 tabular-nums">{mean}</span>
                    <IntervalBar {...card.overall} label={t("score.bar", { mean, low, high })} />
                  </span>
                </Td>
                <Td label={t("agencies.all")} num soft>
                  {told ? words.score(told.mean) : t("compare.tooFew")}
                </Td>
                <Td label={t("compare.ballots")} num soft>
                  {card.votes.length}
                </Td>
                <Td label={t("agencies.answers")} num>
                  {answers ? words.time(answers.value) : "—"}
                </Td>
                <Td label={t("agencies.acceptance")} num>
                  {acceptance ? words.time(acceptance.value) : "—"}
                </Td>
              </Row>
            );
          })}
        </Table>
      )}
    </>
  );
}
