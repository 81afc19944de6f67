import { Plus } from "lucide-react";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { JobStateMark } from "@/app/agency/_components/JobStateMark";
import { RequestStateMark } from "@/app/agency/_components/RequestStateMark";
import { WaitMark } from "@/app/agency/_components/WaitMark";
import { LinkButton } from "@/components/ui/Button";
import { Panel } from "@/components/ui/Panel";
import { type AnswerClock, readWait } from "@/domain/cadence/answer";
import type { JobState } from "@/domain/jobs";
import type { RequestState } from "@/domain/requests";
import { formatDay, formatMoment } from "@/platform/i18n/when";

type RequestRow = {
  readonly id: string;
  readonly excerpt: string;
  readonly state: RequestState;
  readonly receivedAt: Date;
  readonly waitsSince: Date | null;
};
type JobRow = {
  readonly id: string;
  readonly title: string;
  readonly state: JobState;
  readonly deadlineOn: string | null;
};
type Of<Row> = {
  readonly clientId: string;
  readonly rows: readonly Row[];
  readonly hasMore: boolean;
  readonly mayWrite: boolean;
};

/** What the client asked for lately, with the clock of whatever has no answer yet. */
export async function RequestsPanel(
  props: Of<RequestRow> & { now: Date; timeZone: string; clock: AnswerClock },
) {
  const { clientId, rows, hasMore, mayWrite, now, timeZone, clock } = props;
  const [t, words, locale] = await Promise.all([
    getTranslations("clients"),
    getTranslations("words"),
    getLocale(),
  ]);
  const add = (
    <LinkButton size="sm" href={`/agency/requests/new?client=${clientId}`} icon={<Plus aria-hidden />}>
      {t("newRequest")}
    </LinkButton>
  );
  return (
    <Panel flush title={t("requests")} actions={mayWrite ? add : undefined}>
      <Rows
        empty={t("noRequests")}
        more={
          hasMore
            ? { href: `/agency/requests?view=all&client=${clientId}`, label: t("allRequests") }
            : undefined
        }
        rows={rows.map((row) => ({
          id: row.id,
          href: `/agency/requests/${row.id}`,
          title: row.excerpt || t("requestWithoutText"),
          note: formatMoment(row.receivedAt, locale, timeZone),
          mark:
            row.waitsSince && row.waitsSince <= now ? (
              <WaitMark wait={readWait(row.waitsSince, now, clock)} now={now} timeZone={timeZone} />
            ) : (
              <RequestStateMark state={row.state} label={words(`requestState.${row.state}`)} />
            ),
        }))}
      />
    </Panel>
  );
}

export async function JobsPanel({
  clientId,
  rows,
  hasMore,
  mayWrite,
  today,
}: Of<JobRow> & { today: string }) {
  const [t, words, locale] = await Promise.all([
    getTranslations("clients"),
    getTranslations("words"),
    getLocale(),
  ]);
  const backlog = await getTranslations("backlog");
  const add = (
    <LinkButton size="sm" href={`/agency/jobs/new?client=${clientId}`} icon={<Plus aria-hidden />}>
      {t("newJob")}
    </LinkButton>
  );
  const actions = (
    <>
      <LinkButton size="sm" variant="quiet" href={`/agency/clients/${clientId}/backlog`}>
        {backlog("panel")}
      </LinkButton>
      {mayWrite ? add : null}
    </>
  );
  return (
    <Panel flush title={t("jobs")} actions={actions}>
      <Rows
        empty={t("noJobs")}
        more={hasMore ? { href: `/agency/jobs?client=${clientId}`, label: t("allJobs") } : undefined}
        rows={rows.map((row) => ({
          id: row.id,
          href: `/agency/jobs/${row.id}`,
          title: row.title,
          note: row.deadlineOn ? formatDay(row.deadlineOn, locale, today) : "",
          mark: <JobStateMark state={row.state} label={words(`jobState.${row.state}`)} />,
        }))}
      />
    </Panel>
  );
}

type Line = { id: string; href: string; title: string; note: string; mark: ReactNode };
type RowsProps = {
  readonly rows: readonly Line[];
  readonly empty: string;
  readonly more: { readonly href: string; readonly label: string } | undefined;
};

function Rows({ rows, empty, more }: RowsProps) {
  if (rows.length === 0) return <p className="p-4 text-ink-2">{empty}</p>;
  return (
    <>
      <ul className="divide-y divide-line">
        {rows.map((row) => (
          <li key={row.id} data-row="" className="relative flex flex-wrap items-baseline gap-x-3 px-4 py-2">
            <a href={row.href} className="row-link line-clamp-1 min-w-0 flex-1 max-sm:basis-full">
              {row.title}
            </a>
            <span className="shrink-0 text-sm whitespace-nowrap text-ink-3 empty:hidden">{row.note}</span>
            <span className="shrink-0">{row.mark}</span>
          </li>
        ))}
      </ul>
      {more ? (
        <p className="border-t border-line px-4 py-2">
          <a className="link" href={more.href}>
            {more.label}
          </a>
        </p>
      ) : null}
    </>
  );
}
