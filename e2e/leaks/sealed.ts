import type postgres from "postgres";
import { questionsOf } from "@/domain/ratings/ballot";

type Side = "agency" | "partner";

/** An open period between Aurora and Lynx that nobody has cast in, of its own for every run. */
export async function openPeriod(owner: postgres.Sql): Promise<{ id: string; remove: () => Promise<void> }> {
  const [period] = await owner<{ id: string }[]>`
    insert into exchange.rating_periods (engagement_id, agency_org_id, partner_org_id, kind, name, starts_on, ends_on, reminders_sent)
    select e.id, e.agency_org_id, e.partner_org_id, 'stage',
           (select coalesce(max(p.name::int), 0) + 1 from exchange.rating_periods p where p.engagement_id = e.id and p.kind = 'stage')::text,
           current_date - 30, current_date, 3
      from exchange.engagements e
      join identity.organisations a on a.id = e.agency_org_id and a.name = 'Aurora'
      join identity.organisations l on l.id = e.partner_org_id and l.name = 'Lynx'
    returning id`;
  const id = period?.id ?? "";
  const remove = async () => {
    await owner`delete from exchange.ballot_replies r using exchange.ballots b where b.id = r.ballot_id and b.period_id = ${id}`;
    await owner`delete from exchange.ballot_reports r using exchange.ballots b where b.id = r.ballot_id and b.period_id = ${id}`;
    await owner`delete from exchange.ballots where period_id = ${id}`;
    await owner`delete from exchange.ballot_opinions where period_id = ${id}`;
    await owner`delete from exchange.rating_periods where id = ${id}`;
  };
  return { id, remove };
}

/** One side's sealed ballot in it, and a colleague's opinion, each word of them found nowhere else. */
export async function castAlone(owner: postgres.Sql, periodId: string, side: Side): Promise<string[]> {
  const word = (place: string) => `sealed${place}${crypto.randomUUID().replaceAll("-", "")}`;
  const [comment, name, opinion, colleague] = ["comment", "name", "opinion", "colleague"].map(word) as [
    string,
    string,
    string,
    string,
  ];
  const scores = Object.fromEntries(questionsOf(side).map((question) => [question, 2.5]));
  const person = `lead@${side === "agency" ? "aurora" : "lynx"}.example`;
  await owner`
    insert into exchange.ballots (period_id, agency_org_id, partner_org_id, side, scores, comment, cast_by, cast_name, cast_at, reveal_at)
    select p.id, p.agency_org_id, p.partner_org_id, ${side}, ${JSON.stringify(scores)}::text::jsonb, ${comment}, u.id, ${name},
           now() - interval '1 minute', p.closes_at
      from exchange.rating_periods p, identity.users u where p.id = ${periodId} and u.email = ${person}`;
  await owner`
    insert into exchange.ballot_opinions (period_id, agency_org_id, partner_org_id, side, user_id, name, scores, comment)
    select p.id, p.agency_org_id, p.partner_org_id, ${side}, u.id, ${colleague}, '{"overall": 2.5}', ${opinion}
      from exchange.rating_periods p, identity.users u where p.id = ${periodId} and u.email = ${person}`;
  return [comment, name, opinion, colleague];
}

/** The window's end comes by the database's clock; nobody waits for it. */
export async function closeWindow(owner: postgres.Sql, periodId: string): Promise<void> {
  await owner`update exchange.rating_periods set opened_at = now() - interval '15 days', closes_at = now() - interval '1 second' where id = ${periodId}`;
  await owner`update exchange.ballots set reveal_at = now() - interval '1 second' where period_id = ${periodId} and reveal_at > now()`;
}
