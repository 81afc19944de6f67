import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { type FormAction, type FormState, IDLE } from "@/components/forms/state";
import { readAsAgency } from "@/db/agency/access";
import { jar } from "@/db/testing/browser";
import { freshDatabase, type TestDatabase } from "@/db/testing/database";
import { insert } from "@/db/testing/insert";
import type { Person } from "@/db/testing/people";
import { agencyViewer } from "@/db/testing/viewer";
import { buildWorld, type World } from "@/db/testing/world";
import { writeSessionToken } from "@/platform/auth/cookie";
import { openStore, type TestStore } from "@/platform/files/testing/stores";
import { OGG_OPUS } from "@/platform/intake/testing/samples";
import {
  answerRequest,
  createRequest,
  declineRequest,
  mergeRequest,
  postponeRequest,
  reopenRequest,
  saveTranscript,
} from "./actions";
import { getRequest, listRequests, selectMergedInto, selectWaitingRequests } from "./queries";

vi.mock("next/headers", async () => (await import("@/db/testing/browser")).nextHeaders);
vi.mock("next/navigation", async () => (await import("@/db/testing/browser")).nextNavigation);
vi.mock("next/cache", async () => (await import("@/db/testing/browser")).nextCache);
vi.mock("next-intl/server", async () => (await import("@/db/testing/browser")).nextIntl);
vi.mock("pino", async () => (await import("@/db/testing/browser")).pinoModule);
vi.mock("next/server", () => ({ after: () => {} }));

let db: TestDatabase;
let world: World;
let store: TestStore;
let lead: Person;
/** Anna of Romashka works there. */
let clientId: string;
let otherClientId: string;

beforeAll(async () => {
  db = await freshDatabase();
  world = await buildWorld(db.owner);
  lead = world.aurora.lead;
  const side = world.privateSides.get(world.aurora.id);
  [clientId, otherClientId] = [side?.clientId ?? "", side?.spareClientId ?? ""];
  store = await openStore("folder");
  process.env.NEXTAUTH_SECRET = "only-for-tests";
  process.env.PUBLIC_URL = "http://portal.example";
});
afterAll(async () => {
  await store.close();
  await db.close();
});
beforeEach(async () => {
  jar.clear();
  await writeSessionToken(lead.token);
  await db.owner`delete from agency.touches`;
  await db.owner`delete from agency.request_moves`;
  await db.owner`delete from agency.request_files`;
  await db.owner`update agency.jobs set request_id = null`;
  await db.owner`update agency.incidents set request_id = null`;
  await db.owner`delete from agency.requests`;
});

type Answer = FormState | { readonly wentTo: string };

async function send(action: FormAction, fields: Record<string, string | File | File[]>): Promise<Answer> {
  const form = new FormData();
  form.set("idempotencyKey", crypto.randomUUID());
  for (const [name, value] of Object.entries(fields))
    for (const each of [value].flat()) form.append(name, each);
  try {
    return await action(IDLE, form);
  } catch (error) {
    const [, to] = /^NEXT_REDIRECT;(.+)$/.exec(String((error as Error).message)) ?? [];
    if (!to) throw error;
    return { wentTo: to };
  }
}

const keep = async (row: Record<string, unknown> = {}) =>
  insert(db.owner, "agency.requests", {
    ...{ org_id: world.aurora.id, client_id: clientId, channel: "message", body: "Something", ...row },
    author_id: lead.id,
  });
const one = async (id: string) => (await db.owner`select * from agency.requests where id = ${id}`)[0];
const idIn = (answer: Answer) => ("wentTo" in answer ? (answer.wentTo.split("/").at(-1) ?? "") : "");
const eml = (...lines: string[]) => new File([lines.join("\r\n")], "letter.eml");
const MAIL = [
  "From: Anna <ANNA@romashka.example>",
  "Subject: The shop",
  "Date: Fri, 27 Nov 2020 10:00:00 +0300",
];
const said = { channel: "message", clientId: "", body: "", receivedAt: "" };

describe("A mail becomes a request", () => {
  it("of the client whose contact wrote it, with its date, its text and its files", async () => {
    const part = "--b\r\nContent-Disposition: attachment; filename=old.doc\r\n\r\nanything\r\n--b--\r\n";
    const file = eml(
      ...MAIL,
      "Content-Type: multipart/mixed; boundary=b",
      "",
      "--b\r\nContent-Type: text/plain\r\n\r\nWe want a shop",
      part,
    );
    const id = idIn(await send(createRequest, { ...said, files: file }));
    expect(await one(id)).toMatchObject({
      client_id: clientId,
      channel: "mail",
      subject: "The shop",
      body: "We want a shop",
      sender: "Anna <anna@romashka.example>",
      received_at: new Date("2020-11-27T07:00:00Z"),
      waits_since: new Date("2020-11-27T07:00:00Z"),
    });
    expect((await one(id))?.contact_id).not.toBeNull();
    const files = await db.owner`select name, media_type from agency.request_files order by name`;
    expect(files.map(({ name, media_type }) => [name, media_type])).toEqual([
      ["letter.eml", "message/rfc822"],
      ["old.doc", "application/octet-stream"],
    ]);
  });

  it("without a date it came now; with one ahead of now, too", async () => {
    for (const date of ["X-Nothing: 1", "Date: Fri, 27 Nov 2099 10:00:00 +0300"]) {
      const began = Date.now();
      const id = idIn(
        await send(createRequest, {
          ...said,
          files: eml(MAIL[0] ?? "", "Subject: s", date, "To: x", "", "b"),
        }),
      );
      const at = (await one(id))?.received_at as Date;
      expect(at.getTime()).toBeGreaterThanOrEqual(began - 1_000);
      expect(at.getTime()).toBeLessThanOrEqual(Date.now());
    }
  });

  it("from nobody known waits for the person to say whose it is, and is kept then", async () => {
    const files = eml("From: Nobody <who@nowhere.example>", "Subject: Hi", "To: us", "", "Hello");
    expect(await send(createRequest, { ...said, files })).toMatchObject({
      status: "refused",
      fieldMessages: { clientId: "fields.senderUnknown" },
    });
    expect(await db.owner`select 1 from agency.requests`).toHaveLength(0);
    const id = idIn(await send(createRequest, { ...said, clientId: otherClientId, files }));
    expect(await one(id)).toMatchObject({ client_id: otherClientId, contact_id: null });
  });

  it("from a contact of two clients is not guessed", async () => {
    const twin = await insert(db.owner, "agency.contacts", {
      ...{ org_id: world.aurora.id, client_id: otherClientId, name: "Anna", email: "anna@romashka.example" },
    });
    expect(await send(createRequest, { ...said, files: eml(...MAIL, "", "x") })).toMatchObject({
      fieldMessages: { clientId: "fields.senderUnclear" },
    });
    await db.owner`delete from agency.contacts where id = ${twin}`;
  });

  it("of another agency's contact is from nobody known", async () => {
    const harbor = world.privateSides.get(world.harbor.id);
    await db.owner`update agency.contacts set email = 'far@harbor.example' where client_id = ${harbor?.clientId ?? ""}`;
    expect(
      await send(createRequest, {
        ...said,
        files: eml("From: far@harbor.example", "Subject: s", "To: x", "", "b"),
      }),
    ).toMatchObject({ fieldMessages: { clientId: "fields.senderUnknown" } });
  });
});

describe("Other files", () => {
  it("a text file gives the words, a recording waits to be typed up", async () => {
    const files = [new File(["Шесть макетов"], "brief.txt"), new File([OGG_OPUS as BlobPart], "voice.mp3")];
    const id = idIn(await send(createRequest, { ...said, clientId, files }));
    expect(await one(id)).toMatchObject({ body: "Шесть макетов", channel: "message" });
    const [voice] = await db.owner`select * from agency.request_files where name = 'voice.mp3'`;
    expect(voice).toMatchObject({ media_type: "audio/ogg", transcript: "", version: 1 });

    const typed = { requestId: id, fileId: String(voice?.id), transcript: "We want it blue" };
    expect(await send(saveTranscript, { ...typed, version: "1" })).toMatchObject({ status: "ok" });
    expect(await send(saveTranscript, { ...typed, transcript: "red", version: "1" })).toMatchObject({
      code: "changedMeanwhile",
      theirs: { transcript: "We want it blue" },
    });
    const found = await listRequests(await agencyViewer(lead), { q: "want it blue" }, new Date());
    expect(found.rows.map((row) => row.id)).toEqual([id]);
  });

  it("without a client, a word or a file there is no request", async () => {
    expect(await send(createRequest, said)).toMatchObject({ fieldMessages: { body: "fields.required" } });
    expect(await send(createRequest, { ...said, body: "x" })).toMatchObject({
      fieldMessages: { clientId: "fields.required" },
    });
    expect(
      await send(createRequest, { ...said, body: "x", clientId, receivedAt: "2099-01-01T10:00" }),
    ).toMatchObject({
      fieldMessages: { receivedAt: "fields.tooBig" },
    });
  });
});

describe("A request ends", () => {
  it("answered: nobody waits any more, and the client has been touched", async () => {
    const id = await keep();
    const answer = { requestId: id, answer: "On Friday.", kind: "call", version: "1" };
    expect(await send(answerRequest, answer)).toMatchObject({ status: "ok" });
    expect(await one(id)).toMatchObject({ state: "answered", waits_since: null, answer: "On Friday." });
    const [touch] = await db.owner`select * from agency.touches`;
    expect(touch).toMatchObject({
      client_id: clientId,
      kind: "call",
      note: "On Friday.",
      author_id: lead.id,
    });
    expect(await send(answerRequest, { ...answer, version: "2" })).toMatchObject({ code: "notInThisState" });
    expect(await db.owner`select 1 from agency.touches`).toHaveLength(1);
  });

  it("declined with a reason, and whoever had seen an older version is told", async () => {
    const id = await keep();
    expect(await send(declineRequest, { requestId: id, answer: "", version: "1" })).toMatchObject({
      fieldMessages: { answer: "fields.required" },
    });
    expect(await send(declineRequest, { requestId: id, answer: "no", version: "7" })).toMatchObject({
      code: "changedMeanwhile",
    });
    expect(await send(declineRequest, { requestId: id, answer: "no", version: "1" })).toMatchObject({
      status: "ok",
    });
    expect(await db.owner`select verb, note, actor_id from agency.request_moves`).toEqual([
      { verb: "decline", note: "no", actor_id: lead.id },
    ]);
  });

  it("postponed until a working morning, when it waits again", async () => {
    const id = await keep({ waits_since: new Date("2026-01-01T00:00:00Z") });
    const viewer = await agencyViewer(lead);
    const put = (untilOn: string) =>
      send(postponeRequest, { requestId: id, untilOn, note: "", version: "1" });
    expect(await put("2020-01-01")).toMatchObject({ fieldMessages: { untilOn: "fields.tooSmall" } });
    expect(await put("2099-01-01")).toMatchObject({ fieldMessages: { untilOn: "fields.tooBig" } });
    const later = new Date(Date.now() + 10 * 86_400_000).toISOString().slice(0, 10);
    expect(await put(later)).toMatchObject({ status: "ok" });
    const listed = async (now: Date, view?: "postponed") =>
      (await listRequests(viewer, { view }, now)).rows.map((row) => row.id);
    const waiting = (now: Date) =>
      readAsAgency(viewer, (tx) => selectWaitingRequests(tx, viewer, { isMine: false, now, limit: 9 }));
    expect(await listed(new Date())).toEqual([]);
    expect(await listed(new Date(), "postponed")).toEqual([id]);
    expect(await waiting(new Date())).toEqual([]);
    const then = new Date(Date.now() + 11 * 86_400_000);
    expect(await listed(then)).toEqual([id]);
    expect(await listed(then, "postponed")).toEqual([]);
    expect((await waiting(then)).map((row) => row.id)).toEqual([id]);
  });

  it("and is opened again, with its clock begun anew and the first answer on record", async () => {
    const id = await keep({ received_at: new Date("2026-01-01T00:00:00Z") });
    await send(answerRequest, { requestId: id, answer: "Yes", kind: "call", version: "1" });
    const before = await one(id);
    expect(
      await send(reopenRequest, { requestId: id, note: "not what they meant", version: "2" }),
    ).toMatchObject({
      status: "ok",
    });
    const after = await one(id);
    expect(after).toMatchObject({ state: "open", answer: "Yes", answered_at: before?.answered_at });
    expect(Date.now() - Number(after?.waits_since)).toBeLessThan(60_000);
    const page = await getRequest(await agencyViewer(lead), id, new Date());
    expect(page?.moves.map(({ verb }) => verb)).toEqual(["reopen", "answer"]);
  });
});

describe("Merging", () => {
  const mergedInto = async (id: string) => {
    const viewer = await agencyViewer(lead);
    const rows = await readAsAgency(viewer, (tx) => selectMergedInto(tx, viewer, id));
    return rows.map((row) => row.body).sort();
  };
  const merge = (requestId: string, intoId: string, version = "1") =>
    send(mergeRequest, { requestId, intoId, version });

  it("both show it, and what was merged before follows", async () => {
    const [a, b, c] = [await keep({ body: "a" }), await keep({ body: "b" }), await keep({ body: "c" })];
    expect(await merge(a, b)).toMatchObject({ status: "ok" });
    expect(await mergedInto(b)).toEqual(["a"]);
    expect(await merge(b, c)).toMatchObject({ status: "ok" });
    expect(await mergedInto(b)).toEqual([]);
    expect(await mergedInto(c)).toEqual(["a", "b"]);
    await send(reopenRequest, { requestId: a, note: "", version: "2" });
    expect(await mergedInto(c)).toEqual(["b"]);
    expect(await merge(a, b, "3")).toMatchObject({ fieldMessages: { intoId: "fields.notAChoice" } });
  });

  it("into itself, into another client's, into another agency's, or into nothing is no choice", async () => {
    const own = await keep();
    const other = await keep({ client_id: otherClientId });
    const harbor = world.privateSides.get(world.harbor.id);
    const foreign = await insert(db.owner, "agency.requests", {
      ...{ org_id: world.harbor.id, client_id: harbor?.clientId, channel: "mail", body: "x" },
      author_id: world.harbor.lead.id,
    });
    for (const into of [own, other, foreign, crypto.randomUUID()])
      expect(await merge(own, into), into).toMatchObject({ fieldMessages: { intoId: "fields.notAChoice" } });
    expect(await one(own)).toMatchObject({ state: "open", version: 1 });
  });

  it("two people who merge each into the other make no circle", async () => {
    const [a, b] = [await keep(), await keep()];
    const both = await Promise.all([merge(a, b), merge(b, a)]);
    expect(both.filter((each) => "status" in each && each.status === "ok")).toHaveLength(1);
    expect(await db.owner`select 1 from agency.requests where state = 'merged'`).toHaveLength(1);
  });
});

describe("The list", () => {
  it("goes through all that wait, the longest first, page by page", async () => {
    const viewer = await agencyViewer(lead);
    for (let at = 0; at < 120; at++)
      await keep({ body: String(at), waits_since: new Date(Date.UTC(2026, 0, 1, 0, at % 40)) });
    const seen: string[] = [];
    let after: string | undefined;
    for (let page = 0; page < 4; page++) {
      const { rows, hasMore } = await listRequests(viewer, { after }, new Date());
      seen.push(...rows.map((row) => row.excerpt));
      after = rows.at(-1)?.id;
      if (!hasMore) break;
    }
    expect(new Set(seen).size).toBe(120);
    expect(seen).toHaveLength(120);
    expect(seen.map((body) => Number(body) % 40)).toEqual(
      [...seen].map((body) => Number(body) % 40).sort((x, y) => x - y),
    );
  });

  it("asks for the late by the agency's own hours, and for one's own clients", async () => {
    const viewer = await agencyViewer(lead);
    const now = new Date("2026-11-30T12:00:00Z");
    const late = await keep({ body: "late", waits_since: new Date("2026-11-26T09:00:00Z") });
    await keep({ body: "fresh", waits_since: new Date("2026-11-30T11:30:00Z") });
    const list = async (filter: Parameters<typeof listRequests>[1]) =>
      (await listRequests(viewer, filter, now)).rows;
    expect((await list({ late: "1" })).map((row) => row.id)).toEqual([late]);
    expect((await list({})).map((row) => row.wait?.urgency)).toEqual(["late", "fresh"]);
    expect(await list({ manager: "mine" })).toEqual([]);
    await db.owner`update agency.clients set manager_id = ${lead.id} where id = ${clientId}`;
    expect(await list({ manager: "mine" })).toHaveLength(2);
  });
});
