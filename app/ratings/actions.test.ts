import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { type FormAction, type FormState, IDLE } from "@/components/forms/state";
import { jar } from "@/db/testing/browser";
import { freshDatabase, type TestDatabase } from "@/db/testing/database";
import type { Engagement } from "@/db/testing/handover";
import { insert } from "@/db/testing/insert";
import type { Person } from "@/db/testing/people";
import { buildWorld, type World } from "@/db/testing/world";
import { questionsOf } from "@/domain/ratings/ballot";
import { writeSessionToken } from "@/platform/auth/cookie";
import { closeStage } from "../agency/partners/actions";
import * as agency from "../agency/ratings/actions";
import * as partner from "../partner/ratings/actions";

vi.mock("next/headers", async () => (await import("@/db/testing/browser")).nextHeaders);
vi.mock("next/navigation", async () => (await import("@/db/testing/browser")).nextNavigation);
vi.mock("next/cache", async () => (await import("@/db/testing/browser")).nextCache);
vi.mock("next-intl/server", async () => (await import("@/db/testing/browser")).nextIntl);
vi.mock("pino", async () => (await import("@/db/testing/browser")).pinoModule);

let db: TestDatabase;
let world: World;
let engagement: Engagement;
let foreign: Engagement;
let periodId: string;
let stages = 100;

beforeAll(async () => {
  process.env.NEXTAUTH_SECRET = "only-for-tests";
  process.env.PUBLIC_URL = "http://portal.example";
  db = await freshDatabase();
  world = await buildWorld(db.owner);
  const between = (agencyOrgId: string, partnerOrgId: string) =>
    world.engagements.find(
      (each) => each.agencyOrgId === agencyOrgId && each.partnerOrgId === partnerOrgId,
    ) as Engagement;
  engagement = between(world.aurora.id, world.lynx.id);
  foreign = between(world.harbor.id, world.otter.id);
});
afterAll(() => db.close());
beforeEach(async () => {
  periodId = await insert(db.owner, "exchange.rating_periods", {
    ...{ engagement_id: engagement.id, agency_org_id: world.aurora.id, partner_org_id: world.lynx.id },
    ...{ kind: "stage", name: String(stages++), starts_on: "2026-01-01", ends_on: "2026-01-31" },
  });
});

async function send(
  person: Person,
  action: FormAction,
  fields: Record<string, string>,
): Promise<FormState | "went on"> {
  jar.clear();
  await writeSessionToken(person.token);
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  try {
    return await action(IDLE, form);
  } catch (error) {
    if (error instanceof Error && error.message.startsWith("NEXT_REDIRECT")) return "went on";
    throw error;
  }
}

const rated = (side: "agency" | "partner", score = "7") => ({
  periodId,
  version: "0",
  comment: "Words that must stay",
  ...Object.fromEntries(questionsOf(side).map((question) => [question, score])),
});
const cast = (more: Record<string, string> = {}, person = world.lynx.lead) =>
  send(person, partner.castBallot, { ...rated("partner"), ...more });
const count = async () =>
  Number((await db.owner`select count(*) from exchange.ballots where period_id = ${periodId}`)[0]?.count);

describe("A ballot that cannot be cast says why, and gives back what was typed", () => {
  it.each(["0", "11", "-3", "7.25", "many", "1e1", "NaN", "７"])("with a score of %j", async (score) => {
    const state = await cast({ fairness: score });
    expect(state).toMatchObject({
      status: "refused",
      code: "invalid",
      fieldMessages: { fairness: "fields.notAScore" },
      values: { comment: "Words that must stay", fairness: score },
    });
    expect(await count()).toBe(0);
  });

  it("with a question left open", async () => {
    expect(await cast({ fairness: "" })).toMatchObject({ fieldMessages: { fairness: "fields.notRated" } });
  });

  it("after the window", async () => {
    await db.owner`update exchange.rating_periods set opened_at = now() - interval '15 days', closes_at = now() - interval '1 second' where id = ${periodId}`;
    expect(await cast()).toMatchObject({ code: "windowClosed", values: { comment: "Words that must stay" } });
    expect(await send(world.lynx.member, partner.giveOpinion, { periodId, overall: "5" })).toMatchObject({
      code: "windowClosed",
    });
  });

  it("however wrong the clock of this process is", async () => {
    vi.useFakeTimers({ now: Date.now() + 400 * 86_400_000, toFake: ["Date"] });
    expect(await cast()).toBe("went on");
    vi.useRealTimers();
    vi.useFakeTimers({ now: Date.now() - 400 * 86_400_000, toFake: ["Date"] });
    await db.owner`update exchange.rating_periods set opened_at = now() - interval '15 days', closes_at = now() - interval '1 second' where id = ${periodId}`;
    await db.owner`update exchange.ballots set reveal_at = now() - interval '1 second' where period_id = ${periodId}`;
    expect(await cast({ version: "1" })).toMatchObject({ code: "alreadyRevealed" });
    vi.useRealTimers();
  });

  it("for a foreign engagement, a missing period and a forged one: all alike", async () => {
    const answers = await Promise.all(
      [foreign.ratings.sparePeriodId, crypto.randomUUID()].map((id) => cast({ periodId: id })),
    );
    for (const state of answers) expect(state).toMatchObject({ code: "notFound" });
    expect(answers.map((state) => JSON.stringify(state).replaceAll(/[0-9a-f-]{36}/g, ""))).toEqual(
      answers.map(() => JSON.stringify(answers[0]).replaceAll(/[0-9a-f-]{36}/g, "")),
    );
    expect(await cast({ periodId: "month 13" })).toMatchObject({ code: "invalid" });
    const forged = {
      agencyOrgId: world.harbor.id,
      side: "agency",
      revealAt: "2020-01-01",
      castAt: "2020-01-01",
    };
    expect(await cast(forged)).toBe("went on");
    const [row] =
      await db.owner`select side, agency_org_id, reveal_at > now() as is_sealed from exchange.ballots where period_id = ${periodId}`;
    expect(row).toEqual({ side: "partner", agency_org_id: world.aurora.id, is_sealed: true });
  });

  it("by somebody whose role does not", async () => {
    expect(await cast({}, world.lynx.member)).toMatchObject({ code: "forbidden" });
    expect(
      await send(world.aurora.people.finance as Person, agency.castBallot, rated("agency")),
    ).toMatchObject({
      code: "forbidden",
    });
  });
});

describe("One organisation, several windows", () => {
  it("at the same moment cast one ballot; the others are told, with their words", async () => {
    const states = await Promise.all([cast(), cast(), cast()]);
    expect(states.filter((state) => state === "went on")).toHaveLength(1);
    for (const state of states.filter((each) => each !== "went on"))
      expect(state).toMatchObject({ code: "changedMeanwhile", values: { comment: "Words that must stay" } });
    expect(await count()).toBe(1);
  });

  it("one after the other: the second is shown the first one's ballot, and may put its own in its place", async () => {
    await cast({ fairness: "3" });
    const second = await cast({ fairness: "9" });
    expect(second).toMatchObject({ code: "changedMeanwhile", version: 1, theirs: { fairness: "3" } });
    expect(await cast({ fairness: "9", version: "1" })).toBe("went on");
    const [row] =
      await db.owner`select scores ->> 'fairness' as fairness, version from exchange.ballots where period_id = ${periodId}`;
    expect(row).toEqual({ fairness: "9", version: 2 });
  });

  it("one withdraws what the other is changing", async () => {
    await cast();
    expect(await send(world.lynx.lead, partner.withdrawBallot, { periodId, version: "1" })).toMatchObject({
      status: "ok",
    });
    expect(await cast({ version: "1" })).toMatchObject({ code: "changedMeanwhile", version: 0 });
    expect(await send(world.lynx.lead, partner.withdrawBallot, { periodId, version: "1" })).toMatchObject({
      code: "changedMeanwhile",
    });
  });

  it("nothing changes any more once the other side has cast", async () => {
    await cast();
    expect(await send(world.aurora.lead, agency.castBallot, rated("agency"))).toBe("went on");
    expect(await cast({ version: "1" })).toMatchObject({ code: "alreadyRevealed" });
    expect(await send(world.lynx.lead, partner.withdrawBallot, { periodId, version: "1" })).toMatchObject({
      code: "alreadyRevealed",
    });
  });
});

describe("What follows the reveal", () => {
  it("is a reply by the rated side, once", async () => {
    const reply = { ballotId: engagement.ratings.revealed.partner, reply: "Thank you" };
    expect(await send(world.lynx.lead, partner.replyToBallot, reply)).toMatchObject({
      code: "notInThisState",
    });
    expect(await send(world.aurora.lead, agency.replyToBallot, reply)).toMatchObject({ status: "ok" });
    expect(await send(world.aurora.lead, agency.replyToBallot, reply)).toMatchObject({
      code: "alreadyExists",
    });
    expect(
      await send(world.aurora.lead, agency.replyToBallot, {
        ...reply,
        ballotId: engagement.ratings.sealed.partner.ballotId,
      }),
    ).toMatchObject({ code: "notInThisState" });
  });

  it("is a removal on one of four grounds, with a reason, by a lead of the side that cast it", async () => {
    const remove = { ballotId: engagement.ratings.revealed.agency, why: "threat", note: "It threatens" };
    expect(await send(world.aurora.member, agency.removeBallot, remove)).toMatchObject({ code: "forbidden" });
    expect(await send(world.aurora.lead, agency.removeBallot, { ...remove, why: "low" })).toMatchObject({
      fieldMessages: { why: "fields.notAChoice" },
    });
    expect(await send(world.aurora.lead, agency.removeBallot, { ...remove, note: "" })).toMatchObject({
      fieldMessages: { note: "fields.required" },
    });
    expect(await send(world.lynx.lead, partner.removeBallot, remove)).toMatchObject({
      code: "notInThisState",
    });
    expect(await send(world.lynx.lead, partner.reportBallot, remove)).toMatchObject({ status: "ok" });
    expect(await send(world.aurora.lead, agency.removeBallot, remove)).toMatchObject({ status: "ok" });
    expect(await send(world.aurora.lead, agency.removeBallot, remove)).toMatchObject({
      code: "notInThisState",
    });
  });
});

describe("A stage", () => {
  const close = (person = world.aurora.lead, engagementId = engagement.id) =>
    send(person, closeStage, { engagementId });

  it("without work is none, and says so", async () => {
    await db.owner`delete from exchange.rating_periods where kind = 'stage' and not exists (select from exchange.ballots b where b.period_id = rating_periods.id) and not exists (select from exchange.ballot_opinions o where o.period_id = rating_periods.id)`;
    await db.owner`update exchange.engagements set accepted_at = '2025-01-01' where id = ${engagement.id}`;
    await db.owner`update exchange.tasks set moved_at = '2025-06-01'`;
    expect(await close()).toMatchObject({ code: "noWork" });
  });

  it("is closed by a lead, for the own engagement, once a day", async () => {
    await db.owner`update exchange.tasks set moved_at = now() where engagement_id = ${engagement.id}`;
    await db.owner`delete from exchange.ballot_opinions`;
    await db.owner`delete from exchange.ballots b using exchange.rating_periods p where p.id = b.period_id and p.kind = 'stage'`;
    await db.owner`delete from exchange.rating_periods where kind = 'stage'`;
    expect(await close(world.aurora.member)).toMatchObject({ code: "forbidden" });
    expect(await close(world.aurora.lead, foreign.id)).toMatchObject({ code: "notFound" });
    expect(await close()).toMatchObject({ status: "ok" });
    const [stage] =
      await db.owner`select name, starts_on <= ends_on as is_in_order, closes_at - opened_at = interval '14 days' as is_fortnight
      from exchange.rating_periods where engagement_id = ${engagement.id} and kind = 'stage'`;
    expect(stage).toEqual({ name: "1", is_in_order: true, is_fortnight: true });
    expect(await close()).toMatchObject({ code: "noWork" });
  });
});
