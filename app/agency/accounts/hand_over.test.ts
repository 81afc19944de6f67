import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { moveStage } from "@/app/agency/clients/[id]/life/actions";
import { changeColleagueRole, dismissColleague } from "@/app/agency/team/actions";
import { type FormState, IDLE } from "@/components/forms/state";
import { jar } from "@/db/testing/browser";
import { freshDatabase, type TestDatabase } from "@/db/testing/database";
import { insert } from "@/db/testing/insert";
import type { Person } from "@/db/testing/people";
import { buildWorld, type World } from "@/db/testing/world";
import { HAND_OVER_STEPS } from "@/domain/accounts/hand_over";
import { writeSessionToken } from "@/platform/auth/cookie";
import {
  addAccountRule,
  beginHandOver,
  checkHandOver,
  endHandOver,
  giveDuty,
  saveAccountSettings,
} from "./actions";

vi.mock("next/headers", async () => (await import("@/db/testing/browser")).nextHeaders);
vi.mock("next/navigation", async () => (await import("@/db/testing/browser")).nextNavigation);
vi.mock("next/cache", async () => (await import("@/db/testing/browser")).nextCache);
vi.mock("next-intl/server", async () => (await import("@/db/testing/browser")).nextIntl);
vi.mock("pino", async () => (await import("@/db/testing/browser")).pinoModule);

let db: TestDatabase;
let world: World;
beforeAll(async () => {
  process.env.NEXTAUTH_SECRET = "only-for-tests";
  db = await freshDatabase();
  world = await buildWorld(db.owner);
});
afterAll(() => db.close());
beforeEach(() => jar.clear());

type Action = (state: FormState, form: FormData) => Promise<FormState>;

/** Sends a form as somebody; a redirect counts as done. */
async function send(
  who: Person,
  action: Action,
  fields: Record<string, string | readonly string[]>,
): Promise<FormState> {
  await writeSessionToken(who.token);
  const form = new FormData();
  for (const [name, value] of Object.entries(fields))
    for (const each of [value].flat()) form.append(name, each as string);
  try {
    return await action(IDLE, form);
  } catch (error) {
    if (!String(error).includes("NEXT_REDIRECT")) throw error;
    return { status: "ok", at: String(error) };
  }
}

const codeOf = (state: FormState) => (state.status === "refused" ? state.code : state.status);
const people = () =>
  world.aurora.people as Record<"lead" | "director" | "manager" | "producer" | "finance", Person>;
const managerOf = async (clientId: string) =>
  (await db.owner`select manager_id from agency.clients where id = ${clientId}`)[0]?.manager_id;

async function newClient(managerId: string | null, stage = "new"): Promise<string> {
  const org_id = world.aurora.id;
  const id = await insert(db.owner, "agency.clients", {
    org_id,
    name: crypto.randomUUID(),
    manager_id: managerId,
    stage,
  });
  await insert(db.owner, "agency.dossiers", { org_id, client_id: id });
  return id;
}
const openOf = async (clientId: string) =>
  (
    await db.owner`select id, version, state from agency.hand_overs where client_id = ${clientId} order by at desc limit 1`
  )[0];

describe("A hand-over", () => {
  it("leaves the client with the old voice until the receiver accepts, with everything gone through", async () => {
    const { manager, director, lead } = people();
    const clientId = await newClient(manager.id);
    expect(codeOf(await send(manager, beginHandOver, { clientId, toId: director.id }))).toBe("ok");
    expect(await managerOf(clientId)).toBe(manager.id);
    const open = await openOf(clientId);
    const end = (who: Person, verb: string, version = open?.version) =>
      send(who, endHandOver, { handOverId: open?.id, version: `${version}`, verb, answer: "why" });
    expect(codeOf(await end(lead, "accept"))).toBe("forbidden");
    expect(await end(director, "accept")).toMatchObject({ code: "invalid" });
    expect(await managerOf(clientId)).toBe(manager.id);
    const check = { handOverId: open?.id, version: `${open?.version}`, done: HAND_OVER_STEPS };
    expect(codeOf(await send(director, checkHandOver, check))).toBe("ok");
    expect(codeOf(await end(director, "accept", 1))).toBe("changedMeanwhile");
    expect(codeOf(await end(director, "accept", 2))).toBe("ok");
    expect(await managerOf(clientId)).toBe(director.id);
    expect(codeOf(await end(director, "accept", 3))).toBe("notInThisState");
  });

  it("is one at a time, to a colleague who may account, and never to oneself", async () => {
    const { manager, director, producer, lead } = people();
    const clientId = await newClient(manager.id);
    const begin = (toId: string) => send(manager, beginHandOver, { clientId, toId });
    for (const toId of [manager.id, producer.id, world.harbor.lead.id, crypto.randomUUID()])
      expect(await begin(toId)).toMatchObject({
        code: "invalid",
        fieldMessages: { toId: "fields.notAChoice" },
      });
    expect(codeOf(await begin(director.id))).toBe("ok");
    expect(codeOf(await begin(lead.id))).toBe("alreadyExists");
    const foreign = world.privateSides.get(world.harbor.id)?.clientId ?? "";
    expect(codeOf(await send(manager, beginHandOver, { clientId: foreign, toId: director.id }))).toBe(
      "notFound",
    );
    expect(codeOf(await send(producer, beginHandOver, { clientId, toId: director.id }))).toBe("forbidden");
  });

  it("of a client without a voice happens at once", async () => {
    const { manager, director } = people();
    const clientId = await newClient(null);
    expect(codeOf(await send(manager, beginHandOver, { clientId, toId: director.id }))).toBe("ok");
    expect(await managerOf(clientId)).toBe(director.id);
    expect(await openOf(clientId)).toMatchObject({ state: "accepted" });
  });

  it("declined with its reason, leaves the client where it was", async () => {
    const { manager, director } = people();
    const clientId = await newClient(manager.id);
    await send(manager, beginHandOver, { clientId, toId: director.id });
    const open = await openOf(clientId);
    const decline = (answer: string) =>
      send(director, endHandOver, { handOverId: open?.id, version: "1", verb: "decline", answer });
    expect(await decline("")).toMatchObject({
      code: "invalid",
      fieldMessages: { answer: "fields.required" },
    });
    expect(codeOf(await decline("I have nine already"))).toBe("ok");
    expect(await managerOf(clientId)).toBe(manager.id);
  });
});

describe("Whoever leaves", () => {
  it("hands over first, or in the same step: no client is left without a voice", async () => {
    const { lead, director } = people();
    const membershipId = await insert(db.owner, "identity.memberships", {
      user_id: world.harbor.member.id,
      org_id: world.aurora.id,
      role: "manager",
    });
    const goes = world.harbor.member.id;
    const mine = [await newClient(goes), await newClient(goes, "lost")];
    const waiting = await newClient(director.id);
    await send(director, beginHandOver, { clientId: waiting, toId: goes });
    const dismiss = (fields = {}) => send(lead, dismissColleague, { membershipId, ...fields });

    expect(await dismiss()).toMatchObject({
      code: "handOverFirst",
      fieldMessages: { toId: "fields.required" },
    });
    expect(await dismiss({ toId: goes })).toMatchObject({ code: "handOverFirst" });
    expect(await send(lead, changeColleagueRole, { membershipId, role: "finance" })).toMatchObject({
      code: "handOverFirst",
    });
    const [still] =
      await db.owner`select role, ended_at from identity.memberships where id = ${membershipId}`;
    expect(still).toMatchObject({ role: "manager", ended_at: null });

    expect(codeOf(await dismiss({ toId: director.id }))).toBe("ok");
    for (const clientId of mine) {
      expect(await managerOf(clientId)).toBe(director.id);
      expect(await openOf(clientId)).toMatchObject({ state: "accepted" });
    }
    expect(await openOf(waiting)).toMatchObject({ state: "withdrawn" });
    const [gone] = await db.owner`select ended_at from identity.memberships where id = ${membershipId}`;
    expect(gone?.ended_at).not.toBeNull();
  });

  it("goes without a word when they account for nobody", async () => {
    const membershipId = await insert(db.owner, "identity.memberships", {
      user_id: world.lynx.member.id,
      org_id: world.aurora.id,
      role: "manager",
    });
    expect(codeOf(await send(people().lead, dismissColleague, { membershipId }))).toBe("ok");
  });
});

describe("The structure", () => {
  it("is the heads' alone", async () => {
    const { manager, director } = people();
    const rule = { stage: "key", tier: "", takerId: "", grade: "senior", groupName: "" };
    const settings = {
      ...{ version: "1", structure: "graded", mostClients: "5", mostRequests: "5", mostMinutes: "40" },
      ...{ mostSilent: "1", ownDuties: "Reports" },
    };
    expect(codeOf(await send(manager, addAccountRule, rule))).toBe("forbidden");
    expect(codeOf(await send(manager, saveAccountSettings, settings))).toBe("forbidden");
    expect(codeOf(await send(director, addAccountRule, rule))).toBe("ok");
    expect(codeOf(await send(director, addAccountRule, { ...rule, grade: "" }))).toBe("invalid");
    expect(codeOf(await send(director, saveAccountSettings, settings))).toBe("ok");
    expect(codeOf(await send(director, saveAccountSettings, settings))).toBe("changedMeanwhile");
  });

  it("gives a duty once, of those that there are, to somebody who accounts", async () => {
    const { director, manager, finance } = people();
    const give = (fields: Record<string, string>) =>
      send(director, giveDuty, {
        kind: "critical",
        doerId: manager.id,
        clientId: "",
        groupName: "",
        ...fields,
      });
    expect(codeOf(await give({}))).toBe("ok");
    expect(codeOf(await give({}))).toBe("alreadyExists");
    expect(codeOf(await give({ kind: "juggling" }))).toBe("invalid");
    expect(codeOf(await give({ doerId: finance.id }))).toBe("invalid");
  });
});

describe("A client's stage", () => {
  it("moves with its record, and a loss has its cause", async () => {
    const { manager, finance } = people();
    const clientId = await newClient(manager.id);
    const move = (fields: Record<string, string>, who = manager) =>
      send(who, moveStage, { clientId, version: "1", cause: "", note: "", ...fields });
    expect(codeOf(await move({ to: "current" }, finance))).toBe("forbidden");
    expect(await move({ to: "lost" })).toMatchObject({
      code: "invalid",
      fieldMessages: { cause: "fields.required" },
    });
    expect(codeOf(await move({ to: "new" }))).toBe("notInThisState");
    expect(codeOf(await move({ to: "lost", cause: "price", note: "too dear" }))).toBe("ok");
    expect(codeOf(await move({ to: "current" }))).toBe("changedMeanwhile");
    const moves =
      await db.owner`select from_stage, to_stage, cause, note, actor_id from agency.client_moves where client_id = ${clientId}`;
    expect([...moves]).toEqual([
      { from_stage: "new", to_stage: "lost", cause: "price", note: "too dear", actor_id: manager.id },
    ]);
  });
});
