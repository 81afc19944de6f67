import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { TrendMark } from "@/app/scorecard/_components/ScorePanel";
import { scoreWords } from "@/app/scorecard/_components/words";
import { IntervalBar } from "@/components/charts/IntervalBar";
import { Row, RowLink, Table, Td, Th } from "@/components/ui/Table";
import { formatMoney, isCurrency } from "@/domain/money/money";
import type { ComparedPartner } from "../partners/rows";

/** Partners side by side: what is thought of them, and beside it what was measured. */
export async function CompareTable({ rows }: { rows: readonly ComparedPartner[] }) {
  const [t, card, words] = await Promise.all([
    getTranslations("scorecard.compare"),
    getTranslations("scorecard.score"),
    scoreWords(),
  ]);
  const priceOf = ({ hourPrice, currency }: ComparedPartner) =>
    hourPrice && isCurrency(currency)
      ? formatMoney(wholeUnits(hourPrice.value), currency, words.locale)
      : "—";
  return (
    <Table
      label={t("title")}
      head={
        <>
          <Th>{t("partner")}</Th>
          <Th num>{t("bound")}</Th>
          <Th>{t("score")}</Th>
          <Th num low>
            {t("all")}
          </Th>
          <Th>{t("trend")}</Th>
          <Th num>{t("onTime")}</Th>
          <Th num low>
            {t("returns")}
          </Th>
          <Th num>{t("price")}</Th>
          <Th num>{t("load")}</Th>
        </>
      }
    >
      {rows.map((row) => {
        const [mean, low, high] = [row.mean, row.low, row.high].map(words.score);
        return (
          <Row key={row.id}>
            <Td lead>
              <RowLink href={`/agency/ratings/partners/${row.id}`}>{row.name}</RowLink>
              {row.skills.length > 0 ? (
                <span className="block text-xs font-normal text-ink-3">{row.skills.join(", ")}</span>
              ) : null}
            </Td>
            <Td label={t("bound")} num>
              <strong>{words.score(row.rankBound)}</strong>
            </Td>
            <Td label={t("score")}>
              <span className="flex min-w-40 items-center gap-2">
                <span className="w-8 tabular-nums">{mean}</span>
                <IntervalBar
                  {...row}
                  bound={row.rankBound}
                  label={card("bar", { mean: mean ?? "", low: low ?? "", high: high ?? "" })}
                />
              </span>
              <Small>{t("ballotCount", { count: row.ballots })}</Small>
            </Td>
            <Td label={t("all")} num low soft>
              {row.publishedMean === null ? t("tooFew") : words.score(row.publishedMean)}
            </Td>
            <Td>
              <TrendMark trend={row.trend} short />
            </Td>
            <Td label={t("onTime")} num>
              {row.isOnTimeKnown ? words.share(row.onTime) : "—"}
            </Td>
            <Td label={t("returns")} num low>
              {row.returns ? words.share(row.returns.share) : "—"}
            </Td>
            <Td label={t("price")} num>
              {priceOf(row)}
              {row.hourPrice ? <Small>{t("perHour", { count: row.hourPrice.sample })}</Small> : null}
            </Td>
            <Td label={t("load")} num>
              {row.openTasks > 0 ? t("openTasks", { tasks: row.openTasks }) : t("noWork")}
              {row.openTasks > 0 ? (
                <Small>{t("openWork", { time: words.time(row.openMinutes) })}</Small>
              ) : null}
            </Td>
          </Row>
        );
      })}
    </Table>
  );
}

/** What stands behind the number above it. */
const Small = ({ children }: { children: ReactNode }) => (
  <span className="block text-xs whitespace-nowrap text-ink-3">{children}</span>
);

/** An hour's price without its last digits: a middle value is no invoice. */
const wholeUnits = (minor: number) => Math.round(minor / 100) * 100;
