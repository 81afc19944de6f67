import { Scale } from "lucide-react";
import { useTranslations } from "next-intl";
import { type CardTab, CardTabs } from "@/app/scorecard/_components/CardTabs";
import { PageHeader } from "@/components/layout/PageHeader";
import { Pager } from "@/components/layout/Pager";
import { Toolbar } from "@/components/layout/Toolbar";
import { LinkButton } from "@/components/ui/Button";
import { EmptyState } from "@/components/ui/EmptyState";
import type { PeriodRow } from "@/db/exchange/ratings";
import { STANDINGS } from "@/domain/ratings/period";
import type { Side } from "@/domain/tasks/move";
import { addressOf } from "@/platform/address";
import { cursorOf } from "@/platform/cursor";
import type { RatingsQuery } from "../schema";
import { PeriodTable } from "./PeriodTable";

type Props = {
  side: Side;
  /** The other pages of quality that the reader may open. */
  tabs: readonly CardTab[];
  timeZone: string;
  query: RatingsQuery;
  list: { readonly rows: readonly PeriodRow[]; readonly hasMore: boolean };
  others: readonly { readonly id: string; readonly name: string }[];
};

/** All periods of one organisation: what waits for its ballot, what is sealed, what came out. */
export function PeriodsView({ side, tabs, timeZone, query, list: { rows, hasMore }, others }: Props) {
  const t = useTranslations("ratings");
  const path = `/${side}/ratings`;
  const asked = { standing: query.standing, with: query.with };
  const last = rows.at(-1);
  return (
    <>
      <PageHeader title={t("title")} meta={<span>{t("intro")}</span>} />
      <CardTabs side={side} tabs={tabs} current="periods" />
      <Toolbar
        path={path}
        filters={[
          {
            name: "standing",
            label: t("anyStanding"),
            value: query.standing,
            options: STANDINGS.map((standing) => ({ value: standing, label: t(`standing.${standing}`) })),
          },
          {
            name: "with",
            label: t(side === "agency" ? "anyPartner" : "anyAgency"),
            value: query.with,
            options: others.map(({ id, name }) => ({ value: id, label: name })),
          },
        ]}
      />
      {rows.length > 0 ? (
        <PeriodTable side={side} rows={rows} timeZone={timeZone} />
      ) : query.standing || query.with ? (
        <EmptyState
          icon={<Scale aria-hidden />}
          title={t("noneTitle")}
          action={<LinkButton href={path}>{t("clear")}</LinkButton>}
        >
          {t("noneText")}
        </EmptyState>
      ) : (
        <EmptyState icon={<Scale aria-hidden />} title={t("emptyTitle")}>
          {t("empty")}
        </EmptyState>
      )}
      <Pager
        previousHref={query.after ? addressOf(path, asked) : undefined}
        nextHref={
          hasMore && last
            ? addressOf(path, { ...asked, after: cursorOf({ key: last.openedAt, id: last.id }) })
            : undefined
        }
      />
    </>
  );
}
