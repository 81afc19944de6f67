import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { moveTask } from "./exchange/moves";
import { listWaiting } from "./exchange/regulations";
import { findSession } from "./identity/viewer";
import { admitToPartner, type PartnerViewer, readAsPartner, writeAsPartner } from "./partner/access";
import { said } from "./testing/attempt";
import { insert } from "./testing/insert";
import type { Person } from "./testing/people";
import { standAtTheWall } from "./testing/wall";

const wall = standAtTheWall();
const { taskOf } = wall;

/** An attempt leaves its transaction open until the next one; here others wait for the same rows, so it ends at once. */
const tried = async (login: "agency_web" | "partner_web", person: Person, statement: string) => {
  const outcome = await wall.ask(login, person, statement);
  await wall.db.as[login].unsafe("rollback");
  return outcome;
};
const asAgency = (person: Person, statement: string) => tried("agency_web", person, statement);
const asPartner = (person: Person, statement: string) => tried("partner_web", person, statement);

const partnerViewer = async ({ token }: Person): Promise<PartnerViewer> => {
  const session = await findSession(token);
  const viewer = session && admitToPartner(session, token);
  if (!viewer) throw new Error("not at work");
  return viewer;
};
const engaged = () => taskOf(wall.world.aurora, wall.world.lynx);
const setState = (state: string) =>
  wall.db
    .owner`update exchange.tasks set state = ${state}::exchange.task_state, is_blocked = false where id = ${engaged().taskId}`;
const stateNow = async () => {
  const [task] = await wall.db
    .owner`select state, version from exchange.tasks where id = ${engaged().taskId}`;
  return task ?? {};
};
const publish = (number: number) =>
  insert(wall.db.owner, "exchange.regulations", {
    ...{
      engagement_id: engaged().id,
      agency_org_id: wall.world.aurora.id,
      partner_org_id: wall.world.lynx.id,
    },
    ...{ number, body: "Answers within a day", actor_id: wall.world.aurora.lead.id, actor_name: "lead" },
  });
const accept = (person: Person, regulationId: string, as: Person = person) =>
  asPartner(
    person,
    `insert into exchange.regulation_acceptances (regulation_id, agency_org_id, partner_org_id, actor_id, actor_name)
     values ('${regulationId}', '${wall.world.aurora.id}', '${wall.world.lynx.id}', '${as.id}', 'x')`,
  );

describe("A regulation that waits for the team's word", () => {
  let regulationId: string;
  beforeEach(async () => {
    regulationId = await publish(3);
  });
  afterEach(async () => {
    await wall.db.owner`delete from exchange.regulation_acceptances where regulation_id = ${regulationId}`;
    await wall.db.owner`delete from exchange.regulations where id = ${regulationId}`;
    await setState("in_progress");
  });

  const move = async (verb: "accept" | "start" | "decline" | "block" | "deliver") => {
    const viewer = await partnerViewer(wall.world.lynx.lead);
    const { version } = await stateNow();
    return writeAsPartner(viewer, (tx) =>
      moveTask(tx, {
        taskId: engaged().taskId,
        version,
        verb,
        side: "partner",
        reason: "why",
        actor: viewer,
      }),
    );
  };

  it.each([
    ["offered", "accept"],
    ["accepted", "start"],
  ] as const)("from %s nobody may %s, and it is said why", async (state, verb) => {
    await setState(state);
    expect(await move(verb)).toMatchObject({ ok: false, code: "regulationWaits" });
    expect(await stateNow()).toMatchObject({ state });
  });

  it("a task may be declined, and what is in progress goes on: blocked, unblocked and delivered", async () => {
    await setState("in_progress");
    expect(await move("block")).toMatchObject({ ok: true });
    await setState("in_progress");
    expect(await move("deliver")).toMatchObject({ ok: true });
    await setState("offered");
    expect(await move("decline")).toMatchObject({ ok: true });
  });

  it("the database holds what no screen asked for: nothing new is begun, not even at one stroke", async () => {
    for (const [from, to] of [
      ["offered", "accepted"],
      ["offered", "in_progress"],
      ["offered", "delivered"],
      ["accepted", "in_progress"],
      ["accepted", "delivered"],
      ["declined", "accepted"],
    ] as const) {
      await setState(from);
      const tried = await asPartner(
        wall.world.lynx.lead,
        `update exchange.tasks set state = '${to}' where id = '${engaged().taskId}' returning id`,
      );
      expect(said(tried), `${from} to ${to}`).toBe("0 rows");
    }
    await setState("in_progress");
    const delivered = await asPartner(
      wall.world.lynx.lead,
      `update exchange.tasks set state = 'delivered' where id = '${engaged().taskId}' returning id`,
    );
    expect(said(delivered)).toBe("done");
  });

  it("the agency may return a delivery meanwhile", async () => {
    await setState("delivered");
    const back = await asAgency(
      wall.world.aurora.lead,
      `update exchange.tasks set state = 'in_progress' where id = '${engaged().taskId}' returning id`,
    );
    expect(said(back)).toBe("done");
  });

  it("is accepted by a lead or account role in their own name, once; then the work may begin", async () => {
    const { lynx } = wall.world;
    const executor = lynx.people.executor as Person;
    expect(await accept(executor, regulationId)).toEqual({ refusal: "policy" });
    expect(await accept(lynx.lead, regulationId, executor)).toEqual({ refusal: "policy" });
    const viewer = await partnerViewer(lynx.lead);
    expect(await readAsPartner(viewer, (tx) => listWaiting(tx, lynx.id))).toHaveLength(1);
    await insert(wall.db.owner, "exchange.regulation_acceptances", {
      ...{ regulation_id: regulationId, agency_org_id: wall.world.aurora.id, partner_org_id: lynx.id },
      ...{ actor_id: lynx.lead.id, actor_name: "lead" },
    });
    expect(await accept(lynx.lead, regulationId)).toEqual({ refusal: "taken" });
    expect(await readAsPartner(viewer, (tx) => listWaiting(tx, lynx.id))).toHaveLength(0);
    await setState("offered");
    expect(await move("accept")).toMatchObject({ ok: true });
    expect(await move("start")).toMatchObject({ ok: true });
  });

  it("holds up no other engagement of the team", async () => {
    const other = taskOf(wall.world.harbor, wall.world.lynx);
    await wall.db.owner`update exchange.tasks set state = 'accepted' where id = ${other.taskId}`;
    const started = await asPartner(
      wall.world.lynx.lead,
      `update exchange.tasks set state = 'in_progress' where id = '${other.taskId}' returning id`,
    );
    expect(said(started)).toBe("done");
  });
});
