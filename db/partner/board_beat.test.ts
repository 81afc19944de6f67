import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { freshDatabase, type TestDatabase } from "../testing/database";
import { buildWorld, type World } from "../testing/world";
import { boardBeatOf } from "./board_beat";

let db: TestDatabase;
let world: World;

beforeAll(async () => {
  db = await freshDatabase();
  world = await buildWorld(db.owner);
});
afterAll(() => db.close());

const taskOf = (partnerId: string, place = 0) =>
  world.engagements.filter((each) => each.partnerOrgId === partnerId)[place]?.taskId ?? "";

describe("The beat of a team's board", () => {
  it("moves on with every change of a task of the team, and with no other", async () => {
    const token = world.lynx.lead.token;
    const before = await boardBeatOf(token);
    expect(before).toMatch(/^\d+$/);
    await db.owner`update exchange.tasks set version = version + 1 where id = ${taskOf(world.otter.id)}`;
    expect(await boardBeatOf(token)).toBe(before);
    await db.owner`update exchange.tasks set message_count = message_count + 1 where id = ${taskOf(world.lynx.id)}`;
    expect(Number(await boardBeatOf(token))).toBeGreaterThan(Number(before));
  });

  it("is not told to whoever is signed out, nor to an agency", async () => {
    expect(await boardBeatOf("x".repeat(43))).toBeUndefined();
    expect(await boardBeatOf("")).toBeUndefined();
    expect(await boardBeatOf(world.aurora.lead.token)).toBeUndefined();
    const { token, id } = world.otter.member;
    expect(await boardBeatOf(token)).toBeDefined();
    await db.owner`update identity.sessions set ended_at = now() where user_id = ${id}`;
    expect(await boardBeatOf(token)).toBeUndefined();
  });

  it("leaves no session behind on its connection", async () => {
    await boardBeatOf(world.lynx.lead.token);
    const [row] = await db.as.partner_web`
      select exchange.board_beat_of(${world.lynx.lead.token}) is not null as told`;
    expect(row?.told).toBe(true);
    const [after] = await db.as
      .partner_web`select identity.current_org() as org, exchange.board_beat() as beat`;
    expect(after).toEqual({ org: null, beat: null });
  });

  it("is counted by two who change tasks at once without one waiting for the other", async () => {
    const token = world.lynx.lead.token;
    const hands = [0, 1].map(() => postgres(db.adminUrl, { max: 1, onnotice: () => {} }));
    const seen = [await boardBeatOf(token)];
    for (const [place, sql] of hands.entries()) {
      await sql`begin`;
      await sql`set local lock_timeout = '2s'`;
      await sql`update exchange.tasks set version = version + 1 where id = ${taskOf(world.lynx.id, place)}`;
    }
    expect(await boardBeatOf(token), "what is not committed is not there").toBe(seen[0]);
    // The first who began commits last: the later moment must not hide the earlier one.
    for (const sql of hands.reverse()) {
      await sql`commit`;
      seen.push(await boardBeatOf(token));
    }
    expect(new Set(seen).size).toBe(3);
    await Promise.all(hands.map((sql) => sql.end()));
  });
});
