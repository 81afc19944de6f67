import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Refusal, Result } from "@/domain/result";
import { freshDatabase, type TestDatabase } from "../testing/database";
import { insert } from "../testing/insert";
import { agencyViewer } from "../testing/viewer";
import { buildWorld, type World } from "../testing/world";
import { type AgencyTx, type AgencyViewer, writeAsAgency } from "./access";
import { giveFile, goneFiles, takeBackFile } from "./shared_files";

let db: TestDatabase;
let world: World;
let viewer: AgencyViewer;
let taskId: string;
beforeAll(async () => {
  db = await freshDatabase();
  world = await buildWorld(db.owner);
  viewer = await agencyViewer(world.aurora.lead);
  taskId = world.engagements.find(({ agencyOrgId }) => agencyOrgId === world.aurora.id)?.taskId ?? "";
});
afterAll(() => db.close());
beforeEach(async () => {
  await db.owner`delete from agency.draft_files where task_id = ${taskId}`;
  await db.owner`delete from exchange.files where task_id = ${taskId} and origin = 'brief'`;
  await db.owner`delete from exchange.outbox where task_id = ${taskId}`;
  await db.owner`update exchange.tasks set state = 'in_progress' where id = ${taskId}`;
});

const addFile = (row: Record<string, unknown> = {}, text = "Nothing to see") =>
  insert(db.owner, "agency.draft_files", {
    ...{ org_id: world.aurora.id, task_id: taskId, name: "Brief of Romashka.txt", media_type: "text/plain" },
    ...{ size_bytes: 4, original_key: crypto.randomUUID(), author_id: viewer.userId, state: "ready" },
    ...{ clean_key: crypto.randomUUID(), extension: "txt", clean_media_type: "text/plain" },
    ...{ clean_size_bytes: 4, clean_sha256: "abc" },
    texts: db.owner.json([{ place: "document", text }] as never),
    ...row,
  });

/** As an action does: a refusal undoes everything. */
async function act<T>(work: (tx: AgencyTx) => Promise<Result<T>>): Promise<Result<T>> {
  let refusal: Refusal | undefined;
  try {
    return await writeAsAgency(viewer, async (tx) => {
      const result = await work(tx);
      if (result.ok) return result;
      refusal = result;
      throw new Error("undone");
    });
  } catch (error) {
    if (refusal) return refusal;
    throw error;
  }
}
const share = (fileId: string, version = 1) => act((tx) => giveFile(tx, viewer, { fileId, version }));
const withdraw = (fileId: string, version = 1) => act((tx) => takeBackFile(tx, viewer, { fileId, version }));
const ofPartner = () =>
  db.owner`select id, name from exchange.files where task_id = ${taskId} and origin = 'brief' order by name`;
const words = () => db.owner`select kind, to_side from exchange.outbox where task_id = ${taskId}`;

describe("A file that is added to a published task", () => {
  it("is the partner's once it is given, under a name that the portal made, with word of it", async () => {
    const shared = await share(await addFile());
    if (!shared.ok) throw new Error(shared.code);
    const [row] = await ofPartner();
    expect(row?.name).toBe("brief-1.txt");
    expect(shared.value).toEqual([{ from: expect.any(String), to: row?.id, sha256: "abc" }]);
    expect(await words()).toEqual([{ kind: "files", to_side: "partner" }]);
  });

  it.each([
    ["is still being cleaned", { state: "cleaning" }, "", "filesWait"],
    ["names the client", {}, "Shop at romashka.example", "leak"],
    ["stays private", { is_private: true }, "", "notInThisState"],
    ["has changed since it was seen", { version: 2 }, "", "changedMeanwhile"],
  ])("is not given while it %s", async (_, row, text, code) => {
    expect(await share(await addFile(row, text || "Nothing to see"))).toMatchObject({ ok: false, code });
    expect(await ofPartner()).toEqual([]);
    expect(await words()).toEqual([]);
  });

  it("waits for nobody but itself: another file's faults do not hold it back", async () => {
    await addFile({ state: "refused" });
    expect(await share(await addFile())).toMatchObject({ ok: true });
  });

  it("is not given while a picture of it is unconfirmed", async () => {
    const fileId = await addFile();
    await insert(db.owner, "agency.draft_file_pictures", {
      ...{ org_id: world.aurora.id, draft_file_id: fileId, index: 0, width: 9, height: 9 },
      ...{ preview_key: crypto.randomUUID(), preview_sha256: "0" },
    });
    expect(await share(fileId)).toMatchObject({ ok: false, code: "filesWait" });
  });

  it("is not given to a closed task, and a file of a draft or of another agency is not there", async () => {
    const fileId = await addFile();
    await db.owner`update exchange.tasks set state = 'done' where id = ${taskId}`;
    expect(await share(fileId)).toMatchObject({ ok: false, code: "notInThisState" });
    const [ofDraft] = await db.owner`
      select id from agency.draft_files where draft_id is not null and org_id = ${world.aurora.id} limit 1`;
    const [foreign] =
      await db.owner`select id from agency.draft_files where org_id = ${world.harbor.id} limit 1`;
    for (const each of [ofDraft, foreign])
      expect(await share(each?.id)).toMatchObject({ ok: false, code: "changedMeanwhile" });
  });

  it("is given once, of two people at once, and two files at once have two names", async () => {
    const [one, other] = [await addFile(), await addFile()];
    const answers = await Promise.all([share(one), share(one), share(other)]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(2);
    expect((await ofPartner()).map(({ name }) => name)).toEqual(["brief-1.txt", "brief-2.txt"]);
  });
});

describe("A file that is withdrawn", () => {
  it("is gone on the shared side and on record here, and its name is not given again", async () => {
    const fileId = await addFile();
    await share(fileId);
    const [row] = await ofPartner();
    expect(await withdraw(fileId)).toEqual({ ok: true, value: row?.id });
    expect(await ofPartner()).toEqual([]);
    const gone = await writeAsAgency(viewer, (tx) => goneFiles(tx, viewer.orgId, taskId));
    expect(gone).toMatchObject([
      {
        id: fileId,
        fileId: null,
        sharedName: "brief-1.txt",
        withdrawnName: viewer.name,
        withdrawnAt: expect.any(Date),
      },
    ]);
    expect(await words()).toHaveLength(2);
    await share(await addFile());
    expect((await ofPartner()).map(({ name }) => name)).toEqual(["brief-2.txt"]);
  });

  it("can be taken back from a closed task, and only once", async () => {
    const fileId = await addFile();
    await share(fileId);
    await db.owner`update exchange.tasks set state = 'done' where id = ${taskId}`;
    const answers = await Promise.all([withdraw(fileId), withdraw(fileId)]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await share(fileId, 2)).toMatchObject({ ok: false, code: "changedMeanwhile" });
  });

  it("closes what a rescan had raised in it", async () => {
    const fileId = await addFile();
    await share(fileId);
    const side = world.privateSides.get(world.aurora.id);
    const [scan] = await db.owner`select id from agency.leak_scans where org_id = ${world.aurora.id} limit 1`;
    await insert(db.owner, "agency.leak_hits", {
      ...{ org_id: world.aurora.id, scan_id: scan?.id, client_id: side?.clientId, task_id: taskId },
      ...{
        surface: "file",
        source_id: fileId,
        kind: "name",
        rule: "exact",
        tier: "mask",
        found: "x",
        place: "[x]",
      },
    });
    await withdraw(fileId);
    const [hit] =
      await db.owner`select outcome, answered_name from agency.leak_hits where source_id = ${fileId}`;
    expect(hit).toEqual({ outcome: "withdrawn", answered_name: viewer.name });
  });
});
