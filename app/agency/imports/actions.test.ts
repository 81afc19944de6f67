import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { ImportReport } from "@/db/agency/import_board";
import { freshDatabase, type TestDatabase } from "@/db/testing/database";
import { insert } from "@/db/testing/insert";
import { sendAs } from "@/db/testing/send";
import { buildWorld, type World } from "@/db/testing/world";
import { writeDraft } from "../tasks/drafts/actions";
import { runImport } from "./actions";

vi.mock("next/headers", async () => (await import("@/db/testing/browser")).nextHeaders);
vi.mock("next/navigation", async () => (await import("@/db/testing/browser")).nextNavigation);
vi.mock("next/cache", async () => (await import("@/db/testing/browser")).nextCache);
vi.mock("next-intl/server", async () => (await import("@/db/testing/browser")).nextIntl);
vi.mock("pino", async () => (await import("@/db/testing/browser")).pinoModule);

let db: TestDatabase;
let world: World;
let of: { org_id: string; client_id: string; engagement_id: string };

beforeAll(async () => {
  process.env.NEXTAUTH_SECRET = "only-for-tests";
  process.env.PUBLIC_URL = "http://portal.example";
  db = await freshDatabase();
  world = await buildWorld(db.owner);
  const engaged = world.engagements.find(({ agencyOrgId }) => agencyOrgId === world.aurora.id);
  of = {
    org_id: world.aurora.id,
    client_id: world.privateSides.get(world.aurora.id)?.clientId ?? "",
    engagement_id: engaged?.id ?? "",
  };
});
afterAll(() => db.close());
beforeEach(() => lock("lock"));

const lock = (to: string) =>
  db.owner`update agency.approval_rules set start_lock = ${to} where org_id = ${of.org_id}`;

/** A board with work ahead, running and over, and a card that names the client. */
async function board(name: string): Promise<string> {
  const card = (title: string, list: string) => ({
    ...{ sourceId: `${name} ${title}`, title, body: "", list, labels: [], comments: [], isClosed: false },
  });
  const cards = [
    card("Ahead", "To do"),
    card("Running", "Doing"),
    card("Over", "Done"),
    card("For Romashka", "Doing"),
  ];
  const importId = await insert(db.owner, "agency.imports", {
    ...{ ...of, source: "trello", file_name: "board.json", author_id: world.aurora.lead.id },
    board: JSON.stringify({ name, lists: ["To do", "Doing", "Done"], cards, problems: [] }),
  });
  // postgres.js keeps text given for jsonb as a string of JSON.
  await db.owner`update agency.imports set board = (board #>> '{}')::jsonb where id = ${importId} and jsonb_typeof(board) = 'string'`;
  return importId;
}

const reportOf = async (importId: string): Promise<ImportReport> => {
  const [row] = await db.owner<{ report: ImportReport }[]>`
    select report from agency.imports where id = ${importId}`;
  if (!row?.report) throw new Error("not run");
  return row.report;
};
const jobStates = async (name: string) =>
  Object.fromEntries(
    (
      await db.owner`select title, state from agency.jobs where source_id like ${`${name} %`} order by title`
    ).map(({ title, state }) => [title, state]),
  );
const published = async () =>
  (await db.owner`select title from exchange.tasks where engagement_id = ${of.engagement_id}`).map(
    ({ title }) => title,
  );

describe("An import, where nothing starts before cost is agreed", () => {
  it("makes jobs of all cards, gives the partner what is over, and holds the rest back with the reason", async () => {
    const importId = await board("locked");
    expect(await sendAs(world.aurora.lead, runImport, { importId })).toMatchObject({ status: "ok" });
    const report = await reportOf(importId);
    expect(report).toMatchObject({ jobs: 4, tasks: 1 });
    expect(report.held).toEqual([
      expect.objectContaining({ title: "Ahead", found: [], isUnagreed: true }),
      expect.objectContaining({ title: "Running", found: [], isUnagreed: true }),
      expect.objectContaining({ title: "For Romashka", found: ["Romashka"], isUnagreed: true }),
    ]);
    expect(await published()).toContain("Over");
    expect(await published()).not.toContain("Running");
    expect(await jobStates("locked")).toMatchObject({ Ahead: "draft", Over: "done" });
    const draft = { draftId: report.held[1]?.draftId ?? "", version: "1", title: "Running", body: "" };
    expect(await sendAs(world.aurora.lead, writeDraft, { ...draft, intent: "publish" })).toMatchObject({
      code: "notAgreed",
    });
  });

  it("goes on with what runs when somebody who answers for it says why, on every job's record", async () => {
    const importId = await board("running");
    const running = "Agreed on paper in spring";
    expect(await sendAs(world.aurora.lead, runImport, { importId, running })).toMatchObject({ status: "ok" });
    const report = await reportOf(importId);
    expect(report).toMatchObject({ tasks: 3, held: [{ title: "For Romashka" }] });
    expect(report.held[0]?.isUnagreed).toBeUndefined();
    // As by hand: the first task that the partner gets begins its job; what is over stays so.
    expect(await jobStates("running")).toMatchObject({ Ahead: "in_work", Running: "in_work", Over: "done" });
    const noted = await db.owner`
      select j.title, e.actor_id from agency.start_exceptions e join agency.jobs j on j.id = e.job_id
       where e.reason = ${running} order by j.title`;
    expect(noted.map(({ title }) => title)).toEqual(["Ahead", "For Romashka", "Running"]);
    expect(new Set(noted.map(({ actor_id }) => actor_id))).toEqual(new Set([world.aurora.lead.id]));
  });

  it("takes no such word from somebody who may not start unagreed work, and writes nothing", async () => {
    const importId = await board("refused");
    expect(await sendAs(world.aurora.member, runImport, { importId, running: "I say so" })).toMatchObject({
      code: "forbidden",
    });
    expect(await db.owner`select from agency.start_exceptions where reason = 'I say so'`).toHaveLength(0);
    expect(await db.owner`select from agency.jobs where source_id like 'refused %'`).toHaveLength(0);
  });

  it("holds nothing back for it where the agency is only reminded", async () => {
    await lock("warning");
    const importId = await board("warned");
    expect(await sendAs(world.aurora.member, runImport, { importId })).toMatchObject({ status: "ok" });
    expect(await reportOf(importId)).toMatchObject({ tasks: 3, held: [{ title: "For Romashka" }] });
  });
});
