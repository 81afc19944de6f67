import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { freshDatabase, type TestDatabase } from "@/db/testing/database";
import { insert } from "@/db/testing/insert";
import type { Person } from "@/db/testing/people";
import type { PrivateSide } from "@/db/testing/private_side";
import { sendAs } from "@/db/testing/send";
import { buildWorld, type World } from "@/db/testing/world";
import { moveContact, saveContact } from "../clients/[id]/contacts/actions";
import { noteAnswer, remindVoice } from "./actions";

vi.mock("next/headers", async () => (await import("@/db/testing/browser")).nextHeaders);
vi.mock("next/navigation", async () => (await import("@/db/testing/browser")).nextNavigation);
vi.mock("next/cache", async () => (await import("@/db/testing/browser")).nextCache);
vi.mock("next-intl/server", async () => (await import("@/db/testing/browser")).nextIntl);
vi.mock("pino", async () => (await import("@/db/testing/browser")).pinoModule);

let db: TestDatabase;
let world: World;
let own: PrivateSide;

beforeAll(async () => {
  process.env.NEXTAUTH_SECRET = "only-for-tests";
  process.env.PUBLIC_URL = "http://portal.example";
  db = await freshDatabase();
  world = await buildWorld(db.owner);
  own = world.privateSides.get(world.aurora.id) as PrivateSide;
  // So that a card that is saved teaches the dossier nothing: what follows from that is no part of this.
  await db.owner`update agency.dossiers set people = '{Anna of Romashka}', emails = '{anna@romashka.example}' where client_id = ${own.clientId}`;
});
afterAll(() => db.close());

const manager = () => world.aurora.member;
const producer = () => world.aurora.people.producer as Person;
const anna = () => own.client.contactId;

/** Anna is asked. @returns her voice */
async function ask(matter: string): Promise<string> {
  const of = { org_id: world.aurora.id, client_id: own.clientId };
  const approval_id = await insert(db.owner, "agency.approvals", {
    ...{ ...of, matter, title: "A shop", body: "As agreed", currency: "RUB", answer_days: 2 },
    ...{ author_id: manager().id, author_name: "manager" },
  });
  return insert(db.owner, "agency.approval_voices", {
    ...{ ...of, approval_id, contact_id: anna(), contact_name: "Anna", place: 1, asked_at: new Date() },
  });
}

const stateOf = async (voice: string) => {
  const [row] =
    await db.owner`select answer, reason, reminders from agency.approval_voices where id = ${voice}`;
  return row ?? {};
};

describe("An answer that somebody notes for a decision maker", () => {
  it("names no team, as the decision maker reads it", async () => {
    const voiceId = await ask("scope");
    const note = (reason: string) => sendAs(manager(), noteAnswer, { voiceId, verb: "approve", reason });
    expect(await note("Yes, if Lynx is ready by Friday")).toMatchObject({ code: "partnerTrace" });
    expect(await stateOf(voiceId)).toMatchObject({ answer: null, reason: "" });
    expect(await note("Yes, by phone")).toMatchObject({ status: "ok" });
    expect(await stateOf(voiceId)).toMatchObject({ answer: "approve", reason: "Yes, by phone" });
  });

  it("about money is noted by those who may see it", async () => {
    const [cost, scope] = [await ask("cost"), await ask("scope")];
    const note = (person: Person, voiceId: string) =>
      sendAs(person, noteAnswer, { voiceId, verb: "approve", reason: "" });
    expect(await note(producer(), cost)).toMatchObject({ code: "forbidden" });
    expect(await note(producer(), scope)).toMatchObject({ status: "ok" });
    expect(await note(manager(), cost)).toMatchObject({ status: "ok" });
  });
});

describe("A decision maker's own link", () => {
  beforeEach(() => db.owner`update agency.contacts set left_at = null where id = ${anna()}`);

  it("is given to those alone who may give links out; a letter takes it to its owner", async () => {
    const voiceId = await ask("scope");
    const remind = (person: Person, way: string) => sendAs(person, remindVoice, { voiceId, way });
    expect(await remind(producer(), "text")).toMatchObject({ code: "forbidden" });
    expect(await remind(producer(), "letter")).toMatchObject({ status: "ok" });
    expect(await remind(manager(), "text")).toMatchObject({ status: "ok" });
    expect(await stateOf(voiceId)).toMatchObject({ reminders: 2 });
  });

  it("is not written to somebody who has left", async () => {
    const voiceId = await ask("scope");
    await db.owner`update agency.contacts set left_at = now() where id = ${anna()}`;
    for (const way of ["letter", "text"])
      expect(await sendAs(manager(), remindVoice, { voiceId, way })).toMatchObject({
        code: "notInThisState",
      });
    expect(await stateOf(voiceId)).toMatchObject({ reminders: 0 });
  });

  it("opens nothing more once its owner has left or has another address, also when they come back", async () => {
    const card = async () => {
      const [row] = await db.owner`select version, name, email from agency.contacts where id = ${anna()}`;
      return { contactId: anna(), version: String(row?.version), name: row?.name, email: row?.email };
    };
    const links = async () => {
      const [row] = await db.owner`select count(*)::int as n from agency.client_links
        where contact_id = ${anna()} and revoked_at is null and expires_at > now()`;
      return row?.n;
    };
    const open = async () => {
      await sendAs(manager(), remindVoice, { voiceId: await ask("minutes"), way: "text" });
      expect(await links()).toBeGreaterThan(0);
    };
    await open();
    const rest = { position: "", phone: "", handle: "", locale: "", notes: "", role: "decides" };
    await sendAs(manager(), saveContact, { ...(await card()), ...rest, position: "Chair" });
    expect(await links()).toBeGreaterThan(0);
    await sendAs(manager(), saveContact, { ...(await card()), ...rest, email: "" });
    expect(await links()).toBe(0);
    await open();
    for (const _ of ["leaves", "comes back"]) {
      const { contactId, version } = await card();
      expect(await sendAs(manager(), moveContact, { contactId, version })).toBe("went on");
      expect(await links()).toBe(0);
    }
  });
});
