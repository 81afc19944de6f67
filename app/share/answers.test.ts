import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { type FormAction, type FormState, IDLE } from "@/components/forms/state";
import { jar } from "@/db/testing/browser";
import type { ClientSide } from "@/db/testing/client_side";
import { freshDatabase, type TestDatabase } from "@/db/testing/database";
import { insert } from "@/db/testing/insert";
import type { PrivateSide } from "@/db/testing/private_side";
import { sendAs } from "@/db/testing/send";
import { buildWorld, type World } from "@/db/testing/world";
import { showRegulation } from "../agency/clients/[id]/regulation/actions";
import { sendMinutes } from "../agency/meetings/actions";
import { answerMinutes } from "./minutes/actions";
import { acceptRegulation } from "./regulation/actions";

vi.mock("next/headers", async () => (await import("@/db/testing/browser")).nextHeaders);
vi.mock("next/navigation", async () => (await import("@/db/testing/browser")).nextNavigation);
vi.mock("next/cache", async () => (await import("@/db/testing/browser")).nextCache);
vi.mock("next-intl/server", async () => (await import("@/db/testing/browser")).nextIntl);
vi.mock("pino", async () => (await import("@/db/testing/browser")).pinoModule);

let db: TestDatabase;
let world: World;
let own: PrivateSide;
let client: ClientSide;
let of: { org_id: string; client_id: string };

beforeAll(async () => {
  process.env.NEXTAUTH_SECRET = "only-for-tests";
  process.env.PUBLIC_URL = "http://portal.example";
  db = await freshDatabase();
  world = await buildWorld(db.owner);
  own = world.privateSides.get(world.aurora.id) as PrivateSide;
  client = own.client;
  of = { org_id: world.aurora.id, client_id: own.clientId };
});
afterAll(() => db.close());
beforeEach(async () => {
  await db.owner`delete from identity.throttles`;
});

/** As whoever holds a link, in a browser that nobody is signed in with. */
async function press(
  token: string,
  action: FormAction,
  fields: Record<string, string>,
): Promise<FormState | string> {
  jar.clear();
  const form = new FormData();
  for (const [name, value] of Object.entries({ token, ...fields })) form.append(name, value);
  try {
    return await action(IDLE, form);
  } catch (error) {
    return (error as { digest?: string }).digest ?? "broke";
  }
}

const author = () => ({ author_id: world.aurora.lead.id, author_name: "lead" });
const meetingWith = (title: string) =>
  insert(db.owner, "agency.meetings", {
    ...{ ...of, title, starts_at: new Date("2026-01-12T10:00:00Z"), author_id: world.aurora.lead.id },
  });
const version = (meeting_id: string, number: number, body: string) =>
  insert(db.owner, "agency.meeting_minutes", { ...of, ...author(), meeting_id, number, body });
const sent = (minutesId: string) =>
  sendAs(world.aurora.lead, sendMinutes, { minutesId, contactIds: [client.contactId] });

describe("Minutes that were sent", () => {
  it("are answered once, as their reader reads them, and not after a later version", async () => {
    const meeting = await meetingWith("A walk");
    const first = await version(meeting, 1, "Blue");
    expect(await sent(first)).toMatchObject({ status: "ok" });
    const { page, other, revoked } = client.tokens;
    const objection = { minutesId: first, verb: "remark", remark: "Not blue" };
    expect(await press(page, answerMinutes, { ...objection, remark: "" })).toMatchObject({
      fieldMessages: { remark: expect.any(String) },
    });
    expect(await press(other, answerMinutes, objection)).toMatchObject({ code: "notFound" });
    expect(await press(revoked, answerMinutes, objection)).toContain("404");
    expect(await press(page, answerMinutes, objection)).toMatchObject({ status: "ok" });
    expect(await press(page, answerMinutes, objection)).toMatchObject({ code: "answeredBefore" });

    const second = await version(meeting, 2, "Red");
    await sent(second);
    const third = await version(meeting, 3, "Green");
    await sent(third);
    const rightly = { verb: "acknowledge", remark: "" };
    expect(await press(page, answerMinutes, { minutesId: second, ...rightly })).toMatchObject({
      code: "newerVersion",
    });
    for (const _ of ["once", "a second press is no second answer"])
      expect(await press(page, answerMinutes, { minutesId: third, ...rightly })).toMatchObject({
        status: "ok",
      });
    const said = await db.owner`
      select is_own_word as own, acknowledged_name as name, remark from agency.minutes_readers r
        join agency.meeting_minutes m on m.id = r.minutes_id where m.meeting_id = ${meeting} order by m.number`;
    expect([...said]).toEqual([
      { own: false, name: "", remark: "Not blue" },
      { own: false, name: "", remark: "" },
      { own: true, name: "Anna of Romashka", remark: "" },
    ]);
  });

  it("keep the title that was looked through, and come with the reader's own link in their own language", async () => {
    await db.owner`update agency.contacts set locale = 'ru' where id = ${client.contactId}`;
    await db.owner`delete from identity.mails`;
    const meeting = await meetingWith("A swim");
    const minutesId = await version(meeting, 1, "Wet");
    await sent(minutesId);
    await db.owner`update agency.meetings set title = 'With Lynx' where id = ${meeting}`;
    const [reader] = await db.owner`select title from agency.minutes_readers where minutes_id = ${minutesId}`;
    expect(reader).toEqual({ title: "A swim" });
    const [letter] = await db.owner`select subject, body from identity.mails`;
    expect(letter?.subject).toMatch(/^Протокол: A swim/);
    expect(letter?.body).toMatch(/http:\/\/portal\.example\/share\/[\w-]{43}/);
  });
});

describe("A regulation", () => {
  const write = async (body: string) => {
    const [last] = await db.owner<{ number: number }[]>`
      select max(number)::int as number from agency.client_regulations where client_id = ${of.client_id}`;
    return insert(db.owner, "agency.client_regulations", {
      ...{ ...of, ...author(), number: (last?.number ?? 0) + 1, body },
    });
  };
  const show = (regulationId: string, person = world.aurora.lead) =>
    sendAs(person, showRegulation, { regulationId });

  it("that names a team is not shown, and what is not shown cannot be accepted", async () => {
    const regulationId = await write("Lynx answers within an hour");
    expect(await show(regulationId)).toMatchObject({ code: "partnerTrace" });
    expect(await show(regulationId, world.harbor.lead)).toMatchObject({ code: "notFound" });
    expect(await press(client.tokens.page, acceptRegulation, { regulationId })).toMatchObject({
      code: "notFound",
    });
  });

  it("is accepted while it is the newest that was shown; a second press is no second word", async () => {
    const [first, second] = [await write("In an hour"), await write("In two hours")];
    expect(await show(first)).toMatchObject({ code: "changedMeanwhile" });
    const accept = (regulationId: string, token = client.tokens.page) =>
      press(token, acceptRegulation, { regulationId });
    expect(await show(second)).toMatchObject({ status: "ok" });
    for (const _ of ["once", "twice"]) expect(await accept(second)).toMatchObject({ status: "ok" });
    const third = await write("In three hours");
    expect(await accept(second, client.tokens.other)).toMatchObject({ status: "ok" });
    await show(third);
    const words = await db.owner`
      select contact_name from agency.client_acceptances where regulation_id = ${second} order by contact_name`;
    expect(words.map((row) => row.contact_name)).toEqual(["Anna of Romashka", "Boris of Romashka"]);
    await db.owner`delete from agency.client_acceptances where regulation_id = ${second}`;
    expect(await accept(second)).toMatchObject({ code: "newerVersion" });
  });
});
