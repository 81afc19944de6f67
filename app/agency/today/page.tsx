import { Coffee, ListTodo, Plus } from "lucide-react";
import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/PageHeader";
import { LinkButton } from "@/components/ui/Button";
import { EmptyState } from "@/components/ui/EmptyState";
import { Tabs } from "@/components/ui/Tabs";
import { isoDay } from "@/domain/dates";
import { agencyMay } from "@/domain/roles";
import { countByKind, cut, rank, SHOWN } from "@/domain/today/rank";
import { addressOf, type Query } from "@/platform/address";
import { requireAgency } from "@/platform/agency/gate";
import { rescanAfterwards } from "@/platform/agency/rescan";
import { KindFilter } from "./_components/KindFilter";
import { TodayList } from "./_components/TodayList";
import { toMatters } from "./matters";
import { getToday, READ } from "./queries";
import { PATH, readFilter, viewsOf } from "./schema";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("agencyToday"))("title"),
});

export default async function TodayPage({ searchParams }: { searchParams: Promise<Query> }) {
  const viewer = await requireAgency();
  const filter = readFilter(await searchParams, viewer.role);
  const { view, kind } = filter;
  const now = new Date();
  const today = isoDay(now, viewer.timeZone) ?? "";
  const [{ found, partial, clock, isRescanStalled }, t, locale] = await Promise.all([
    getToday(viewer, filter, today, now),
    getTranslations("agencyToday"),
    getLocale(),
  ]);
  // A look through published texts lost its process on the way: whoever comes here goes on with it.
  if (isRescanStalled) rescanAfterwards(viewer);
  const desk = { now, clock };
  const ranked = rank(
    toMatters(found, (ability) => agencyMay(viewer.role, ability), now),
    desk,
  );
  const stretches = kind
    ? cut(
        ranked.filter((each) => each.kind === kind),
        { ofKind: READ.ofOne, inAll: READ.ofOne },
      )
    : cut(ranked, SHOWN);
  return (
    <>
      <PageHeader
        title={t("title")}
        meta={<time dateTime={today}>{longDay(now, locale, viewer.timeZone)}</time>}
        actions={
          <LinkButton href="/agency/todos" icon={<ListTodo aria-hidden />}>
            {t("allTodos")}
          </LinkButton>
        }
      />
      <div className="mb-3">
        <Tabs
          label={t("views")}
          tabs={viewsOf(viewer.role).map((each) => ({
            href: addressOf(PATH, { view: each, kind }),
            label: t(each),
            current: each === view,
          }))}
        />
      </div>
      {ranked.length > 0 ? (
        <KindFilter filter={filter} counts={countByKind(ranked)} partial={partial} />
      ) : null}
      {stretches.length > 0 ? (
        <TodayList {...{ stretches, filter, partial, desk }} viewerId={viewer.userId} />
      ) : (
        <EmptyState
          icon={<Coffee aria-hidden />}
          title={t("clear.title")}
          action={
            <>
              {kind && ranked.length > 0 ? (
                <LinkButton href={addressOf(PATH, { view })}>{t("clear.seeAllKinds")}</LinkButton>
              ) : view === "all" ? null : (
                <LinkButton href={addressOf(PATH, { view: "all" })}>{t("clear.seeAll")}</LinkButton>
              )}
              {agencyMay(viewer.role, "writeRequest") ? (
                <LinkButton variant="primary" href="/agency/requests/new" icon={<Plus aria-hidden />}>
                  {t("clear.newRequest")}
                </LinkButton>
              ) : null}
            </>
          }
        >
          {t(kind && ranked.length > 0 ? "clear.kind" : `clear.${view}`)}
        </EmptyState>
      )}
    </>
  );
}

const longDay = (at: Date, locale: string, timeZone: string) =>
  new Intl.DateTimeFormat(locale, { timeZone, weekday: "long", day: "numeric", month: "long" }).format(at);
