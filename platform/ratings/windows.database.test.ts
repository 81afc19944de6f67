import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { freshDatabase, type TestDatabase } from "@/db/testing/database";
import { scoresOf } from "@/db/testing/ratings";
import { buildWorld, type World } from "@/db/testing/world";
import { openMonths, tellOfRatings } from "./windows";

let db: TestDatabase;
let world: World;
let engagementId: string;
let taskId: string;
let doneTaskId: string;

beforeAll(async () => {
  process.env.PUBLIC_URL = "https://portal.example";
  db = await freshDatabase();
  world = await buildWorld(db.owner);
  const [engaged] = world.engagements;
  if (!engaged) throw new Error("no engagement");
  ({ id: engagementId, taskId, doneTaskId } = engaged);
});
afterAll(() => db.close());
beforeEach(async () => {
  await db.owner`delete from identity.mails`;
  for (const table of ["ballot_replies", "ballot_reports", "ballot_opinions", "ballots", "rating_periods"])
    await db.owner`delete from ${db.owner(`exchange.${table}`)}`;
  await db.owner`delete from exchange.time_entries`;
  await db.owner`update exchange.tasks set moved_at = now() - interval '200 days'`;
});

const lastMonth = "(date_trunc('month', now() at time zone 'Europe/Moscow') - interval '1 month')";
const periods = () =>
  db.owner`select engagement_id, name, starts_on::text, ends_on::text, closes_at - opened_at = interval '14 days' as is_fortnight from exchange.rating_periods`;
const log = (minutes: number, day = "12 days") =>
  db.owner.unsafe(`insert into exchange.time_entries (task_id, agency_org_id, partner_org_id, minutes, spent_on, actor_id, actor_name)
    select id, agency_org_id, partner_org_id, ${minutes}, (${lastMonth} + interval '${day}')::date, '${world.lynx.lead.id}', 'x' from exchange.tasks where id = '${taskId}'`);

describe("A month", () => {
  it("opens for the engagement in which a task was accepted, once, for a fortnight", async () => {
    await db.owner.unsafe(
      `update exchange.tasks set moved_at = ${lastMonth} at time zone 'Europe/Moscow' + interval '3 days' where id = '${doneTaskId}'`,
    );
    expect(await openMonths()).toBe(1);
    const [opened] = await periods();
    expect(opened).toMatchObject({ engagement_id: engagementId, is_fortnight: true });
    expect(opened?.starts_on).toBe(`${opened?.name}-01`);
    expect(await openMonths()).toBe(0);
    expect(await periods()).toHaveLength(1);
  });

  it("opens from four hours on, and not for a minute less", async () => {
    await log(239);
    expect(await openMonths()).toBe(0);
    await log(1, "0 days");
    expect(await openMonths()).toBe(1);
  });

  it("does not open for work before it or after it, nor without any", async () => {
    await log(600, "-1 days");
    await db.owner`update exchange.tasks set moved_at = now() where id = ${doneTaskId}`;
    await db.owner`insert into exchange.time_entries (task_id, agency_org_id, partner_org_id, minutes, spent_on, actor_id, actor_name)
      select id, agency_org_id, partner_org_id, 600, current_date, ${world.lynx.lead.id}, 'x' from exchange.tasks where id = ${taskId}`;
    expect(await openMonths()).toBe(0);
  });

  it("opens once when several processes look at the same time", async () => {
    await log(300);
    const opened = await Promise.all([openMonths(), openMonths(), openMonths()]);
    expect(opened.reduce((sum, count) => sum + count, 0)).toBe(1);
  });
});

describe("Letters about ratings", () => {
  const open = async (daysAgo: number) => {
    const [period] = await db.owner<{ id: string }[]>`
      insert into exchange.rating_periods (engagement_id, agency_org_id, partner_org_id, kind, name, starts_on, ends_on, opened_at, closes_at)
      select id, agency_org_id, partner_org_id, 'stage', '1', '2026-01-01', '2026-01-31', now() - make_interval(days => ${daysAgo}), now() + make_interval(days => ${14 - daysAgo})
        from exchange.engagements where id = ${engagementId} returning id`;
    return period?.id ?? "";
  };
  const cast = (periodId: string, side: "agency" | "partner", revealAt = "closes_at") =>
    db.owner.unsafe(`insert into exchange.ballots (period_id, agency_org_id, partner_org_id, side, scores, cast_by, cast_name, reveal_at)
      select id, agency_org_id, partner_org_id, '${side}', '${JSON.stringify(scoresOf(side, 7))}', '${world.lynx.lead.id}', 'x', ${revealAt} from exchange.rating_periods where id = '${periodId}'`);
  const later = (days: number) =>
    db.owner`update exchange.rating_periods set opened_at = opened_at - make_interval(days => ${days}), closes_at = closes_at - make_interval(days => ${days})`;
  const told = async () => {
    await tellOfRatings();
    const letters = await db.owner`select recipient, subject, body from identity.mails order by recipient`;
    await db.owner`delete from identity.mails`;
    return letters;
  };
  const recipients = async () => (await told()).map(({ recipient }) => recipient);
  /** The last works for a partner, too; here he is a manager of the agency. */
  const AGENCY = [
    "director@aurora.example",
    "lead@aurora.example",
    "manager@aurora.example",
    "two.hats@nowhere.example",
  ];
  const PARTNER = ["lead@lynx.example", "manager@lynx.example"];

  it("ask leads and account roles on day 0, 7 and 13, each time once, and name nothing but a link", async () => {
    const periodId = await open(0);
    const first = await told();
    expect(first.map(({ recipient }) => recipient)).toEqual([...AGENCY, ...PARTNER].sort());
    for (const { recipient, subject, body } of first) {
      expect(body).toContain(
        `https://portal.example/${AGENCY.includes(recipient) ? "agency" : "partner"}/ratings/${periodId}`,
      );
      expect(subject + body).not.toMatch(/Aurora|Lynx|Amber/);
    }
    expect(await recipients()).toEqual([]);
    for (const [days, expected] of [
      [6, 0],
      [1, 6],
      [5, 0],
      [1, 6],
    ] as const) {
      await later(days);
      expect(await recipients()).toHaveLength(expected);
    }
  });

  it("leave the side alone that has cast, and leave the same trace on the period whoever has", async () => {
    const periodId = await open(0);
    await cast(periodId, "agency");
    expect(await recipients()).toEqual(PARTNER);
    const trace = () => db.owner`select reminders_sent, reveal_told_at from exchange.rating_periods`;
    const withOne = await trace();
    await db.owner`delete from exchange.ballots`;
    await db.owner`update exchange.rating_periods set reminders_sent = 0`;
    await told();
    expect(await trace()).toEqual(withOne);
  });

  it("tell both sides of a reveal, once, and nobody before it", async () => {
    const periodId = await open(1);
    await told();
    await cast(periodId, "partner");
    expect(await recipients()).toEqual([]);
    await db.owner`update exchange.ballots set reveal_at = now()`;
    expect(await recipients()).toEqual([...AGENCY, ...PARTNER].sort());
    expect(await recipients()).toEqual([]);
  });

  it("say nothing of a period that both let pass", async () => {
    await open(1);
    await told();
    await later(14);
    expect(await recipients()).toEqual([]);
  });

  it("tell who cast a ballot of its reply and of a wish to have it removed, and who wished that it is", async () => {
    const periodId = await open(1);
    await told();
    await cast(periodId, "agency", "now()");
    await told();
    const of = (table: string, extra: string, values: string) =>
      db.owner.unsafe(`insert into exchange.${table} (ballot_id, agency_org_id, partner_org_id, author_side, author_id, author_name, ${extra})
        select id, agency_org_id, partner_org_id, 'partner', '${world.lynx.lead.id}', 'x', ${values} from exchange.ballots`);
    await of("ballot_replies", "body", "'Thank you'");
    expect(await recipients()).toEqual(AGENCY);
    await of("ballot_reports", "why, note", "'threat', 'It threatens'");
    const [asked] = await told();
    expect(asked).toMatchObject({ recipient: AGENCY[0], subject: expect.stringContaining("remove") });
    expect(asked?.body).not.toMatch(/It threatens|Thank you|Aurora|Lynx/);
    expect(await recipients()).toEqual([]);
    await db.owner`update exchange.ballots set removed_at = now(), removed_why = 'threat', removed_note = 'x', removed_name = 'x'`;
    expect(await recipients()).toEqual(PARTNER);
    expect(await recipients()).toEqual([]);
  });
});
