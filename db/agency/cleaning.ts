import { and, eq, sql } from "drizzle-orm";
import { type Box, readWords, type Word } from "@/domain/files/pictures";
import type { FileText } from "../schema/agency/cleaned";
import { draftFilePictures } from "../schema/agency/draft_file_pictures";
import { draftFiles } from "../schema/agency/draft_files";
import { passedFiles } from "../schema/agency/passed_files";
import type { AgencyTx } from "./access";
import { belongsTo, type FilesOf, isWaiting } from "./brief_files";

/** Which way a file goes: with a brief to the partner, or on to the client. */
export type Way = "brief" | "passed";

/** Both tables hold the same columns for the cleaning. */
const tableOf = (way: Way) => (way === "brief" ? draftFiles : (passedFiles as unknown as typeof draftFiles));

/** A file that waits to be cleaned, and what is to be blacked out in it; undefined when nothing is to be done. */
export async function findToClean(tx: AgencyTx, orgId: string, way: Way, id: string) {
  const table = tableOf(way);
  const [[file], pictures] = await Promise.all([
    tx
      .select({
        id: table.id,
        name: table.name,
        originalKey: table.originalKey,
        cleanKey: table.cleanKey,
        version: table.version,
      })
      .from(table)
      .where(and(eq(table.id, id), eq(table.orgId, orgId), eq(table.state, "cleaning"))),
    way === "brief"
      ? tx
          .select({
            index: draftFilePictures.index,
            boxes: draftFilePictures.boxes,
            previewKey: draftFilePictures.previewKey,
          })
          .from(draftFilePictures)
          .where(and(eq(draftFilePictures.draftFileId, id), eq(draftFilePictures.orgId, orgId)))
      : [],
  ]);
  return (
    file && {
      ...file,
      boxes: new Map(pictures.map(({ index, boxes }) => [index, boxes])),
      previewKeys: pictures.map(({ previewKey }) => previewKey),
    }
  );
}

/**
 * Has a file cleaned again that has not gone out.
 * @returns false when it is not as it was seen
 */
export async function sendToCleaning(
  tx: AgencyTx,
  orgId: string,
  way: Way,
  seen: { readonly id: string; readonly version: number },
): Promise<boolean> {
  const table = tableOf(way);
  const sent = await tx
    .update(table)
    .set({
      state: "cleaning",
      reason: "",
      progress: 0,
      workedAt: sql`now()`,
      version: sql`${table.version} + 1`,
    })
    .where(
      and(
        eq(table.id, seen.id),
        eq(table.orgId, orgId),
        eq(table.version, seen.version),
        way === "brief" ? isWaiting : undefined,
      ),
    )
    .returning({ id: table.id });
  return sent.length > 0;
}

type Job = { readonly id: string; readonly version: number };

const isStill = (orgId: string, way: Way, { id, version }: Job) => {
  const table = tableOf(way);
  return and(
    eq(table.id, id),
    eq(table.orgId, orgId),
    eq(table.version, version),
    eq(table.state, "cleaning"),
  );
};

/** A sign of life, and how far it is. */
export const saveProgress = (tx: AgencyTx, orgId: string, way: Way, job: Job, percent: number) =>
  tx
    .update(tableOf(way))
    .set({ progress: percent, workedAt: sql`now()` })
    .where(isStill(orgId, way, job));

export const saveRefused = (tx: AgencyTx, orgId: string, way: Way, job: Job, reason: string) =>
  tx
    .update(tableOf(way))
    .set({ state: "refused", reason, version: job.version + 1 })
    .where(isStill(orgId, way, job));

export type CleanFile = {
  readonly cleanKey: string;
  readonly extension: string;
  readonly mediaType: string;
  readonly sizeBytes: number;
  readonly sha256: string;
  readonly texts: readonly FileText[];
  readonly warnings: readonly string[];
  readonly pictures: readonly {
    readonly index: number;
    readonly place: string;
    readonly width: number;
    readonly height: number;
    readonly previewKey: string;
    readonly previewSha256: string;
    readonly words: readonly Word[];
  }[];
};

/**
 * Keeps the clean copy; false when the file was removed or sent to be cleaned anew meanwhile. A picture that is the same
 * byte for byte as one that was confirmed stays confirmed; any other waits for a person.
 */
export async function saveClean(
  tx: AgencyTx,
  orgId: string,
  way: Way,
  job: Job & { readonly boxes: ReadonlyMap<number, readonly Box[]> },
  clean: CleanFile,
): Promise<boolean> {
  const saved = await tx
    .update(tableOf(way))
    .set({
      state: "ready",
      progress: 100,
      cleanKey: clean.cleanKey,
      extension: clean.extension,
      cleanMediaType: clean.mediaType,
      cleanSizeBytes: clean.sizeBytes,
      cleanSha256: clean.sha256,
      texts: storable(way === "brief" ? clean.texts : allTexts(clean)),
      warnings: [...clean.warnings],
      version: job.version + 1,
    })
    .where(isStill(orgId, way, job))
    .returning({ id: tableOf(way).id });
  if (saved.length === 0) return false;
  if (way === "brief") await replacePictures(tx, orgId, job, clean.pictures);
  return true;
}

/** Pictures of a passed file are kept nowhere: what was read in them is looked through with its text. */
const allTexts = ({ texts, pictures }: CleanFile): FileText[] => [
  ...texts,
  ...pictures.map(({ place, words }) => ({ place, text: readWords(words) })),
];

async function replacePictures(
  tx: AgencyTx,
  orgId: string,
  job: Job & { readonly boxes: ReadonlyMap<number, readonly Box[]> },
  pictures: CleanFile["pictures"],
): Promise<void> {
  const before = await tx
    .delete(draftFilePictures)
    .where(and(eq(draftFilePictures.draftFileId, job.id), eq(draftFilePictures.orgId, orgId)))
    .returning({
      sha256: draftFilePictures.previewSha256,
      index: draftFilePictures.index,
      confirmedBy: draftFilePictures.confirmedBy,
      confirmedName: draftFilePictures.confirmedName,
      confirmedAt: draftFilePictures.confirmedAt,
    });
  if (pictures.length === 0) return;
  await tx.insert(draftFilePictures).values(
    pictures.map((picture) => {
      const same = before.find(
        (each) => each.index === picture.index && each.sha256 === picture.previewSha256,
      );
      return {
        orgId,
        draftFileId: job.id,
        ...picture,
        words: storable(picture.words),
        boxes: job.boxes.get(picture.index) ?? [],
        confirmedBy: same?.confirmedBy ?? null,
        confirmedName: same?.confirmedName ?? "",
        confirmedAt: same?.confirmedAt ?? null,
      };
    }),
  );
}

/** PostgreSQL keeps no NUL in a text. To the scan it is a gap, so that it hides nothing. */
const storable = <T extends { readonly text: string }>(parts: readonly T[]): T[] =>
  parts.map((part) => ({ ...part, text: part.text.replaceAll("\0", " ") }));

/** How far files are, for a page that waits. */
export const progressOf = (tx: AgencyTx, orgId: string, of: FilesOf) =>
  tx
    .select({ id: draftFiles.id, state: draftFiles.state, progress: draftFiles.progress })
    .from(draftFiles)
    .where(and(belongsTo(orgId, of), isWaiting));
