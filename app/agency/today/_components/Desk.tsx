import {
  ArrowRightLeft,
  CalendarClock,
  CircleSlash,
  Clock,
  Flag,
  MessageCircleQuestion,
  OctagonPause,
  PackageCheck,
  PencilLine,
  Radar,
  Scale,
  ShieldAlert,
  Timer,
} from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { SilenceMark } from "@/app/agency/_components/SilenceMark";
import { periodName } from "@/app/ratings/periodName";
import { Badge } from "@/components/ui/Badge";
import type { AgencyViewer } from "@/db/agency/access";
import type { Holidays } from "@/domain/cadence/calendar";
import { formatMinutes } from "@/domain/duration";
import { minutesBetween } from "@/domain/instants";
import { formatDay, formatWait } from "@/platform/i18n/when";
import type { getToday } from "../queries";
import { ClientAnswers } from "./ClientAnswers";
import { Waiting } from "./Waiting";
import { WaitingRequests } from "./WaitingRequests";
import { WorkWaiting } from "./WorkWaiting";

type Props = {
  readonly waiting: Awaited<ReturnType<typeof getToday>>["waiting"];
  readonly viewer: AgencyViewer;
  /** What critical situations ask for; it comes first. */
  readonly incidents: ReactNode;
  readonly now: Date;
  /** YYYY-MM-DD */
  readonly today: string;
  readonly daysOff: Holidays;
  readonly may: { readonly tickTodo: boolean; readonly tickMilestone: boolean };
};

/** Left: what only the agency can move on, the most urgent first. Right: what may slip if nobody looks. */
export function Desk({ waiting, incidents, viewer, now, today, daysOff, may }: Props) {
  const [t, radar, ratings] = [
    useTranslations("agencyToday"),
    useTranslations("radar"),
    useTranslations("ratings"),
  ];
  const locale = useLocale();
  const since = (at: Date) => formatWait(minutesBetween(at, now), locale);
  const day = (on: string | null) => (on ? formatDay(on, locale, today) : "");
  const both = (row: { clientName: string; partnerName: string }) => `${row.clientName} · ${row.partnerName}`;
  const task = (row: { id: string; title: string; clientName: string; partnerName: string }) => ({
    id: row.id,
    href: `/agency/tasks/${row.id}`,
    title: row.title,
    about: both(row),
  });
  const tasksIn = (state: string) => ({ href: `/agency/tasks?state=${state}`, label: t("showAll") });
  return (
    <div className="grid items-start gap-5 lg:grid-cols-2">
      <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-5 empty:hidden">
        {incidents}
        <Waiting
          title={t("leaks")}
          hint={t("leaksHint")}
          icon={<ShieldAlert aria-hidden />}
          all={{ href: "/agency/leaks", label: t("showAll") }}
          items={waiting.leaks.map((row) => ({
            id: row.hitId,
            href: `/agency/leaks?client=${row.clientId}`,
            title: row.taskTitle ?? t("leakInTerms"),
            about: both(row),
            reason: t("leakFound", { found: row.found }),
          }))}
        />
        <WaitingRequests rows={waiting.requests} viewer={viewer} now={now} />
        <ClientAnswers
          approvals={waiting.approvals}
          questions={waiting.clientQuestions}
          remarks={waiting.remarks}
          {...{ since, today, daysOff }}
          timeZone={viewer.timeZone}
        />
        <Waiting
          title={t("silent")}
          hint={t("silentHint")}
          icon={<Radar aria-hidden />}
          all={{ href: "/agency/radar", label: t("showAll") }}
          items={waiting.silent.map((row) => ({
            id: row.id,
            href: `/agency/clients/${row.id}#touches`,
            title: row.name,
            about: row.unheard.length
              ? radar("unheard", { names: row.unheard.map(({ name }) => name).join(", ") })
              : (row.managerName ?? ""),
            reason: (
              <SilenceMark silence={row.reading.silence}>
                {radar(`days.${row.reading.silence}`, { days: row.reading.days })}
              </SilenceMark>
            ),
          }))}
        />
        <Waiting
          title={t("handOvers")}
          icon={<ArrowRightLeft aria-hidden />}
          all={{ href: "/agency/accounts?view=handOvers", label: t("showAll") }}
          items={waiting.handOvers.map((row) => ({
            id: row.id,
            href: `/agency/accounts/hand-overs/${row.id}`,
            title: row.clientName,
            about: `${row.fromName} → ${row.toName}`,
            reason: t("waits", { wait: since(row.at) }),
          }))}
        />
        <Waiting
          title={t("delivered")}
          icon={<PackageCheck aria-hidden />}
          all={tasksIn("delivered")}
          items={waiting.delivered.map((row) => ({
            ...task(row),
            reason: t("deliveredFor", { wait: since(row.movedAt) }),
          }))}
        />
        <Waiting
          title={t("questions")}
          hint={t("questionsHint")}
          icon={<MessageCircleQuestion aria-hidden />}
          items={waiting.questions.map((row) => ({
            ...task(row),
            id: row.messageId,
            title: row.excerpt,
            about: `${row.title} · ${both(row)}`,
            reason: t("waits", { wait: since(row.at) }),
          }))}
        />
        <Waiting
          title={t("estimates")}
          icon={<Timer aria-hidden />}
          items={waiting.estimates.map((row) => ({
            ...task(row),
            id: row.estimateId,
            reason: t("proposed", { time: formatMinutes(row.minutes, locale) }),
          }))}
        />
        <Waiting
          title={t("declined")}
          hint={t("declinedHint")}
          icon={<CircleSlash aria-hidden />}
          all={tasksIn("declined")}
          items={waiting.declined.map((row) => ({
            ...task(row),
            reason: t("declinedFor", { wait: since(row.movedAt) }),
          }))}
        />
      </div>
      <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-5 empty:hidden">
        <WorkWaiting work={waiting} {...{ today, may }} timeZone={viewer.timeZone} />
        <Waiting
          title={ratings("today.title")}
          hint={ratings("today.hint")}
          icon={<Scale aria-hidden />}
          all={{ href: "/agency/ratings?standing=toCast", label: t("showAll") }}
          items={waiting.toRate.map((row) => ({
            id: row.id,
            href: `/agency/ratings/${row.id}`,
            title: row.otherName,
            about: periodName(ratings, locale, row),
            reason: ratings("today.until", { date: day(row.closesAt.slice(0, 10)) }),
          }))}
        />
        <Waiting
          title={t("blocked")}
          icon={<OctagonPause aria-hidden />}
          items={waiting.blocked.map((row) => ({
            ...task(row),
            about: row.blockedReason ? `${row.blockedReason} · ${both(row)}` : both(row),
            reason: since(row.movedAt),
          }))}
        />
        <Waiting
          title={t("overdue")}
          icon={<Clock aria-hidden />}
          items={waiting.overdue.map((row) => ({
            ...task(row),
            reason: <Late>{t("wasDue", { date: day(row.dueOn) })}</Late>,
          }))}
        />
        <Waiting
          title={t("promised")}
          hint={t("promisedHint")}
          icon={<Flag aria-hidden />}
          all={{ href: "/agency/jobs", label: t("showAll") }}
          items={waiting.promised.map((row) => ({
            id: row.id,
            href: `/agency/jobs/${row.id}`,
            title: row.title,
            about: row.clientName,
            reason:
              row.deadlineOn && row.deadlineOn < today ? (
                <Late>{t("wasDue", { date: day(row.deadlineOn) })}</Late>
              ) : (
                t("byDate", { date: day(row.deadlineOn) })
              ),
          }))}
        />
        <Waiting
          title={t("dueSoon")}
          icon={<CalendarClock aria-hidden />}
          all={{ href: "/agency/tasks", label: t("showAll") }}
          items={waiting.dueSoon.map((row) => ({
            ...task(row),
            reason: t("byDate", { date: day(row.dueOn) }),
          }))}
        />
        <Waiting
          title={t("drafts")}
          hint={t("draftsHint")}
          icon={<PencilLine aria-hidden />}
          items={waiting.drafts.map((row) => ({
            id: row.id,
            href: `/agency/tasks/drafts/${row.id}`,
            title: row.title,
            about: both(row),
            reason: since(row.at),
          }))}
        />
      </div>
    </div>
  );
}

function Late({ children }: { children: string }) {
  return (
    <Badge tone="danger" icon={<Clock aria-hidden />}>
      {children}
    </Badge>
  );
}
