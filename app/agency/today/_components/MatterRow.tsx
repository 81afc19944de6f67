import {
  ArrowRightLeft,
  CalendarClock,
  CalendarDays,
  Clock,
  ClockAlert,
  Flag,
  Flame,
  Handshake,
  Hourglass,
  ListTodo,
  MessageSquareText,
  PackageCheck,
  PencilLine,
  Radar,
  Scale,
  ShieldAlert,
  Siren,
  Stamp,
} from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { periodName } from "@/app/ratings/periodName";
import { isoDay } from "@/domain/dates";
import type { Desk, Tier } from "@/domain/today/judge";
import type { Kind } from "@/domain/today/matter";
import type { Ranked } from "@/domain/today/rank";
import { formatDay, formatTime } from "@/platform/i18n/when";
import type { TodayMatter } from "../matters";
import { MatterAct } from "./MatterAct";
import { useReason } from "./useReason";

const KIND_ICONS = {
  incident: Siren,
  leak: ShieldAlert,
  request: MessageSquareText,
  approval: Stamp,
  meeting: CalendarDays,
  silent: Radar,
  job: Flag,
  task: CalendarClock,
  todo: ListTodo,
  delivery: PackageCheck,
  partner: Handshake,
  handOver: ArrowRightLeft,
  draft: PencilLine,
  rating: Scale,
} as const satisfies Record<Kind, typeof Siren>;

/** How pressing it is shows in colour, in an icon and in the sentence itself. */
const LOOK = {
  alarm: { ink: "text-danger font-medium", Icon: Flame },
  late: { ink: "text-danger", Icon: ClockAlert },
  due: { ink: "text-warn", Icon: Clock },
  waits: { ink: "text-ink-2", Icon: Hourglass },
  week: { ink: "text-ink-2", Icon: CalendarClock },
  draft: { ink: "text-ink-2", Icon: PencilLine },
  rating: { ink: "text-ink-2", Icon: Scale },
} as const satisfies Record<Tier, unknown>;

type Props = { readonly row: Ranked<TodayMatter>; readonly desk: Desk; readonly viewerId: string };

/** What, whose, why it stands here and since when, and the one thing to do about it. */
export function MatterRow({ row, desk, viewerId }: Props) {
  const { matter, kind, urgency } = row;
  const [t, ratings, incidents] = [
    useTranslations("agencyToday"),
    useTranslations("ratings"),
    useTranslations("incidents"),
  ];
  const locale = useLocale();
  const reason = useReason(desk);
  const KindIcon = KIND_ICONS[kind];
  const { ink, Icon } = LOOK[urgency.tier];
  const since = sinceOf(matter);
  const about = matter.period ? [periodName(ratings, locale, matter.period)] : matter.about;
  const title = matter.title || t(kind === "leak" ? "leakInTerms" : "filesOnly");
  return (
    <li
      data-row=""
      className="relative grid grid-cols-[1.25rem_minmax(0,1fr)] items-start gap-x-3 gap-y-1 px-4 py-2.5 sm:grid-cols-[1.25rem_minmax(0,1fr)_auto] xl:grid-cols-[1.25rem_minmax(0,1fr)_22rem_15rem] xl:items-center"
    >
      <KindIcon aria-hidden className="mt-0.5 size-4 text-ink-3 xl:mt-0" />
      <div className="min-w-0">
        <a href={matter.href} className="row-link line-clamp-2 font-medium">
          {title}
        </a>
        <p className="text-sm text-ink-2 sm:truncate">
          <span className="text-ink-3">{t(`one.${matter.facts.source}`)}</span>
          {about.map((each) => ` · ${each}`).join("")}
          {matter.isUntaken ? (
            <>
              {" · "}
              <span className="font-medium text-danger">{incidents("today.nobody")}</span>
            </>
          ) : null}
        </p>
      </div>
      <p className={`col-start-2 text-sm text-pretty xl:col-start-3 xl:row-start-1 ${ink}`}>
        <Icon aria-hidden className="mr-1.5 inline size-3.5 align-[-0.15em]" />
        {reason(row)}
        {since ? (
          <>
            {urgency.count > 0 || urgency.why.startsWith("answer") ? ", " : " "}
            <time dateTime={since.toISOString()} className="font-normal whitespace-nowrap text-ink-3">
              {t("since", { at: whenOf(since, desk, locale) })}
            </time>
          </>
        ) : null}
      </p>
      <div className="col-start-2 justify-self-start empty:hidden sm:col-start-3 sm:row-span-2 sm:row-start-1 sm:self-center sm:justify-self-end xl:col-start-4 xl:row-span-1">
        <MatterAct matter={matter} viewerId={viewerId} />
      </div>
    </li>
  );
}

/** The moment from which something waits; what has a date says it in its sentence. */
const sinceOf = ({ facts }: TodayMatter): Date | undefined =>
  "at" in facts && facts.source !== "meeting" && facts.source !== "rating" ? facts.at : undefined;

function whenOf(at: Date, { now, clock }: Desk, locale: string): string {
  const { timeZone } = clock.hours;
  const [day, today] = [isoDay(at, timeZone) ?? "", isoDay(now, timeZone) ?? ""];
  return day === today ? formatTime(at, locale, timeZone) : formatDay(day, locale, today);
}
