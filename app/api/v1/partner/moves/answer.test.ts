import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findSession } from "@/db/identity/viewer";
import { freshDatabase, type TestDatabase } from "@/db/testing/database";
import { buildWorld, type World } from "@/db/testing/world";
import { answerMove } from "./answer";

let db: TestDatabase;
let world: World;

beforeAll(async () => {
  db = await freshDatabase();
  world = await buildWorld(db.owner);
});
afterAll(() => db.close());

function ask(token: string, fields: Record<string, string>) {
  const asker = {
    readToken: async () => token,
    findSession: async () => {
      const row = await findSession(token);
      return row && { ...row, sid: token };
    },
  };
  return answerMove(asker, new URLSearchParams(fields));
}

/** A task of Lynx as if it were just accepted. */
async function acceptedTask(): Promise<string> {
  const taskId = world.engagements.find((each) => each.partnerOrgId === world.lynx.id)?.taskId ?? "";
  await db.owner`update exchange.tasks set state = 'accepted', version = 1 where id = ${taskId}`;
  return taskId;
}
const standing = async (taskId: string) =>
  (
    await db.owner`
      select t.state, t.version,
             (select count(*)::int from exchange.task_moves m where m.task_id = t.id and m.verb = 'start') as moves
        from exchange.tasks t where t.id = ${taskId}`
  )[0];

describe("A move of the board", () => {
  it("is made once, however often the same submission comes", async () => {
    const taskId = await acceptedTask();
    const before = await standing(taskId);
    const fields = { verb: "start", taskId, version: "1", idempotencyKey: crypto.randomUUID() };
    for (const _ of [1, 2]) {
      const { status, body } = await ask(world.lynx.lead.token, fields);
      expect([status, body]).toEqual([200, '{"status":"ok"}']);
    }
    expect(await standing(taskId)).toEqual({ state: "in_progress", version: 2, moves: before?.moves + 1 });
  });

  it("is refused with a sentence, and then nothing is written, when the task changed meanwhile", async () => {
    const taskId = await acceptedTask();
    const before = await standing(taskId);
    const { status, body } = await ask(world.lynx.lead.token, { verb: "start", taskId, version: "7" });
    expect(status).toBe(409);
    expect(JSON.parse(body ?? "")).toMatchObject({
      status: "refused",
      code: "changedMeanwhile",
      message: expect.stringMatching(/\w/),
    });
    expect(await standing(taskId)).toEqual(before);
  });

  it("is refused, and then nothing is written, from where its verb does not lead on", async () => {
    const taskId = await acceptedTask();
    for (const from of ["offered", "delivered", "cancelled"]) {
      await db.owner`update exchange.tasks set state = ${from}::exchange.task_state where id = ${taskId}`;
      const before = await standing(taskId);
      const { status, body } = await ask(world.lynx.lead.token, { verb: "start", taskId, version: "1" });
      expect([status, JSON.parse(body ?? "").code]).toEqual([409, "notInThisState"]);
      expect(await standing(taskId)).toEqual(before);
    }
  });

  it("is refused with the way to it while a regulation waits for the team's word, and then nothing is written", async () => {
    const taskId = await acceptedTask();
    const before = await standing(taskId);
    const [regulation] = await db.owner`
      insert into exchange.regulations (engagement_id, agency_org_id, partner_org_id, number, body, actor_id, actor_name)
      select engagement_id, agency_org_id, partner_org_id, 9, 'Answers within a day', ${world.aurora.lead.id}, 'lead'
        from exchange.tasks where id = ${taskId} returning id`;
    const { status, body } = await ask(world.lynx.lead.token, { verb: "start", taskId, version: "1" });
    expect(status).toBe(409);
    expect(JSON.parse(body ?? "")).toMatchObject({
      status: "refused",
      code: "regulationWaits",
      message: expect.stringMatching(/\w/),
      href: "/partner/engagements",
    });
    expect(await standing(taskId)).toEqual(before);
    await db.owner`delete from exchange.regulations where id = ${regulation?.id}`;
  });

  it("gives an executor what nobody has", async () => {
    const taskId = await acceptedTask();
    await db.owner`update exchange.tasks set assignee_id = null, assignee_name = '' where id = ${taskId}`;
    await ask(world.lynx.member.token, { verb: "start", taskId, version: "1" });
    const [task] = await db.owner`select assignee_id from exchange.tasks where id = ${taskId}`;
    expect(task?.assignee_id).toBe(world.lynx.member.id);
  });

  it("finds another team's task no more than one that is not there", async () => {
    const foreign = world.engagements.find((each) => each.partnerOrgId === world.otter.id)?.taskId ?? "";
    const answers = await Promise.all(
      [foreign, crypto.randomUUID()].map((taskId) =>
        ask(world.lynx.lead.token, { verb: "start", taskId, version: "1" }),
      ),
    );
    expect(answers[0]).toEqual(answers[1]);
    expect(answers[0]?.status).toBe(409);
  });

  it("is none of the words' moves, of the agency's, or of somebody signed out", async () => {
    const taskId = await acceptedTask();
    for (const verb of ["deliver", "cancel", "toString", ""])
      expect((await ask(world.lynx.lead.token, { verb, taskId, version: "1" })).status).toBe(404);
    expect((await ask(world.aurora.lead.token, { verb: "start", taskId, version: "1" })).status).toBe(404);
    expect((await ask("x".repeat(43), { verb: "start", taskId, version: "1" })).status).toBe(401);
    expect((await standing(taskId))?.state).toBe("accepted");
  });
});
