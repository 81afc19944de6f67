import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { freshDatabase, type TestDatabase } from "@/db/testing/database";
import { insert } from "@/db/testing/insert";
import type { PrivateSide } from "@/db/testing/private_side";
import { sendAs } from "@/db/testing/send";
import { buildWorld, type World } from "@/db/testing/world";
import { createTodo, makeJobOfTodo, markTodo } from "../todos/actions";
import {
  acknowledgeMinutes,
  createMeeting,
  gatherAgenda,
  moveMeeting,
  saveMeeting,
  sendMinutes,
  writeMinutes,
} from "./actions";

vi.mock("next/headers", async () => (await import("@/db/testing/browser")).nextHeaders);
vi.mock("next/navigation", async () => (await import("@/db/testing/browser")).nextNavigation);
vi.mock("next/cache", async () => (await import("@/db/testing/browser")).nextCache);
vi.mock("next-intl/server", async () => (await import("@/db/testing/browser")).nextIntl);
vi.mock("pino", async () => (await import("@/db/testing/browser")).pinoModule);

let db: TestDatabase;
let world: World;
let own: PrivateSide;
let foreign: PrivateSide;
let anna: string;
let meetingId: string;

beforeAll(async () => {
  process.env.NEXTAUTH_SECRET = "only-for-tests";
  process.env.PUBLIC_URL = "http://portal.example";
  db = await freshDatabase();
  world = await buildWorld(db.owner);
  own = world.privateSides.get(world.aurora.id) as PrivateSide;
  foreign = world.privateSides.get(world.harbor.id) as PrivateSide;
  const [contact] = await db.owner`
    select id from agency.contacts where client_id = ${own.clientId} and email = 'anna@romashka.example'`;
  anna = contact?.id;
});
afterAll(() => db.close());
beforeEach(async () => {
  meetingId = await insert(db.owner, "agency.meetings", {
    ...{ org_id: world.aurora.id, client_id: own.clientId, title: "Status", author_id: manager().id },
    starts_at: new Date(Date.now() - 3_600_000),
  });
  const of = { org_id: world.aurora.id, client_id: own.clientId, meeting_id: meetingId };
  for (const contact_id of [anna, own.spareContactId])
    await insert(db.owner, "agency.meeting_contacts", { ...of, contact_id });
});

const manager = () => world.aurora.member;
const card = () => ({
  ...{ title: "Plan", startsAt: "2026-03-05T12:00", minutes: "45", place: "", agenda: "" },
  ...{ contactIds: [anna], userIds: [manager().id] },
});

describe("A meeting", () => {
  it("is arranged with the client's own people and colleagues who work here", async () => {
    const create = (more: Record<string, string | string[]> = {}) =>
      sendAs(manager(), createMeeting, { clientId: own.clientId, ...card(), ...more });
    expect(await create()).toBe("went on");
    const [row] = await db.owner`select id, starts_at from agency.meetings where title = 'Plan'`;
    expect(await db.owner`select from agency.meeting_contacts where meeting_id = ${row?.id}`).toHaveLength(1);
    const [stranger] =
      await db.owner`select id from agency.contacts where client_id = ${foreign.clientId} limit 1`;
    expect(await create({ contactIds: [anna, stranger?.id] })).toMatchObject({ code: "invalid" });
    expect(await create({ userIds: [world.aurora.dismissed.id] })).toMatchObject({ code: "invalid" });
    expect(await create({ userIds: [world.harbor.lead.id] })).toMatchObject({ code: "invalid" });
    expect(await create({ clientId: foreign.clientId })).toMatchObject({ code: "invalid" });
    expect(await create({ startsAt: "tomorrow" })).toMatchObject({
      fieldMessages: { startsAt: "fields.notADate" },
    });
  });

  it("that two people change at once shows the second what the first wrote", async () => {
    expect(await sendAs(manager(), saveMeeting, { meetingId, version: "1", ...card() })).toBe("went on");
    const late = await sendAs(manager(), saveMeeting, { meetingId, version: "1", ...card(), title: "Late" });
    expect(late).toMatchObject({
      code: "changedMeanwhile",
      theirs: { title: "Plan", startsAt: "2026-03-05T12:00" },
    });
  });

  it("that was held is a contact with everybody who came, once", async () => {
    await db.owner`delete from agency.touches`;
    const hold = (version: string) => sendAs(manager(), moveMeeting, { meetingId, version, verb: "hold" });
    expect(await hold("1")).toMatchObject({ status: "ok" });
    expect(await hold("2")).toMatchObject({ code: "notInThisState" });
    const touches = await db.owner`select contact_id, kind from agency.touches`;
    expect(touches.map((row) => row.contact_id).sort()).toEqual([anna, own.spareContactId].sort());
    expect(touches.every((row) => row.kind === "meeting")).toBe(true);
  });

  it("that has not begun cannot have been held", async () => {
    await db.owner`update agency.meetings set starts_at = now() + interval '1 day' where id = ${meetingId}`;
    expect(await sendAs(manager(), moveMeeting, { meetingId, version: "1", verb: "hold" })).toMatchObject({
      code: "notInThisState",
    });
  });

  it("gathers what is open with this client and says nothing twice", async () => {
    await db.owner`update agency.meetings set agenda = '- Hello' where id = ${meetingId}`;
    const owed = { org_id: world.aurora.id, client_id: own.clientId, due_on: "2026-01-01" };
    await insert(db.owner, "agency.todos", { ...owed, what: "An old promise" });
    await insert(db.owner, "agency.todos", { ...owed, meeting_id: meetingId, what: "Decided just now" });
    expect(await sendAs(manager(), gatherAgenda, { meetingId, version: "1" })).toMatchObject({
      status: "ok",
    });
    const agenda = async () =>
      String((await db.owner`select agenda from agency.meetings where id = ${meetingId}`)[0]?.agenda);
    const once = await agenda();
    expect(once.startsWith("- Hello\n- ")).toBe(true);
    // The world's own promise and the old one; what this meeting decided is not among them.
    expect(once.split("meetings.matter.todo")).toHaveLength(3);
    for (const kind of ["incident", "approval", "request"]) expect(once).toContain(`meetings.matter.${kind}`);
    await sendAs(manager(), gatherAgenda, { meetingId, version: "2" });
    expect(await agenda()).toBe(once);
  });

  it("of another agency does not exist", async () => {
    const stranger = world.harbor.member;
    expect(await sendAs(stranger, gatherAgenda, { meetingId, version: "1" })).toMatchObject({
      code: "notFound",
    });
    expect(await sendAs(stranger, moveMeeting, { meetingId, version: "1", verb: "cancel" })).toMatchObject({
      code: "notFound",
    });
  });
});

describe("Minutes", () => {
  const write = (number: string, body: string) =>
    sendAs(manager(), writeMinutes, { meetingId, number, body });
  const latest = async () =>
    (
      await db.owner`select id from agency.meeting_minutes where meeting_id = ${meetingId} order by number desc`
    )[0]?.id;
  const lettersOf = () =>
    db.owner`select subject, body from identity.mails where recipient = 'anna@romashka.example'`;

  it("are kept in versions, sent once to each, and acknowledged once", async () => {
    await db.owner`delete from identity.mails`;
    expect(await write("0", "Blue stays.")).toMatchObject({ status: "ok" });
    expect(await write("0", "Red stays.")).toMatchObject({ code: "changedMeanwhile" });
    expect(await write("1", "Blue stays, and the logo too.")).toMatchObject({ status: "ok" });
    const minutesId = await latest();
    const sending = () => sendAs(manager(), sendMinutes, { minutesId, contactIds: [anna] });
    expect(await sending()).toMatchObject({ status: "ok" });
    expect(await sending()).toMatchObject({ status: "ok" });
    const letters = await lettersOf();
    expect(letters).toHaveLength(1);
    expect(letters[0]?.body).toContain("Blue stays, and the logo too.");
    const acknowledge = () =>
      sendAs(manager(), acknowledgeMinutes, { minutesId, contactId: anna, note: "By phone" });
    expect(await acknowledge()).toMatchObject({ status: "ok" });
    expect(await acknowledge()).toMatchObject({ code: "alreadyUsed" });
  });

  it("that name a team of the client's are neither kept nor sent, and the place is shown", async () => {
    const refused = await write("0", "The layout is by Lynx, as agreed.");
    expect(refused).toMatchObject({ code: "partnerTrace" });
    expect(JSON.stringify(refused)).toContain("Lynx");
    expect(await latest()).toBeUndefined();
    // What was harmless when it was written is looked through again when it goes.
    const minutesId = await insert(db.owner, "agency.meeting_minutes", {
      ...{ org_id: world.aurora.id, client_id: own.clientId, meeting_id: meetingId, number: 1 },
      ...{ body: "Ask Lynx.", author_id: manager().id, author_name: "manager" },
    });
    await db.owner`delete from identity.mails`;
    expect(await sendAs(manager(), sendMinutes, { minutesId, contactIds: [anna] })).toMatchObject({
      code: "partnerTrace",
    });
    expect(await lettersOf()).toHaveLength(0);
  });

  it("go to people of this client who have an address, and to nobody else", async () => {
    await write("0", "Blue stays.");
    const minutesId = await latest();
    const [stranger] =
      await db.owner`select id from agency.contacts where client_id = ${foreign.clientId} limit 1`;
    for (const contactIds of [[], [own.spareContactId], [anna, stranger?.id]])
      expect(await sendAs(manager(), sendMinutes, { minutesId, contactIds })).toMatchObject({
        code: "invalid",
      });
    expect(await sendAs(world.harbor.member, sendMinutes, { minutesId, contactIds: [anna] })).toMatchObject({
      code: "notFound",
    });
  });
});

describe("A decision", () => {
  const note = (more: Record<string, string>) =>
    sendAs(manager(), createTodo, {
      ...{
        clientId: own.clientId,
        meetingId,
        what: "Send the texts",
        ownerId: manager().id,
        dueOn: "2026-02-01",
      },
      ...more,
    });
  const todo = async () =>
    (
      await db.owner`select id, version, job_id, done_at from agency.todos where meeting_id = ${meetingId}`
    )[0];

  it("is somebody's to do, is ticked off, or becomes a job of the client", async () => {
    expect(await note({})).toMatchObject({ status: "ok" });
    const todoId = (await todo())?.id;
    expect(await sendAs(manager(), markTodo, { todoId, version: "1", mark: "done" })).toMatchObject({
      status: "ok",
    });
    expect(await sendAs(manager(), markTodo, { todoId, version: "2", mark: "open" })).toMatchObject({
      status: "ok",
    });
    expect(await sendAs(manager(), makeJobOfTodo, { todoId, version: "3" })).toBe("went on");
    const { job_id, done_at } = (await todo()) ?? {};
    expect(done_at).not.toBeNull();
    const [job] = await db.owner`select title, client_id from agency.jobs where id = ${job_id}`;
    expect(job).toMatchObject({ title: "Send the texts", client_id: own.clientId });
    expect(await sendAs(manager(), makeJobOfTodo, { todoId, version: "4" })).toMatchObject({
      code: "alreadyExists",
    });
  });

  it("is given to nobody who is not here, and belongs to a meeting with this very client", async () => {
    expect(await note({ ownerId: world.harbor.lead.id })).toMatchObject({ code: "invalid" });
    expect(await note({ ownerId: world.aurora.dismissed.id })).toMatchObject({ code: "invalid" });
    expect(await note({ clientId: own.spareClientId })).toMatchObject({ code: "notFound" });
    expect(await note({ clientId: foreign.clientId, meetingId: "" })).toMatchObject({ code: "notFound" });
    expect(await note({ ownerId: "", dueOn: "" })).toMatchObject({ status: "ok" });
  });
});
