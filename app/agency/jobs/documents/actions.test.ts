import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { freshDatabase, type TestDatabase } from "@/db/testing/database";
import type { PrivateSide } from "@/db/testing/private_side";
import { sendAs } from "@/db/testing/send";
import { buildWorld, type World } from "@/db/testing/world";
import { showDocument, withdrawDocument } from "./actions";

vi.mock("next/headers", async () => (await import("@/db/testing/browser")).nextHeaders);
vi.mock("next/navigation", async () => (await import("@/db/testing/browser")).nextNavigation);
vi.mock("next/cache", async () => (await import("@/db/testing/browser")).nextCache);
vi.mock("next-intl/server", async () => (await import("@/db/testing/browser")).nextIntl);
vi.mock("pino", async () => (await import("@/db/testing/browser")).pinoModule);

let db: TestDatabase;
let world: World;
let own: PrivateSide;
let passedId: string;

beforeAll(async () => {
  process.env.NEXTAUTH_SECRET = "only-for-tests";
  process.env.PUBLIC_URL = "http://portal.example";
  db = await freshDatabase();
  world = await buildWorld(db.owner);
  own = world.privateSides.get(world.aurora.id) as PrivateSide;
  const [passed] = await db.owner`
    select p.id from agency.passed_files p join agency.task_links l on l.task_id = p.task_id
      join exchange.tasks t on t.id = p.task_id
     where l.job_id = ${own.jobId} and t.partner_org_id = ${world.lynx.id} limit 1`;
  passedId = passed?.id;
});
afterAll(() => db.close());

/** The clean copy as the cleaner leaves it, with this text in it. */
const cleaned = (text: string) => db.owner`
  update agency.passed_files set state = 'ready', clean_key = gen_random_uuid(), extension = 'pdf',
         clean_media_type = 'application/pdf', clean_size_bytes = 5,
         texts = jsonb_build_array(jsonb_build_object('place', 'page 1', 'text', ${text}::text))
   where id = ${passedId}`;
const show = (source: string, more: Record<string, string> = {}, person = world.aurora.member) =>
  sendAs(person, showDocument, { jobId: own.jobId, source, name: "", ...more });
const shown = () => db.owner`
  select id, name, origin, key from agency.shown_files
   where job_id = ${own.jobId} and origin <> 'own' and withdrawn_at is null order by created_at`;

describe("A delivery, on its way to the client's page", () => {
  it("is not there before its clean copy is", async () => {
    expect(await show(`partner.${passedId}`)).toMatchObject({ code: "notFound" });
  });

  it("stops at the gate while anything in it points to the team", async () => {
    await cleaned("Made by Lynx");
    const refused = await show(`partner.${passedId}`);
    expect(refused).toMatchObject({ code: "partnerTrace" });
    expect(JSON.stringify(refused)).toContain("Lynx");
    expect(await shown()).toHaveLength(0);
  });

  it("passes as its clean copy, under a name without a trace, once", async () => {
    await cleaned("The first page");
    expect(await show(`partner.${passedId}`, { name: "By Lynx" })).toMatchObject({ code: "partnerTrace" });
    expect(await show(`partner.${passedId}`, { name: "First page" })).toMatchObject({ status: "ok" });
    const [row] = await db.owner`select clean_key from agency.passed_files where id = ${passedId}`;
    expect(await shown()).toMatchObject([{ name: "First page.pdf", origin: "partner", key: row?.clean_key }]);
    expect(await show(`partner.${passedId}`)).toMatchObject({ code: "alreadyExists" });
  });

  it("is withdrawn once, and may be shown again", async () => {
    const [document] = await shown();
    const withdraw = () => sendAs(world.aurora.member, withdrawDocument, { documentId: document?.id });
    expect(await withdraw()).toMatchObject({ status: "ok" });
    expect(await withdraw()).toMatchObject({ code: "notInThisState" });
    expect(await shown()).toHaveLength(0);
    expect(await show(`partner.${passedId}`)).toMatchObject({ status: "ok" });
  });
});

describe("A document", () => {
  it("is one of this very job's, of this very agency", async () => {
    const [came] = await db.owner`select id from agency.request_files where request_id = ${own.requestId}`;
    expect(await show(`client.${came?.id}`, {}, world.harbor.member)).toMatchObject({ code: "notFound" });
    expect(await show(`own.${came?.id}`)).toMatchObject({ code: "notFound" });
    expect(await show(`elsewhere.${came?.id}`)).toMatchObject({ code: "invalid" });
    const foreign = world.privateSides.get(world.harbor.id);
    const [theirs] = await db.owner`
      select id from agency.request_files where request_id = ${foreign?.requestId ?? ""}`;
    expect(await show(`client.${theirs?.id}`)).toMatchObject({ code: "notFound" });
    // What another client of the same agency sent must not come to this one's page.
    const [another] = await db.owner`
      with client as (
        insert into agency.clients (org_id, name) values (${world.aurora.id}, 'Another client') returning id
      ), request as (
        insert into agency.requests (org_id, client_id, channel, body, author_id)
        select ${world.aurora.id}, id, 'message', 'What came from elsewhere', ${world.aurora.member.id}::uuid from client returning id
      )
      insert into agency.request_files (org_id, request_id, name, media_type, size_bytes, sha256)
      select ${world.aurora.id}, id, 'elsewhere.pdf', 'application/pdf', 5, 'aa' from request returning id`;
    expect(await show(`client.${another?.id}`)).toMatchObject({ code: "notFound" });
    expect(await show(`client.${came?.id}`)).toMatchObject({ status: "ok" });
  });
});
