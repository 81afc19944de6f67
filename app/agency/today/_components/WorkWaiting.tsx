import { CalendarDays, Check, Clock, ListTodo, Milestone } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { markMilestone } from "@/app/agency/jobs/milestones/actions";
import { markTodo } from "@/app/agency/todos/actions";
import { ActionForm } from "@/components/forms/ActionForm";
import type { FormAction } from "@/components/forms/state";
import { Badge } from "@/components/ui/Badge";
import { SubmitButton } from "@/components/ui/SubmitButton";
import { formatDay, formatMoment } from "@/platform/i18n/when";
import type { selectWork } from "../work/queries";
import { Waiting } from "./Waiting";

type Work = Awaited<ReturnType<typeof selectWork>>;

type Props = {
  readonly work: Work;
  /** YYYY-MM-DD */
  readonly today: string;
  readonly timeZone: string;
  readonly may: { readonly tickTodo: boolean; readonly tickMilestone: boolean };
};

/** Meetings, to-dos and interim dates; what can be ticked off is ticked off here. */
export function WorkWaiting({ work, today, timeZone, may }: Props) {
  const [t, meetings, jobs] = [
    useTranslations("meetings.today"),
    useTranslations("meetings"),
    useTranslations("jobs.milestones"),
  ];
  const locale = useLocale();
  const due = (on: string | null) => {
    if (on === null) return t("noDate");
    const date = formatDay(on, locale, today);
    if (on >= today) return t("by", { date });
    return (
      <Badge tone="danger" icon={<Clock aria-hidden />}>
        {t("overdue", { date })}
      </Badge>
    );
  };
  return (
    <>
      <Waiting
        title={t("meetings")}
        icon={<CalendarDays aria-hidden />}
        all={{ href: "/agency/meetings", label: meetings("panel.all") }}
        items={work.meetings.map((row) => ({
          id: row.id,
          href: `/agency/meetings/${row.id}`,
          title: row.title,
          about: [row.clientName, row.place].filter(Boolean).join(" · "),
          reason: formatMoment(row.startsAt, locale, timeZone),
        }))}
      />
      <Waiting
        title={t("todosAll")}
        hint={t("todosHint")}
        icon={<ListTodo aria-hidden />}
        items={work.todos.map((row) => ({
          id: row.id,
          href: row.meetingId
            ? `/agency/meetings/${row.meetingId}#decisions`
            : `/agency/clients/${row.clientId}`,
          title: row.what,
          about: `${row.clientName} · ${row.ownerName}`,
          reason: due(row.dueOn),
          act: may.tickTodo ? (
            <Tick action={markTodo} field="todoId" row={row} label={meetings("doneOf", { what: row.what })}>
              {meetings("done")}
            </Tick>
          ) : undefined,
        }))}
      />
      <Waiting
        title={t("milestones")}
        hint={t("milestonesHint")}
        icon={<Milestone aria-hidden />}
        items={work.milestones.map((row) => ({
          id: row.id,
          href: `/agency/jobs/${row.jobId}#milestones`,
          title: row.name,
          about: `${row.jobTitle} · ${row.clientName}`,
          reason: due(row.dueOn),
          act: may.tickMilestone ? (
            <Tick
              action={markMilestone}
              field="milestoneId"
              row={row}
              label={jobs("reachOf", { name: row.name })}
            >
              {jobs("reach")}
            </Tick>
          ) : undefined,
        }))}
      />
    </>
  );
}

type TickProps = {
  readonly action: FormAction;
  readonly field: string;
  readonly row: { readonly id: string; readonly version: number };
  readonly label: string;
  readonly children: string;
};

function Tick({ action, field, row, label, children }: TickProps) {
  return (
    <ActionForm action={action} version={row.version} className="contents" label={label}>
      <input type="hidden" name={field} value={row.id} />
      <input type="hidden" name="mark" value="done" />
      <SubmitButton size="sm" variant="secondary" icon={<Check aria-hidden />} aria-label={label}>
        {children}
      </SubmitButton>
    </ActionForm>
  );
}
