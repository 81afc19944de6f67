import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { WebLogin } from "../migrate";
import { poolOf } from "../pool";
import { inSession, type Tx } from "../session";
import { freshDatabase, type TestDatabase } from "../testing/database";
import { insert } from "../testing/insert";
import type { Organisation } from "../testing/people";
import { buildWorld, type World } from "../testing/world";
import { listPeriodWork } from "./record";
import { readRatings } from "./scorecards";

let db: TestDatabase;
let world: World;
beforeAll(async () => {
  db = await freshDatabase();
  world = await buildWorld(db.owner);
});
afterAll(() => db.close());

const as = <T>(org: Organisation, work: (tx: Tx) => Promise<T>) => {
  const login: WebLogin = org.kind === "agency" ? "agency_web" : "partner_web";
  const variable = login === "agency_web" ? "AGENCY_DATABASE_URL" : "PARTNER_DATABASE_URL";
  return inSession(poolOf(variable), org.lead.token, "read", work);
};
const asking = (org: Organisation, engagementId?: string) => ({
  side: org.kind,
  orgId: org.id,
  engagementId,
});
const ratingsOf = (org: Organisation, engagementId?: string) =>
  as(org, (tx) => readRatings(tx, asking(org, engagementId)));
const between = (agency: Organisation, partner: Organisation) => {
  const found = world.engagements.find(
    (each) => each.agencyOrgId === agency.id && each.partnerOrgId === partner.id,
  );
  if (!found) throw new Error("no such engagement");
  return found;
};

describe("What a scorecard is made of", () => {
  it("is one's own engagements, both ways, and never a sealed ballot or a competitor's", async () => {
    for (const org of [world.aurora, world.lynx]) {
      const { work, ballots } = await ratingsOf(org);
      const own = world.engagements.filter((each) => [each.agencyOrgId, each.partnerOrgId].includes(org.id));
      expect(new Set(ballots.map(({ engagementId }) => engagementId))).toEqual(
        new Set(own.map(({ id }) => id)),
      );
      expect(work.map(({ id }) => id)).toEqual(expect.arrayContaining(own.map(({ id }) => id)));
      const open = await db.owner`
        select id from exchange.ballots where reveal_at <= now() and ${org.id} in (agency_org_id, partner_org_id)`;
      expect(ballots.map(({ id }) => id).sort()).toEqual(open.map(({ id }) => id).sort());
      expect(ballots.length).toBeLessThan((await db.owner`select from exchange.ballots`).length);
    }
  });

  it("is five questions, started together, however many engagements there are", async () => {
    for (const id of [undefined, between(world.aurora, world.lynx).id]) {
      let asked = 0;
      await as(world.aurora, (tx) => {
        const counting = new Proxy(tx, {
          get: (target, name) => {
            if (name !== "execute") return Reflect.get(target, name);
            return (...given: Parameters<Tx["execute"]>) => {
              asked += 1;
              return target.execute(...given);
            };
          },
        });
        const ratings = readRatings(counting, asking(world.aurora, id));
        // Before the first answer is in.
        expect(asked).toBe(5);
        return ratings;
      });
      expect(asked).toBe(5);
    }
  });

  it("of a foreign or missing engagement is nothing, whoever asks as whom", async () => {
    const foreign = between(world.harbor, world.otter).id;
    for (const id of [foreign, crypto.randomUUID()])
      for (const org of [world.aurora, world.lynx])
        expect(await ratingsOf(org, id)).toMatchObject({ work: [], ballots: [], silence: [] });
    // Another organisation's id in the question finds no row of its.
    const forged = await as(world.lynx, (tx) => readRatings(tx, { side: "partner", orgId: world.otter.id }));
    expect(forged).toMatchObject({ work: [], ballots: [], silence: [] });
  });

  it("leaves the words of a removed ballot where they are", async () => {
    const { id } = between(world.aurora, world.lynx);
    const [ballot] = await db.owner`
      update exchange.ballots b set removed_at = now(), removed_why = 'leak', removed_note = 'x', removed_name = 'y'
        from exchange.rating_periods p
       where p.id = b.period_id and p.engagement_id = ${id} and b.reveal_at <= now() and b.comment <> '' and b.removed_at is null
      returning b.id`;
    const found = (await ratingsOf(world.lynx, id)).ballots.find((each) => each.id === ballot?.id);
    expect(found).toMatchObject({ isRemoved: true, removedWhy: "leak", comment: "", reply: null });
  });

  it("counts silence once a window is closed, not before", async () => {
    const { id, agencyOrgId, partnerOrgId } = between(world.harbor, world.lynx);
    const of = { engagement_id: id, agency_org_id: agencyOrgId, partner_org_id: partnerOrgId, kind: "month" };
    const days = { starts_on: "2024-05-01", ends_on: "2024-05-31" };
    const before = (await ratingsOf(world.lynx, id)).silence;
    const count = (silence: typeof before) => silence.reduce((sum, { periods }) => sum + periods, 0);
    await insert(db.owner, "exchange.rating_periods", { ...of, ...days, name: "2024-05" });
    expect(count((await ratingsOf(world.lynx, id)).silence)).toBe(count(before));
    await insert(db.owner, "exchange.rating_periods", {
      ...of,
      ...days,
      name: "2024-06",
      opened_at: new Date(Date.now() - 30 * 86_400_000),
      closes_at: new Date(Date.now() - 16 * 86_400_000),
    });
    expect(count((await ratingsOf(world.lynx, id)).silence)).toBe(count(before) + 2);
  });
});

describe("The work behind the facts", () => {
  it("is read with its moves, words and questions, from both sides alike", async () => {
    const { id, taskId, agencyOrgId, partnerOrgId } = between(world.aurora, world.otter);
    const task = { task_id: taskId, agency_org_id: agencyOrgId, partner_org_id: partnerOrgId };
    const move = (verb: string, side: string, actor: string, at: string) =>
      insert(db.owner, "exchange.task_moves", {
        ...{ ...task, verb, from_state: "delivered", to_state: "done", actor_id: actor },
        ...{ actor_name: "x", actor_side: side, at: new Date(at) },
      });
    await db.owner`delete from exchange.task_moves where task_id = ${taskId}`;
    await db.owner`update exchange.tasks set offered_at = '2026-01-05T08:00Z' where id = ${taskId}`;
    await db.owner`update exchange.messages set at = '2026-01-05T10:00Z', answered_at = '2026-01-05T11:00Z' where task_id = ${taskId}`;
    await db.owner`update exchange.estimates set at = '2026-01-06T10:00Z' where task_id = ${taskId}`;
    await move("deliver", "partner", world.otter.lead.id, "2026-01-07T10:00Z");
    await move("return", "agency", world.aurora.lead.id, "2026-01-07T12:00Z");
    await move("deliver", "partner", world.otter.lead.id, "2026-01-08T10:00Z");
    for (const org of [world.aurora, world.otter]) {
      const [engagement] = (await ratingsOf(org, id)).work;
      const read = engagement?.tasks.find(({ decisions }) => decisions.length > 0);
      expect(read).toMatchObject({
        offeredAt: new Date("2026-01-05T08:00Z"),
        respondedAt: new Date("2026-01-05T10:00Z"),
        firstDeliveredAt: new Date("2026-01-07T10:00Z"),
        decisions: [
          { deliveredAt: new Date("2026-01-07T10:00Z"), decidedAt: new Date("2026-01-07T12:00Z") },
          { deliveredAt: new Date("2026-01-08T10:00Z"), decidedAt: null },
        ],
        questions: [{ askedAt: new Date("2026-01-05T10:00Z"), answeredAt: new Date("2026-01-05T11:00Z") }],
      });
      expect(engagement?.openTasks).toBe(2);
    }
  });

  it("knows the minutes of a period, and no other engagement's", async () => {
    const { id } = between(world.harbor, world.lynx);
    const periods = await as(world.lynx, (tx) => listPeriodWork(tx, asking(world.lynx, id)));
    expect(periods.length).toBeGreaterThan(0);
    expect(periods.every(({ engagementId }) => engagementId === id)).toBe(true);
    const foreign = await as(world.otter, (tx) => listPeriodWork(tx, asking(world.otter, id)));
    expect(foreign).toEqual([]);
  });
});

describe("What others are told", () => {
  const tell = (orgId: string, raters: number) =>
    db.owner`insert into exchange.published_scores ${db.owner({
      org_id: orgId,
      direction: "agency",
      criterion: "overall",
      ...{ mean: 7, sd: 0.5, low: 6, high: 8, rank_bound: 6.4, raters, weight: raters, votes: 3 },
      distribution: db.owner.json([]) as never,
    })} on conflict (org_id, direction, criterion) do update set raters = excluded.raters, mean = excluded.mean`;
  const toldOf = async (reader: Organisation, org: Organisation) =>
    (await ratingsOf(reader)).published.filter(
      ({ orgId, criterion }) => orgId === org.id && criterion === "overall",
    );

  it("is read by itself and by whoever works with it, without how many rate it", async () => {
    await tell(world.lynx.id, 3);
    for (const reader of [world.lynx, world.aurora, world.harbor]) {
      const [told] = await toldOf(reader, world.lynx);
      expect(told).toMatchObject({ mean: 7 });
      expect(told).not.toHaveProperty("raters");
      expect(told).not.toHaveProperty("weight");
    }
    expect(await toldOf(world.otter, world.lynx)).toEqual([]);
  });

  it("is gone once it was withdrawn", async () => {
    await tell(world.lynx.id, 0);
    expect(await toldOf(world.aurora, world.lynx)).toEqual([]);
  });
});
