import { Coffee, Plus } from "lucide-react";
import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/layout/PageHeader";
import { LinkButton } from "@/components/ui/Button";
import { EmptyState } from "@/components/ui/EmptyState";
import { Tabs } from "@/components/ui/Tabs";
import { isoDay } from "@/domain/dates";
import { type AgencyRole, agencyMay } from "@/domain/roles";
import { oneOf, type Query } from "@/platform/address";
import { requireAgency } from "@/platform/agency/gate";
import { rescanAfterwards } from "@/platform/agency/rescan";
import { Desk } from "./_components/Desk";
import { IncidentsWaiting } from "./_components/IncidentsWaiting";
import { getToday, type View } from "./queries";

const PATH = "/agency/today";

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations("agencyToday"))("title"),
});

/** Whose work a role sees first. Finance accounts for no client, so it has the one view. */
const FIRST_VIEW: Readonly<Record<AgencyRole, View>> = {
  lead: "all",
  director: "all",
  manager: "mine",
  producer: "mine",
  finance: "all",
};

export default async function TodayPage({ searchParams }: { searchParams: Promise<Query> }) {
  const viewer = await requireAgency();
  const hasViews = viewer.role !== "finance";
  const asked = hasViews ? oneOf(["mine", "all"], (await searchParams).view) : undefined;
  const view = asked ?? FIRST_VIEW[viewer.role];
  const now = new Date();
  const today = isoDay(now, viewer.timeZone) ?? "";
  const [{ waiting, incidents, daysOff, isRescanStalled }, t, locale] = await Promise.all([
    getToday(viewer, view, today, now),
    getTranslations("agencyToday"),
    getLocale(),
  ]);
  // A look through published texts lost its process on the way: whoever comes here goes on with it.
  if (isRescanStalled) rescanAfterwards(viewer);
  const isClear = Object.values({ ...waiting, ...incidents }).every((list) => list.length === 0);
  return (
    <>
      <PageHeader
        title={t("title")}
        meta={<time dateTime={today}>{longDay(now, locale, viewer.timeZone)}</time>}
      />
      {hasViews ? (
        <div className="mb-4">
          <Tabs
            label={t("views")}
            tabs={[
              { href: `${PATH}?view=mine`, label: t("mine"), current: view === "mine" },
              { href: `${PATH}?view=all`, label: t("all"), current: view === "all" },
            ]}
          />
        </div>
      ) : null}
      {isClear ? (
        <EmptyState
          icon={<Coffee aria-hidden />}
          title={t("clear.title")}
          action={
            <>
              {view === "mine" ? (
                <LinkButton href={`${PATH}?view=all`}>{t("clear.seeAll")}</LinkButton>
              ) : null}
              {agencyMay(viewer.role, "writeRequest") ? (
                <LinkButton variant="primary" href="/agency/requests/new" icon={<Plus aria-hidden />}>
                  {t("clear.newRequest")}
                </LinkButton>
              ) : null}
            </>
          }
        >
          {t(`clear.${view}`)}
        </EmptyState>
      ) : (
        <Desk
          {...{ waiting, viewer, now, today, daysOff }}
          may={{
            tickTodo: agencyMay(viewer.role, "writeMeeting"),
            tickMilestone: agencyMay(viewer.role, "writeJob"),
          }}
          incidents={
            <IncidentsWaiting
              work={incidents}
              today={today}
              mayHandle={agencyMay(viewer.role, "handleIncident")}
            />
          }
        />
      )}
    </>
  );
}

const longDay = (at: Date, locale: string, timeZone: string) =>
  new Intl.DateTimeFormat(locale, { timeZone, weekday: "long", day: "numeric", month: "long" }).format(at);
