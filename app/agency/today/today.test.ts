import { afterAll, beforeAll, expect, it, vi } from "vitest";
import type { AgencyViewer } from "@/db/agency/access";
import { freshDatabase, type TestDatabase } from "@/db/testing/database";
import { insert } from "@/db/testing/insert";
import type { PrivateSide } from "@/db/testing/private_side";
import { agencyViewer } from "@/db/testing/viewer";
import { buildWorld, type World } from "@/db/testing/world";
import { addDays, isoDay } from "@/domain/dates";
import { cut, rank, SHOWN } from "@/domain/today/rank";
import { listTodos } from "../todos/queries";
import { toMatters } from "./matters";
import { getToday, READ } from "./queries";
import { readFilter } from "./schema";

vi.mock("next/headers", async () => (await import("@/db/testing/browser")).nextHeaders);

let db: TestDatabase;
let world: World;
let own: PrivateSide;
let lead: AgencyViewer;
let member: AgencyViewer;
const now = new Date();

beforeAll(async () => {
  process.env.NEXTAUTH_SECRET = "only-for-tests";
  db = await freshDatabase();
  world = await buildWorld(db.owner);
  own = world.privateSides.get(world.aurora.id) as PrivateSide;
  lead = await agencyViewer(world.aurora.lead);
  member = await agencyViewer(world.aurora.member);
  await db.owner`delete from agency.todos`;
});
afterAll(() => db.close());

const dayOf = (viewer: AgencyViewer) => isoDay(now, viewer.timeZone) ?? "";

async function look(viewer: AgencyViewer, query: Record<string, string> = {}) {
  const filter = readFilter(query, viewer.role);
  const { found, partial, clock } = await getToday(viewer, filter, dayOf(viewer), now);
  const ranked = rank(
    toMatters(found, () => true, now),
    { now, clock },
  );
  return { ranked, partial, ids: ranked.map(({ matter }) => matter.id) };
}

const owe = (row: Record<string, unknown>) =>
  insert(db.owner, "agency.todos", {
    ...{
      org_id: world.aurora.id,
      client_id: own.clientId,
      owner_id: world.aurora.member.id,
      what: "A to-do",
    },
    ...row,
  });

it("What is due is read by the agency's day: yesterday's is late, a week on is ahead, the day after is not read", async () => {
  const today = dayOf(lead);
  const [late, due, last, beyond, undated] = await Promise.all(
    [addDays(today, -1), today, addDays(today, 7), addDays(today, 8), null].map((due_on) => owe({ due_on })),
  );
  const { ranked, ids } = await look(lead, { view: "all" });
  const why = (id = "") => ranked.find(({ matter }) => matter.id === `todo.${id}`)?.urgency.why;
  expect([late, due, last].map(why)).toEqual(["todoLate", "todoToday", "todoSoon"]);
  expect(ids).not.toContain(`todo.${beyond}`);
  // Without a date it is nobody's to see but whoever is to do it.
  expect(ids).not.toContain(`todo.${undated}`);
  expect((await look(member, { view: "mine" })).ids).toContain(`todo.${undated}`);
  await db.owner`delete from agency.todos`;
});

it("Mine is what one is to do, and another agency sees none of it", async () => {
  const today = dayOf(lead);
  const [mine, others] = [
    await owe({ due_on: today, owner_id: world.aurora.lead.id }),
    await owe({ due_on: today }),
  ];
  expect((await look(lead, { view: "mine" })).ids).toContain(`todo.${mine}`);
  expect((await look(lead, { view: "mine" })).ids).not.toContain(`todo.${others}`);
  const foreign = (await look(await agencyViewer(world.harbor.lead), { view: "all" })).ids;
  for (const id of (await look(lead, { view: "all" })).ids) expect(foreign).not.toContain(id);
  await db.owner`delete from agency.todos`;
});

it("A kind in great number is cut short and says so; asked for alone it is read on", async () => {
  for (let count = 0; count < READ.ofAll + 5; count++) await owe({ due_on: dayOf(lead) });
  const { ranked, partial } = await look(lead, { view: "all" });
  expect(ranked.filter(({ kind }) => kind === "todo")).toHaveLength(READ.ofAll);
  expect(partial).toContain("todo");
  const shown = cut(ranked, SHOWN).flatMap(({ rows }) => rows);
  expect(shown.filter(({ kind }) => kind === "todo")).toHaveLength(SHOWN.ofKind);
  const alone = await look(lead, { view: "all", kind: "todo" });
  expect(alone.ranked.filter(({ kind }) => kind === "todo")).toHaveLength(READ.ofAll + 5);
  expect(alone.partial).not.toContain("todo");
  await db.owner`delete from agency.todos`;
});

it("A broken promise lifts its situation above all others", async () => {
  const incident = (title: string, severity: string) =>
    insert(db.owner, "agency.incidents", {
      ...{ org_id: world.aurora.id, client_id: own.clientId, author_id: world.aurora.lead.id },
      ...{ title, severity },
    });
  const [critical, broken] = [await incident("Critical", "critical"), await incident("Broken", "minor")];
  await insert(db.owner, "agency.incident_promises", {
    ...{ org_id: world.aurora.id, incident_id: broken, body: "By Monday", due_on: addDays(dayOf(lead), -3) },
    ...{ author_id: world.aurora.lead.id, author_name: "Lead" },
  });
  const { ranked } = await look(lead, { view: "all", kind: "incident" });
  const urgency = (id: string) => ranked.find(({ matter }) => matter.id === `incident.${id}`)?.urgency;
  expect(urgency(broken)).toMatchObject({ tier: "alarm", why: "incidentBroken" });
  expect(urgency(critical)).toMatchObject({ tier: "alarm", why: "incidentCritical" });
  expect(ranked[0]?.urgency.why).toBe("promiseLate");
});

it("Money shows finance what a price hangs on, and nothing else of the desk", async () => {
  const finance = { ...lead, role: "finance" } as AgencyViewer;
  expect(readFilter({}, "finance")).toEqual({ view: "money", kind: undefined });
  expect(readFilter({ view: "mine", kind: "request" }, "finance")).toEqual({
    view: "money",
    kind: undefined,
  });
  await owe({ due_on: dayOf(lead) });
  const kinds = new Set((await look(finance)).ranked.map(({ kind }) => kind));
  for (const kind of kinds) expect(["approval", "job"]).toContain(kind);
  await db.owner`delete from agency.todos`;
});

it("Every to-do is on one page of the list and on one only, those without a date last", async () => {
  for (let count = 0; count < 120; count++)
    await owe({ due_on: count % 3 === 0 ? null : addDays("2026-01-01", count % 7), what: `To-do ${count}` });
  const seen: string[] = [];
  let after: string | undefined;
  for (let pages = 0; pages < 5; pages++) {
    const { rows, hasMore } = await listTodos(lead, { view: "all", after }, now);
    seen.push(...rows.map(({ id }) => id));
    if (!hasMore) break;
    after = rows.at(-1)?.id;
  }
  expect(new Set(seen).size).toBe(120);
  expect(seen).toHaveLength(120);
  const { rows } = await listTodos(lead, { view: "all", after: seen[99] }, now);
  expect(rows.every(({ dueOn }) => dueOn === null)).toBe(true);
  expect((await listTodos(lead, { view: "mine" }, now)).rows).toEqual([]);
  expect((await listTodos(lead, { view: "all", q: "to-do 119" }, now)).rows).toHaveLength(1);
  expect((await listTodos(await agencyViewer(world.harbor.lead), { view: "all" }, now)).rows).toEqual([]);
});

it("What was done today stays in sight of the open list until midnight, and then stands among the done", async () => {
  await db.owner`delete from agency.todos`;
  const done = (done_at: Date) => owe({ done_at, done_name: "Lead" });
  const [today, before] = [await done(now), await done(new Date(now.getTime() - 36 * 3_600_000))];
  const open = await listTodos(lead, { view: "all" }, now);
  expect(open.rows).toEqual([]);
  expect(open.doneToday.map(({ id }) => id)).toEqual([today]);
  const all = await listTodos(lead, { view: "all", state: "done" }, now);
  expect(all.rows.map(({ id }) => id)).toEqual([today, before]);
  expect(all.doneToday).toEqual([]);
});
