import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { freshDatabase, type TestDatabase } from "../testing/database";
import { insert } from "../testing/insert";
import { agencyViewer } from "../testing/viewer";
import { buildWorld, type World } from "../testing/world";
import { type AgencyViewer, writeAsAgency } from "./access";
import { decidePlace, originOfTask } from "./decide";
import { closeRegulation, closeReworded } from "./decisions";
import { checkLeaks } from "./leaks";
import { openScan, scanNextSlice } from "./rescan";

let db: TestDatabase;
let world: World;
let lead: AgencyViewer;
let manager: AgencyViewer;
let clientId: string;
let jobId: string;
let taskId: string;

beforeAll(async () => {
  db = await freshDatabase();
  world = await buildWorld(db.owner);
  lead = await agencyViewer(world.aurora.lead);
  manager = await agencyViewer(world.aurora.member);
  const side = world.privateSides.get(world.aurora.id);
  [clientId, jobId] = [side?.clientId ?? "", side?.jobId ?? ""];
  taskId = world.engagements.find((each) => each.agencyOrgId === world.aurora.id)?.taskId ?? "";
});
afterAll(() => db.close());
beforeEach(async () => {
  await db.owner`delete from agency.leak_hits`;
  await db.owner`delete from agency.leak_decisions`;
  await db.owner`delete from agency.leak_scans`;
  await db.owner`update exchange.tasks set title = 'A payment form', body = 'It takes a card' where agency_org_id = ${world.aurora.id}`;
  await db.owner`update exchange.engagements set terms = ''`;
  await db.owner`delete from exchange.regulation_acceptances`;
  await db.owner`delete from exchange.regulations`;
  await db.owner`delete from agency.draft_files where task_id is not null`;
  await db.owner`update exchange.messages set body = 'hello'`;
  await db.owner`update exchange.task_moves set reason = ''`;
  await db.owner`update agency.dossiers set names = '{Romashka}', version = version + 1, updated_at = now()`;
});

/** The dossier gains a name, and published texts are looked through until nothing is left to do. */
async function learn(name: string, viewer = lead): Promise<void> {
  const [row] = await db.owner`
    update agency.dossiers set names = array_append(names, ${name}), version = version + 1, updated_at = now()
     where client_id = ${clientId} returning version`;
  await writeAsAgency(viewer, (tx) => openScan(tx, viewer, clientId, row?.version));
  while (await writeAsAgency(viewer, (tx) => scanNextSlice(tx, viewer)));
}

const openHits = () => db.owner`
  select surface, found, before, client_id from agency.leak_hits where answered_at is null order by surface, found`;
const check = (text: string) =>
  writeAsAgency(lead, (tx) => checkLeaks(tx, lead.orgId, { clientId, jobId }, { text }));
async function decide(viewer: AgencyViewer, text: string, verdict: "not_client" | "override", reason = "") {
  const place = (await check(text)).findings.text?.[0]?.place ?? "";
  return writeAsAgency(viewer, async (tx) => {
    const of = await originOfTask(tx, viewer.orgId, taskId);
    if (!of) throw new Error("no such task");
    return decidePlace(tx, viewer, of, { surface: "body", text, clientId, place, verdict, reason });
  });
}

/** A file of the published task, with one picture. */
async function addFile(file: { shared: boolean; text: string; words?: readonly unknown[] }): Promise<string> {
  const [task] = await db.owner`
    select t.id as task_id, t.agency_org_id, t.partner_org_id from exchange.tasks t where t.id = ${taskId}`;
  const facts = { media_type: "image/png", size_bytes: 5, sha256: "0" };
  const file_id = file.shared
    ? await insert(db.owner, "exchange.files", { ...task, ...facts, origin: "brief", name: "brief-7.png" })
    : null;
  const { agency_org_id: org_id } = task ?? {};
  const id = await insert(db.owner, "agency.draft_files", {
    ...{ org_id, task_id: taskId, file_id, name: "a.png", media_type: "image/png", size_bytes: 5 },
    ...{ original_key: crypto.randomUUID(), author_id: lead.userId, state: "ready" },
    texts: db.owner.json([{ place: "document", text: file.text }] as never),
  });
  await insert(db.owner, "agency.draft_file_pictures", {
    ...{ org_id, draft_file_id: id, index: 0, width: 200, height: 50, preview_key: crypto.randomUUID() },
    ...{ preview_sha256: "0", words: db.owner.json((file.words ?? []) as never) },
  });
  return id;
}

describe("When a dossier gains a name", () => {
  it("published wordings, messages and reasons that hold it are raised, with the place to read", async () => {
    await db.owner`update exchange.tasks set body = 'The form is for Vasilek now' where id = ${taskId}`;
    await db.owner`update exchange.messages set body = 'Vasilek is in a hurry' where task_id = ${taskId}`;
    await db.owner`update exchange.task_moves set reason = 'Vasilek said no' where task_id = ${taskId}`;
    await learn("Vasilek");
    // What the partner said is theirs: it is already known on that side.
    expect((await openHits()).map(({ surface, found, before }) => [surface, found, before])).toEqual([
      ["body", "Vasilek", "The form is for "],
      ["message", "Vasilek", ""],
      ["reason", "Vasilek", ""],
    ]);
    const [scan] = await db.owner`select total, done, hits, finished_at from agency.leak_scans`;
    expect(scan).toMatchObject({ total: 6, hits: 3 });
    expect(scan?.finished_at).not.toBeNull();
  });

  it("a task of another client holds it no less; another agency's task is nobody's business", async () => {
    const elsewhere = world.engagements.find((each) => each.agencyOrgId === world.harbor.id);
    await db.owner`update exchange.tasks set body = 'For Vasilek' where id = ${elsewhere?.taskId ?? ""}`;
    const spare = world.privateSides.get(world.aurora.id)?.spareClientId ?? "";
    await db.owner`update agency.task_links set client_id = ${spare} where task_id = ${taskId}`;
    await db.owner`update exchange.tasks set body = 'Like Vasilek, but blue' where id = ${taskId}`;
    await learn("Vasilek");
    await db.owner`update agency.task_links set client_id = ${clientId} where task_id = ${taskId}`;
    expect(await openHits()).toMatchObject([{ surface: "body", client_id: clientId }]);
  });

  it("a place is raised once, however often it is looked through, until it is answered", async () => {
    await db.owner`update exchange.tasks set title = 'Vasilek' where id = ${taskId}`;
    await learn("Vasilek");
    await learn("Lutik");
    expect(await openHits()).toHaveLength(1);
  });

  it("an engagement's terms are looked through, too, and are answered by rewording them alone", async () => {
    const engaged = world.engagements.find((each) => each.taskId === taskId)?.id ?? "";
    await db.owner`update exchange.engagements set terms = 'Nobody names Vasilek.' where id = ${engaged}`;
    await learn("Vasilek");
    const raised = await db.owner`select surface, task_id, engagement_id, source_id from agency.leak_hits`;
    expect(raised).toEqual([{ surface: "terms", task_id: null, engagement_id: engaged, source_id: engaged }]);
    const [scan] = await db.owner`select total, done from agency.leak_scans`;
    expect(scan).toEqual({ total: 7, done: 3 });
    await writeAsAgency(lead, (tx) => closeReworded(tx, lead, engaged));
    expect(await openHits()).toHaveLength(0);
  });

  it("of an engagement's regulation the version in force is looked through, and the next version answers it", async () => {
    const engaged = world.engagements.find((each) => each.taskId === taskId);
    if (!engaged) throw new Error("no engagement");
    const publish = (number: number, body: string) => db.owner`
      insert into exchange.regulations (engagement_id, agency_org_id, partner_org_id, number, body, actor_id, actor_name)
      values (${engaged.id}, ${engaged.agencyOrgId}, ${engaged.partnerOrgId}, ${number}, ${body}, ${world.aurora.lead.id}, 'lead')`;
    await publish(1, "Vasilek stood here once.");
    await publish(2, "Nobody names Lutik.");
    await learn("Vasilek");
    expect(await openHits()).toHaveLength(0);
    await learn("Lutik");
    const raised = await db.owner`select surface, engagement_id, found from agency.leak_hits`;
    expect(raised).toEqual([{ surface: "regulation", engagement_id: engaged.id, found: "Lutik" }]);
    await writeAsAgency(lead, (tx) => closeReworded(tx, lead, engaged.id));
    expect(await openHits()).toHaveLength(1);
    await writeAsAgency(lead, (tx) => closeRegulation(tx, lead, engaged.id));
    expect(await openHits()).toHaveLength(0);
  });

  it("files that the partner has are looked through, a spot of a picture once; those that wait are not", async () => {
    const word = { x: 10, y: 10, width: 80, height: 20, confidence: 90 };
    const words = [
      { ...word, text: "Vasilek", endsLine: true },
      { ...word, text: "Vasilek", x: 12 },
      { ...word, text: "pays", x: 120 },
    ];
    const shared = await addFile({ shared: true, text: "Made for Vasilek", words });
    await addFile({ shared: false, text: "Vasilek waits" });
    await learn("Vasilek");
    const raised = await db.owner`select surface, source_id, before from agency.leak_hits order by before`;
    expect(raised).toEqual([
      { surface: "file", source_id: shared, before: "" },
      { surface: "file", source_id: shared, before: "Made for " },
    ]);
  });

  it("whoever comes by goes on where it stopped, and a new change begins from the first task", async () => {
    await db.owner`update exchange.tasks set title = 'Vasilek' where id = ${taskId}`;
    await writeAsAgency(lead, (tx) => openScan(tx, lead, clientId, 1));
    await db.owner`update agency.dossiers set names = '{Romashka,Vasilek}', version = version + 1 where client_id = ${clientId}`;
    expect(await writeAsAgency(lead, (tx) => scanNextSlice(tx, lead))).toBe(true);
    const [half] = await db.owner`select done, finished_at from agency.leak_scans`;
    expect(half).toMatchObject({ done: 2, finished_at: null });
    while (await writeAsAgency(manager, (tx) => scanNextSlice(tx, manager)));
    expect(await openHits()).toHaveLength(1);
    expect(await db.owner`select 1 from agency.leak_scans where finished_at is null`).toHaveLength(0);

    await writeAsAgency(lead, (tx) => openScan(tx, lead, clientId, 3));
    await writeAsAgency(lead, (tx) => scanNextSlice(tx, lead));
    await writeAsAgency(lead, (tx) => openScan(tx, lead, clientId, 4));
    const running = await db.owner`select cursor, done from agency.leak_scans where finished_at is null`;
    expect(running).toMatchObject([{ cursor: "", done: 0 }]);
  });

  it("of two who look at once, one does the slice and neither waits", async () => {
    await writeAsAgency(lead, (tx) => openScan(tx, lead, clientId, 1));
    await writeAsAgency(lead, async (tx) => {
      expect(await scanNextSlice(tx, lead)).toBe(true);
      expect(await writeAsAgency(manager, (other) => scanNextSlice(other, manager))).toBe(false);
    });
  });
});

describe("A decision", () => {
  const text = "The flower Romashka stands on the table";

  it("lets its place stand, in the message that follows too, and nowhere else", async () => {
    expect((await check(text)).blocking).toEqual({ text: ["Romashka"] });
    expect(await decide(manager, text, "not_client")).toMatchObject({ ok: true });
    expect((await check(text)).blocking).toEqual({});
    expect((await check(`Hello.\n\n${text.toUpperCase()}!`)).blocking).toEqual({});
    expect((await check("Pay Romashka first")).blocking).toEqual({ text: ["Romashka"] });
  });

  it("is asked again after the dossier has changed, and says what was decided before", async () => {
    await decide(manager, text, "not_client");
    await db.owner`update agency.dossiers set version = version + 1, updated_at = now() where client_id = ${clientId}`;
    const again = await check(text);
    expect(again.blocking).toEqual({ text: ["Romashka"] });
    expect(again.findings.text?.[0]?.lapsed).toMatchObject({ verdict: "not_client" });
  });

  it("keeps a place from being raised, and answers it where it was", async () => {
    await db.owner`update exchange.tasks set body = ${text} where id = ${taskId}`;
    await learn("Lutik");
    expect(await openHits()).toHaveLength(1);
    expect(await decide(lead, text, "override", "It is a flower")).toMatchObject({ ok: true });
    expect(await openHits()).toHaveLength(0);
    const [row] = await db.owner`select outcome, answered_by from agency.leak_hits`;
    expect(row).toEqual({ outcome: "override", answered_by: lead.userId });
    await writeAsAgency(lead, (tx) => openScan(tx, lead, clientId, 1));
    while (await writeAsAgency(lead, (tx) => scanNextSlice(tx, lead)));
    expect(await openHits()).toHaveLength(0);
  });

  it("is refused where nothing is found, to who may not, and as an override without a reason", async () => {
    expect(await decide(manager, text, "override", "because")).toMatchObject({
      ok: false,
      code: "forbidden",
    });
    expect(await decide(lead, text, "override")).toMatchObject({ fields: { reason: "required" } });
    expect(await decide(lead, "Nothing here", "not_client")).toMatchObject({ code: "notInThisState" });
    expect((await check(text)).blocking).toEqual({ text: ["Romashka"] });
  });

  it("of the time before places holds wherever its text stands, until the dossier changes", async () => {
    const [dossier] = await db.owner`select version from agency.dossiers where client_id = ${clientId}`;
    await db.owner`
      insert into agency.leak_decisions (org_id, job_id, client_id, surface, kind, rule, tier, found, verdict, reason, dossier_version, actor_id, actor_name)
      values (${lead.orgId}, ${jobId}, ${clientId}, 'body', 'name', 'exact', 'mask', 'romashka', 'override', 'a flower', ${dossier?.version}, ${lead.userId}, 'lead')`;
    expect((await check("Pay Romashka first")).blocking).toEqual({});
    await db.owner`update agency.dossiers set version = version + 1, updated_at = now() where client_id = ${clientId}`;
    expect((await check("Pay Romashka first")).blocking).toEqual({ text: ["Romashka"] });
  });
});
