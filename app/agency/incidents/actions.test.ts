import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { type FormAction, type FormState, IDLE } from "@/components/forms/state";
import { writeAsAgency } from "@/db/agency/access";
import { changeIncident, countShared, holdCounts } from "@/db/agency/incidents";
import { jar } from "@/db/testing/browser";
import { freshDatabase, type TestDatabase } from "@/db/testing/database";
import { quarterNow } from "@/db/testing/handover";
import { insert } from "@/db/testing/insert";
import type { Person } from "@/db/testing/people";
import { agencyViewer } from "@/db/testing/viewer";
import { buildWorld, type World } from "@/db/testing/world";
import { addDays, isoDay } from "@/domain/dates";
import { writeSessionToken } from "@/platform/auth/cookie";
import { recordAcceptance, writeRegulation } from "../clients/[id]/regulation/actions";
import { openIncident, saveIncident } from "./actions";
import { endIncident, recordCheck, reopen } from "./ends/actions";
import { givePromise, settlePromise } from "./promises/actions";
import { shareIncident } from "./sharing/actions";

vi.mock("next/headers", async () => (await import("@/db/testing/browser")).nextHeaders);
vi.mock("next/navigation", async () => (await import("@/db/testing/browser")).nextNavigation);
vi.mock("next/cache", async () => (await import("@/db/testing/browser")).nextCache);
vi.mock("next-intl/server", async () => (await import("@/db/testing/browser")).nextIntl);
vi.mock("pino", async () => (await import("@/db/testing/browser")).pinoModule);

let db: TestDatabase;
let world: World;
let incidentId: string;
let clientId: string;
const today = isoDay(new Date(), "UTC") ?? "";

beforeAll(async () => {
  process.env.NEXTAUTH_SECRET = "only-for-tests";
  process.env.PUBLIC_URL = "http://portal.example";
  db = await freshDatabase();
  world = await buildWorld(db.owner);
  clientId = world.privateSides.get(world.aurora.id)?.clientId ?? "";
});
afterAll(() => db.close());
beforeEach(async () => {
  incidentId = await insert(db.owner, "agency.incidents", {
    ...{ org_id: world.aurora.id, client_id: clientId, title: "They are furious", severity: "serious" },
    author_id: world.aurora.lead.id,
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
const act = (action: FormAction, fields: Record<string, string>, person = world.aurora.lead) =>
  send(person, action, { incidentId, ...fields });
const standing = async () =>
  (await db.owner`select * from agency.incidents where id = ${incidentId}`)[0] ?? {};
const record = async () =>
  (
    await db.owner`select kind from agency.incident_entries where incident_id = ${incidentId} order by at, id`
  ).map(({ kind }) => kind);
const told = { title: "They are furious", severity: "serious", ownerId: "", clientWords: "", plan: "" };

describe("A critical situation", () => {
  it("is opened of the agency's own client, request and job alone, and by whoever works with clients", async () => {
    const foreign = world.privateSides.get(world.harbor.id);
    const own = world.privateSides.get(world.aurora.id);
    const open = (fields: Record<string, string>, person = world.aurora.lead) =>
      send(person, openIncident, { ...told, ...fields });
    expect(await open({ clientId, requestId: own?.requestId ?? "", jobId: own?.jobId ?? "" })).toBe(
      "went on",
    );
    for (const fields of [
      { clientId: foreign?.clientId ?? "" },
      { clientId, requestId: foreign?.requestId ?? "" },
      { clientId, jobId: foreign?.jobId ?? "" },
      { clientId: own?.spareClientId ?? "", jobId: own?.jobId ?? "" },
    ])
      expect(await open(fields)).toMatchObject({ status: "refused", code: "invalid" });
    expect(await open({ clientId, ownerId: world.harbor.lead.id })).toMatchObject({
      fieldMessages: { ownerId: expect.any(String) },
    });
    const finance = world.aurora.people.finance as Person;
    expect(await open({ clientId }, finance)).toMatchObject({ code: "forbidden" });
  });

  it("keeps on record who took it over and how bad it became, and tells whoever saves second", async () => {
    const edit = { ...told, ownerId: world.aurora.lead.id, severity: "critical" };
    expect(await act(saveIncident, { ...edit, version: "1" })).toBe("went on");
    expect(await record()).toEqual(expect.arrayContaining(["severity", "taken"]));
    expect(await act(saveIncident, { ...edit, version: "1" })).toMatchObject({
      code: "changedMeanwhile",
      version: 2,
    });
  });

  it("ends with its cause and a day ahead, is asked about, and ends only when the client is calm", async () => {
    const end = { version: "1", cause: "budget", body: "" };
    expect(await act(endIncident, { ...end, checkOn: today })).toMatchObject({
      fieldMessages: { checkOn: expect.any(String) },
    });
    expect(await act(endIncident, { ...end, cause: "", checkOn: addDays(today, 3) })).toMatchObject({
      fieldMessages: { cause: expect.any(String) },
    });
    expect(await act(endIncident, { ...end, checkOn: addDays(today, 3) })).toMatchObject({ status: "ok" });
    expect(await standing()).toMatchObject({ state: "checking", cause: "budget", closed_at: null });
    expect(await act(recordCheck, { version: "2", outcome: "wait", nextOn: "" })).toMatchObject({
      fieldMessages: { nextOn: expect.any(String) },
    });
    await act(recordCheck, { version: "2", outcome: "wait", nextOn: addDays(today, 5) });
    await act(recordCheck, { version: "3", outcome: "worse" });
    expect(await standing()).toMatchObject({ state: "open" });
    await act(endIncident, { ...end, version: "4", checkOn: addDays(today, 3) });
    await act(recordCheck, { version: "5", outcome: "calm", body: "All is well" });
    expect(await standing()).toMatchObject({ state: "closed", closed_at: expect.any(Date) });
    expect(await act(recordCheck, { version: "6", outcome: "calm" })).toMatchObject({
      code: "notInThisState",
    });
    await act(reopen, { version: "6", body: "It broke again" });
    expect(await standing()).toMatchObject({ state: "open", closed_at: null });
    expect(await record()).toEqual(["closed", "wait", "worse", "closed", "calm", "reopened"]);
  });

  it("holds promises that are kept or broken once", async () => {
    await act(givePromise, { body: "Fixed by Friday", dueOn: addDays(today, 2) });
    const [promise] =
      await db.owner`select id from agency.incident_promises where incident_id = ${incidentId}`;
    const settle = (outcome: string, person?: Person) =>
      act(settlePromise, { promiseId: promise?.id, outcome }, person);
    expect(await settle("kept", world.harbor.lead)).toMatchObject({ code: "notFound" });
    expect(await settle("perhaps")).toMatchObject({ code: "invalid" });
    expect(await settle("broken")).toMatchObject({ status: "ok" });
    expect(await settle("kept")).toMatchObject({ code: "notInThisState" });
    expect(await record()).toEqual(["promised", "broken"]);
  });
});

describe("What crosses of a critical situation", () => {
  const engagement = () => {
    const found = world.engagements.find((each) => each.agencyOrgId === world.aurora.id);
    if (!found) throw new Error("no engagement");
    return found;
  };
  const counts = () => db.owner`
    select starts_on::text, shared from exchange.incident_counts where engagement_id = ${engagement().id} and starts_on >= ${quarterNow()}`;

  it("is a number for the running quarter, which follows what is said and taken back", async () => {
    await act(shareIncident, { version: "1", engagementId: engagement().id });
    expect(await counts()).toEqual([{ starts_on: quarterNow(), shared: 1 }]);
    await act(shareIncident, { version: "2", engagementId: "" });
    expect(await counts()).toEqual([{ starts_on: quarterNow(), shared: 0 }]);
    const foreign = world.engagements.find((each) => each.agencyOrgId === world.harbor.id);
    expect(await act(shareIncident, { version: "3", engagementId: foreign?.id ?? "" })).toMatchObject({
      fieldMessages: { engagementId: expect.any(String) },
    });
  });

  it("counts both of two that are marked in the same moment", async () => {
    const viewer = await agencyViewer(world.aurora.lead);
    const { id: engagementId } = engagement();
    const other = await insert(db.owner, "agency.incidents", {
      ...{ org_id: world.aurora.id, client_id: clientId, title: "They are calm", severity: "minor" },
      author_id: world.aurora.lead.id,
    });
    const mark = (id: string, before: () => Promise<unknown>) =>
      writeAsAgency(viewer, async (tx) => {
        await holdCounts(tx, viewer, [engagementId]);
        await changeIncident(tx, viewer, id, 1, { engagementId, sharedIn: quarterNow() });
        await countShared(tx, viewer, engagementId);
        await before();
      });
    // The first ends only when the second has come to where it must wait.
    const second: Promise<unknown>[] = [];
    await mark(incidentId, async () => {
      second.push(mark(other, async () => {}));
      await vi.waitUntil(async () => {
        const [waiting] = await db.admin`
          select count(*)::int as n from pg_stat_activity where datname = ${db.name} and wait_event_type = 'Lock'`;
        return waiting?.n > 0;
      });
    });
    await Promise.all(second);
    expect(await counts()).toEqual([{ starts_on: quarterNow(), shared: 2 }]);
  });

  it("does not move once its quarter is over", async () => {
    await db.owner`update agency.incidents set engagement_id = ${engagement().id}, shared_in = '2025-01-01' where id = ${incidentId}`;
    expect(await act(shareIncident, { version: "1", engagementId: "" })).toMatchObject({
      code: "windowClosed",
    });
    const producer = world.aurora.people.producer as Person;
    expect(await act(shareIncident, { version: "1", engagementId: "" }, producer)).toMatchObject({
      code: "forbidden",
    });
  });
});

describe("A client's regulation", () => {
  it("is a new version at every change, and whoever writes second sees both texts", async () => {
    const write = (version: string, body: string) =>
      send(world.aurora.lead, writeRegulation, { clientId, version, body });
    expect(await write("2", "Daily calls")).toBe("went on");
    expect(await write("2", "Weekly calls")).toMatchObject({
      code: "changedMeanwhile",
      version: 3,
      theirs: { body: "Daily calls" },
    });
    expect(
      await send(world.harbor.lead, writeRegulation, { clientId, version: "3", body: "x" }),
    ).toMatchObject({
      code: "notFound",
    });
  });

  it("is accepted once, not by a day to come, and by name", async () => {
    const [latest] = await db.owner`
      select id from agency.client_regulations where client_id = ${clientId} and recorded_at is null order by number desc limit 1`;
    const accept = (fields: Record<string, string>, person = world.aurora.lead) =>
      send(person, recordAcceptance, {
        regulationId: latest?.id,
        acceptedName: "Anna, director",
        acceptedOn: today,
        ...fields,
      });
    expect(await accept({ acceptedOn: addDays(today, 2) })).toMatchObject({
      fieldMessages: { acceptedOn: expect.any(String) },
    });
    expect(await accept({ acceptedName: "" })).toMatchObject({
      fieldMessages: { acceptedName: expect.any(String) },
    });
    expect(await accept({}, world.harbor.lead)).toMatchObject({ code: "notFound" });
    expect(await accept({})).toMatchObject({ status: "ok" });
    expect(await accept({})).toMatchObject({ code: "notInThisState" });
  });
});
