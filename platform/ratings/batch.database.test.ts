import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { freshDatabase, type TestDatabase } from "@/db/testing/database";
import { insert } from "@/db/testing/insert";
import { addOrganisation, type Organisation } from "@/db/testing/people";
import { scoresOf } from "@/db/testing/ratings";
import { publishBatch } from "./batch";

let db: TestDatabase;
let team: Organisation;
let agencies: readonly Organisation[];
let engagements: readonly string[];

beforeAll(async () => {
  db = await freshDatabase();
  team = await addOrganisation(db.owner, "partner", "Lynx");
  agencies = await Promise.all(
    ["A", "B", "C", "D", "E", "F"].map((name) => addOrganisation(db.owner, "agency", name)),
  );
  engagements = await Promise.all(
    agencies.map(({ id }) =>
      insert(db.owner, "exchange.engagements", {
        ...{
          agency_org_id: id,
          partner_org_id: team.id,
          invited_name: "Lynx",
          mode: "managed",
          state: "active",
        },
        ...{ currency: "RUB", codename_scheme: "en" },
      }),
    ),
  );
});
afterAll(() => db.close());
beforeEach(async () => {
  await db.owner`delete from exchange.published_scores`;
  await db.owner`delete from exchange.ballots`;
  await db.owner`delete from exchange.rating_periods`;
});

const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000);
let month = 0;
/** The agency at this place rates the team. Four raters: a full week later three votes weigh a little less than three. */
async function rate(place: number, score: number, revealedMinutesAgo = 30): Promise<string> {
  month += 1;
  const sides = { agency_org_id: agencies[place]?.id ?? "", partner_org_id: team.id };
  const period_id = await insert(db.owner, "exchange.rating_periods", {
    ...sides,
    ...{ engagement_id: engagements[place] ?? "", kind: "stage", name: String(month) },
    ...{
      starts_on: "2026-01-01",
      ends_on: "2026-01-31",
      opened_at: minutesAgo(60),
      closes_at: minutesAgo(-60),
    },
  });
  return insert(db.owner, "exchange.ballots", {
    ...sides,
    ...{ period_id, side: "agency", scores: db.owner.json(scoresOf("agency", score, score)) },
    ...{
      cast_at: minutesAgo(revealedMinutesAgo),
      cast_by: agencies[place]?.lead.id ?? "",
      cast_name: "lead",
    },
    reveal_at: minutesAgo(revealedMinutesAgo),
  });
}
const toldOf = async (criterion = "overall") => {
  const [row] = await db.owner`
    select mean, raters, votes, weight, distribution from exchange.published_scores
     where org_id = ${team.id} and direction = 'agency' and criterion = ${criterion}`;
  return row;
};
/** As if all that was revealed and told so far had been eight days ago; the ballots do not age. */
async function aWeekLater() {
  await db.owner`update exchange.published_scores set batch_at = batch_at - interval '8 days'`;
  await db.owner`update exchange.ballots set reveal_at = reveal_at - interval '8 days'`;
}

it("three raters are not enough once they age, four are; nothing is written twice", async () => {
  for (const [place, score] of [9, 8, 10].entries()) await rate(place, score);
  await publishBatch();
  // Half an hour old: a little less than three full votes.
  expect(await toldOf()).toBeUndefined();
  await rate(3, 9);
  expect(await publishBatch()).toBeGreaterThan(0);
  expect(await toldOf()).toMatchObject({ raters: 4, votes: 4 });
  expect((await toldOf("honesty"))?.votes).toBe(4);
  expect(await publishBatch()).toBe(0);
});

it("a vote revealed within the last minutes waits", async () => {
  for (const [place, score] of [9, 8, 10].entries()) await rate(place, score);
  await rate(3, 9, 1);
  await publishBatch();
  expect(await toldOf()).toBeUndefined();
});

it("a sealed ballot is not even seen by whoever publishes", async () => {
  for (const [place, score] of [9, 8, 10, 9].entries()) await rate(place, score);
  await rate(4, 1, -30);
  expect(await db.as.identity_web`select from exchange.ballots`).toHaveLength(4);
  await publishBatch();
  expect(await toldOf()).toMatchObject({ raters: 4, votes: 4 });
});

it("one more vote never moves what is told; several do, a week later", async () => {
  for (const [place, score] of [9, 8, 10, 9].entries()) await rate(place, score);
  await publishBatch();
  const first = await toldOf();
  await aWeekLater();
  await rate(4, 1, 20);
  expect(await publishBatch()).toBe(0);
  expect(await toldOf()).toEqual(first);
  await rate(5, 2, 20);
  await rate(0, 3, 20);
  await publishBatch();
  expect(await toldOf()).toMatchObject({ raters: 6, votes: 7 });
});

it("what is withdrawn is emptied, and what comes next is still held against it", async () => {
  const ids = [];
  for (const [place, score] of [9, 8, 10, 9].entries()) ids.push(await rate(place, score));
  await publishBatch();
  await db.owner`
    update exchange.ballots set removed_at = now(), removed_why = 'leak', removed_note = 'x', removed_name = 'y'
     where id = any(${ids.slice(2)})`;
  await publishBatch();
  expect(await toldOf()).toMatchObject({ raters: 0, weight: 0, mean: 0, distribution: [], votes: 4 });
  await aWeekLater();
  await rate(4, 1, 20);
  await rate(5, 1, 20);
  await publishBatch();
  // Two removed, two came: whoever cast one of the new would know the other.
  expect(await toldOf()).toMatchObject({ raters: 0 });
});
