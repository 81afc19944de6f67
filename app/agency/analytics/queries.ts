import { and, asc, eq, gte, sql } from "drizzle-orm";
import { selectDuties } from "@/app/agency/accounts/queries";
import { type AgencyTx, type AgencyViewer, readAsAgency } from "@/db/agency/access";
import { readAccountSettings, selectLoads } from "@/db/agency/accounts";
import { readCalendar, readClock } from "@/db/agency/calendar";
import { requests } from "@/db/schema/agency/requests";
import type { AnswerClock } from "@/domain/cadence/answer";
import type { Answered } from "@/domain/cadence/answered";
import type { LossCause } from "@/domain/clients/stage";
import type { AgencyRole } from "@/domain/roles";
import type { FigureKey } from "./schema";

export type Span = { readonly since: Date; readonly now: Date };
type Read<T> = (tx: AgencyTx, viewer: AgencyViewer, span: Span) => Promise<T>;

/** All figures that are asked for, started together: one round trip, one statement a figure. */
export const getFigures = (viewer: AgencyViewer, keys: readonly FigureKey[], span: Span) =>
  readAsAgency(viewer, async (tx) => {
    const read = <K extends FigureKey>(key: K) =>
      keys.includes(key) ? (READ[key](tx, viewer, span) as ReturnType<(typeof READ)[K]>) : undefined;
    const [answer, touches, churn, whoAccounts, load, duties, estimates, onTime, partners] =
      await Promise.all([
        read("answer"),
        read("touches"),
        read("churn"),
        read("whoAccounts"),
        read("load"),
        read("duties"),
        read("estimates"),
        read("onTime"),
        read("partners"),
      ]);
    return { answer, touches, churn, whoAccounts, load, duties, estimates, onTime, partners };
  });

export type FigureData = Awaited<ReturnType<typeof getFigures>>;

/** Requests that came within the span with their first answers, and the clock that these are measured by. */
const answer: Read<{ requests: Answered[]; clock: AnswerClock }> = async (tx, viewer, { since }) => {
  const [found, clock] = await Promise.all([
    tx
      .select({ receivedAt: requests.receivedAt, answeredAt: requests.answeredAt })
      .from(requests)
      .where(and(eq(requests.orgId, viewer.orgId), gte(requests.receivedAt, since)))
      .orderBy(asc(requests.receivedAt)),
    readClock(tx, viewer),
  ]);
  return { requests: found, clock };
};

/** Days between two days of contact with one client, as pairs of days: how many working ones lie between, the calendar says. */
const touches: Read<{
  gaps: { from: string; to: string; count: number }[];
  daysOff: ReadonlySet<string>;
}> = async (tx, viewer, { since }) => {
  const [gaps, { daysOff }] = await Promise.all([
    tx.execute<{ from: string; to: string; count: number }>(sql`
      select before::text as "from", day::text as "to", count(*)::int as count
        from (select (t.at at time zone ${viewer.timeZone})::date as day,
                     lag((t.at at time zone ${viewer.timeZone})::date) over (partition by t.client_id order by t.at) as before
                from agency.touches t
               where t.org_id = ${viewer.orgId} and t.at >= ${since.toISOString()}::timestamptz) days
       where before < day group by 1, 2`),
    readCalendar(tx, viewer),
  ]);
  return { gaps, daysOff };
};

/** Clients lost within the span, each with its cause and how long it had been one, beside how many there were. */
const churn: Read<{ clients: number; losses: { cause: LossCause; days: number }[] }> = async (
  tx,
  viewer,
  { since },
) => {
  const [row] = await tx.execute<{ clients: number; losses: { cause: LossCause; days: number }[] }>(sql`
    select (select count(*)::int from agency.clients c
             where c.org_id = ${viewer.orgId}
               and (c.stage <> 'lost' or exists (select from agency.client_moves m where m.client_id = c.id
                     and m.to_stage = 'lost' and m.at >= ${since.toISOString()}::timestamptz))) as clients,
           (select coalesce(jsonb_agg(jsonb_build_object('cause', m.cause, 'days', extract(day from m.at - c.created_at)::int)), '[]')
              from agency.client_moves m join agency.clients c on c.id = m.client_id
             where m.org_id = ${viewer.orgId} and m.to_stage = 'lost'
               and m.at >= ${since.toISOString()}::timestamptz) as losses`);
  return row ?? { clients: 0, losses: [] };
};

/** Served clients by the role of whoever accounts for them; null is nobody. */
const whoAccounts: Read<{ role: AgencyRole | null; n: number }[]> = (tx, viewer) =>
  tx.execute(sql`
    select m.role, count(*)::int as n
      from agency.clients c
      left join identity.memberships m on m.user_id = c.manager_id and m.org_id = c.org_id and m.ended_at is null
     where c.org_id = ${viewer.orgId} and c.stage in ('new', 'current', 'key')
     group by 1 order by 2 desc`);

const load = async (tx: AgencyTx, viewer: AgencyViewer) => {
  const [loads, settings] = await Promise.all([selectLoads(tx, viewer), readAccountSettings(tx, viewer)]);
  return { rows: [...loads.values()].sort((a, b) => b.minutes - a.minutes), limits: settings.limits };
};

const duties = (tx: AgencyTx, viewer: AgencyViewer) => selectDuties(tx, viewer);

/** Hours logged to hours estimated, by partner, of tasks done within the span that have both. */
const estimates: Read<{ partner: string; n: number; median: number; estimated: number; logged: number }[]> = (
  tx,
  viewer,
  { since },
) =>
  tx.execute(sql`
    select o.name as partner, count(*)::int as n, sum(t.estimate_minutes)::int as estimated, sum(t.logged_minutes)::int as logged,
           percentile_cont(0.5) within group (order by t.logged_minutes::float / t.estimate_minutes) as median
      from exchange.tasks t join identity.organisations o on o.id = t.partner_org_id
     where t.agency_org_id = ${viewer.orgId} and t.state_place = 4 and t.moved_at >= ${since.toISOString()}::timestamptz
       and t.estimate_minutes > 0 and t.logged_minutes > 0
     group by o.name order by o.name`);

/** Tasks whose day came within the span: delivered by it or not, by partner. What is not delivered yet is late. */
const onTime: Read<{ partner: string; n: number; kept: number }[]> = (tx, viewer, { since, now }) =>
  tx.execute(sql`
    select o.name as partner, count(*)::int as n,
           count(*) filter (where (d.first at time zone ${viewer.timeZone})::date <= t.due_on)::int as kept
      from exchange.tasks t join identity.organisations o on o.id = t.partner_org_id
      left join lateral (select min(at) as first from exchange.deliveries d where d.task_id = t.id) d on true
     where t.agency_org_id = ${viewer.orgId} and t.state_place < 5
       and t.due_on >= ${since.toISOString()}::timestamptz::date and t.due_on < ${now.toISOString()}::timestamptz::date
     group by o.name order by o.name`);

/** Tasks offered within the span, by partner, with the hours logged on them. */
const partners: Read<{ partner: string; n: number; minutes: number }[]> = (tx, viewer, { since }) =>
  tx.execute(sql`
    select o.name as partner, count(*)::int as n, coalesce(sum(t.logged_minutes), 0)::int as minutes
      from exchange.tasks t join identity.organisations o on o.id = t.partner_org_id
     where t.agency_org_id = ${viewer.orgId} and t.offered_at >= ${since.toISOString()}::timestamptz and t.state_place < 5
     group by o.name order by 2 desc`);

const READ = { answer, touches, churn, whoAccounts, load, duties, estimates, onTime, partners };
