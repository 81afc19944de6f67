import { getTranslations } from "next-intl/server";
import { Section } from "@/components/layout/Section";
import { Row, Table, Td, Th } from "@/components/ui/Table";
import type { RevealedBallot } from "@/db/exchange/record";
import { explain, votesOn } from "@/domain/ratings/card";
import type { Side } from "@/domain/tasks/move";
import { criterionWords, periodWords, scoreWords } from "./words";

type Props = {
  ballots: readonly RevealedBallot[];
  criterion: string;
  raters: Side;
  now: Date;
};

/** How a number came about: every vote behind it with its weight, the market beside them, and their sum. */
export async function AccountPanel({ ballots, criterion, raters, now }: Props) {
  const [t, words, periodOf, nameOf] = await Promise.all([
    getTranslations("scorecard.how"),
    scoreWords(),
    periodWords(),
    criterionWords(raters),
  ]);
  const counting = ballots.filter((ballot) => votesOn([ballot], criterion).length > 0);
  const { parts, market } = explain(votesOn(counting, criterion), now);
  const partOf = new Map(counting.map((ballot, place) => [ballot.id, parts[place]]));
  const sum = parts.reduce((total, { points }) => total + points, market.points);
  const weight = parts.reduce((total, part) => total + part.weight, market.weight);
  const label = t("heading", { criterion: nameOf(criterion) });
  return (
    <Section id="how" title={label}>
      <p className="mb-3 max-w-4xl text-ink-2">{t("intro")}</p>
      <Table
        label={label}
        head={
          <>
            <Th>{t("period")}</Th>
            <Th>{t("rater")}</Th>
            <Th num>{t("score")}</Th>
            <Th num>{t("age")}</Th>
            <Th num>{t("weight")}</Th>
            <Th num>{t("points")}</Th>
          </>
        }
      >
        {ballots.toReversed().map((ballot) => {
          const part = partOf.get(ballot.id);
          return (
            <Row key={ballot.id}>
              <Td lead>{periodOf(ballot)}</Td>
              <Td label={t("rater")}>{ballot.raterName}</Td>
              <Td label={t("score")} num>
                {part ? (
                  words.vote(part.score)
                ) : (
                  <span className="text-ink-3">{t(ballot.isRemoved ? "removed" : "notRated")}</span>
                )}
              </Td>
              <Td label={part && t("age")} num soft>
                {part ? words.exact(part.freshness) : null}
              </Td>
              <Td label={part && t("weight")} num>
                {part ? words.exact(part.weight) : null}
              </Td>
              <Td label={part && t("points")} num>
                {part ? words.exact(part.points) : null}
              </Td>
            </Row>
          );
        })}
        <Row>
          <Td lead>{t("market")}</Td>
          <Td />
          <Td label={t("score")} num>
            {words.exact(market.mean)}
          </Td>
          <Td />
          <Td label={t("weight")} num>
            {words.exact(market.weight)}
          </Td>
          <Td label={t("points")} num>
            {words.exact(market.points)}
          </Td>
        </Row>
        <Row>
          <Td lead>
            <strong>{t("sum")}</strong>
          </Td>
          <Td />
          <Td />
          <Td />
          <Td label={t("weight")} num>
            <strong>{words.exact(weight)}</strong>
          </Td>
          <Td label={t("points")} num>
            <strong>{words.exact(sum)}</strong>
          </Td>
        </Row>
      </Table>
    </Section>
  );
}
