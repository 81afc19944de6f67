import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import type { Refusal, Result } from "@/domain/result";
import { freshDatabase, type TestDatabase } from "../testing/database";
import { insert } from "../testing/insert";
import { agencyViewer } from "../testing/viewer";
import { buildWorld, type World } from "../testing/world";
import { type AgencyViewer, writeAsAgency } from "./access";
import { waitingFiles } from "./brief_files";
import { findToClean, saveClean } from "./cleaning";
import { publishDraft } from "./publish";

let db: TestDatabase;
let world: World;
let viewer: AgencyViewer;
beforeAll(async () => {
  db = await freshDatabase();
  world = await buildWorld(db.owner);
  viewer = await agencyViewer(world.aurora.lead);
});
afterAll(() => db.close());

/** A draft that nothing holds back but its files. */
let draftId: string;
beforeEach(async () => {
  const [jobId, engagement] = [world.privateSides.get(world.aurora.id)?.jobId, world.engagements[0]];
  draftId = await insert(db.owner, "agency.task_drafts", {
    org_id: world.aurora.id,
    job_id: jobId,
    engagement_id: engagement?.id,
    title: "A clean title",
    body: "A clean brief",
    author_id: viewer.userId,
  });
});

const CLEAN = {
  state: "ready",
  clean_key: crypto.randomUUID(),
  extension: "txt",
  clean_media_type: "text/plain",
  clean_size_bytes: 4,
  clean_sha256: "abc",
};
const addFile = (row: Record<string, unknown> = {}) =>
  insert(db.owner, "agency.draft_files", {
    org_id: world.aurora.id,
    draft_id: draftId,
    name: "Brief of Romashka.txt",
    media_type: "text/plain",
    size_bytes: 4,
    original_key: crypto.randomUUID(),
    author_id: viewer.userId,
    ...CLEAN,
    texts: json([{ place: "document", text: "Nothing to see" }]),
    ...row,
  });
const addPicture = (fileId: string, row: Record<string, unknown> = {}) =>
  insert(db.owner, "agency.draft_file_pictures", {
    org_id: world.aurora.id,
    draft_file_id: fileId,
    index: 0,
    width: 100,
    height: 20,
    preview_key: crypto.randomUUID(),
    preview_sha256: "seen",
    ...row,
  });
const json = (value: unknown) => db.owner.json(value as never);

/** As the action does: a refusal undoes everything. */
async function publish(): Promise<Result<{ taskId: string; copies: readonly unknown[] }>> {
  let refusal: Refusal | undefined;
  try {
    return await writeAsAgency(viewer, async (tx) => {
      const result = await publishDraft(tx, viewer.orgId, draftId, 1, viewer);
      if (result.ok) return result;
      refusal = result;
      throw new Error("undone");
    });
  } catch (error) {
    if (refusal) return refusal;
    throw error;
  }
}
const CONFIRMED = { confirmed_by: crypto.randomUUID(), confirmed_name: "lead", confirmed_at: new Date() };

it("what is published of a file is its clean copy, under a name that the portal made", async () => {
  const fileId = await addFile();
  const published = await publish();
  if (!published.ok) throw new Error(published.code);
  const { taskId, copies } = published.value;
  const rows =
    await db.owner`select id, name, media_type, sha256, origin, delivery_id from exchange.files where task_id = ${taskId}`;
  expect(rows).toEqual([
    {
      id: expect.any(String),
      name: "brief-1.txt",
      media_type: "text/plain",
      sha256: "abc",
      origin: "brief",
      delivery_id: null,
    },
  ]);
  expect(copies).toEqual([{ from: CLEAN.clean_key, to: rows[0]?.id, sha256: "abc" }]);
  const [kept] = await db.owner`select draft_id, task_id from agency.draft_files where id = ${fileId}`;
  expect(kept).toEqual({ draft_id: null, task_id: taskId });
});

it.each([
  ["is still being cleaned", { state: "cleaning" }],
  ["could not be cleaned", { state: "refused", reason: "broken" }],
])("nothing is published while a file %s", async (_, row) => {
  await addFile();
  await addFile(row);
  expect(await publish()).toMatchObject({ ok: false, code: "filesWait" });
});

// A lead let the bare name through in this world; nobody let the domain through.
it("a file whose text names the client keeps everything back, with the dossier as it stands now", async () => {
  await addFile({ texts: json([{ place: "page:2", text: "Shop at romashka.example" }]) });
  expect(await publish()).toMatchObject({ ok: false, code: "leak", found: { files: ["romashka.example"] } });
});

it("a name that was read in a picture blocks even when the picture was confirmed", async () => {
  const words = [{ text: "Romashka.example", x: 0, y: 0, width: 9, height: 9, confidence: 80 }];
  await addPicture(await addFile(), { ...CONFIRMED, words: json(words) });
  expect(await publish()).toMatchObject({ ok: false, code: "leak" });
});

it("every picture has to be confirmed", async () => {
  const fileId = await addFile();
  await addPicture(fileId, CONFIRMED);
  const picture = await addPicture(fileId, { index: 1 });
  expect(await publish()).toMatchObject({ ok: false, code: "filesWait" });
  await db.owner`update agency.draft_file_pictures set confirmed_at = now() where id = ${picture}`;
  expect(await publish()).toMatchObject({ ok: true });
});

it("a file kept private stays on the agency's side, whatever is in it", async () => {
  await addFile({ state: "refused", is_private: true });
  const published = await publish();
  if (!published.ok) throw new Error(published.code);
  expect(published.value.copies).toEqual([]);
  expect(await db.owner`select 1 from exchange.files where task_id = ${published.value.taskId}`).toHaveLength(
    0,
  );
});

it("of two who publish at once, one does, and there is one task with one file", async () => {
  await addFile();
  await db.owner`update agency.task_drafts set title = 'Twice at once' where id = ${draftId}`;
  const answers = await Promise.allSettled([publish(), publish()]);
  expect(answers.filter((each) => each.status === "fulfilled" && each.value.ok)).toHaveLength(1);
  expect(await db.owner`select 1 from agency.draft_files where draft_id = ${draftId}`).toHaveLength(0);
  expect(await db.owner`select 1 from exchange.tasks where title = 'Twice at once'`).toHaveLength(1);
});

it("after blacking out, a picture that looks the same stays confirmed and one that changed does not", async () => {
  const fileId = await addFile({ state: "cleaning" });
  const boxes = [{ x: 1, y: 1, width: 5, height: 5 }];
  await addPicture(fileId, { ...CONFIRMED, preview_sha256: "same" });
  await addPicture(fileId, { ...CONFIRMED, index: 1, preview_sha256: "before", boxes: json(boxes) });
  const picture = { place: "page:1", width: 100, height: 20, words: [] };
  const clean = {
    cleanKey: crypto.randomUUID(),
    extension: "pdf",
    mediaType: "application/pdf",
    sizeBytes: 9,
    sha256: "def",
    texts: [{ place: "page:1", text: "zero\0byte" }],
    warnings: [],
    pictures: ["same", "after"].map((previewSha256, index) => ({
      ...picture,
      index,
      previewSha256,
      previewKey: crypto.randomUUID(),
    })),
  };
  const save = () =>
    writeAsAgency(viewer, async (tx) => {
      const job = await findToClean(tx, viewer.orgId, "brief", fileId);
      return job && saveClean(tx, viewer.orgId, "brief", job, clean);
    });
  expect(await save()).toBe(true);
  const [file] = await writeAsAgency(viewer, (tx) => waitingFiles(tx, viewer.orgId, { draftId }));
  expect(file?.pictures.map(({ confirmedAt }) => confirmedAt !== null)).toEqual([true, false]);
  expect(file?.texts).toEqual([{ place: "page:1", text: "zero byte" }]);
  const kept =
    await db.owner`select boxes from agency.draft_file_pictures where draft_file_id = ${fileId} and index = 1`;
  expect(kept[0]?.boxes).toEqual(boxes);
  expect(await save(), "a file that does not wait is not written over").toBeUndefined();
});
