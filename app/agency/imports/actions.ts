"use server";

import { and, eq } from "drizzle-orm";
import { importBoard } from "@/db/agency/import_board";
import { findEngaged } from "@/db/agency/publish";
import { clients } from "@/db/schema/agency/clients";
import { imports } from "@/db/schema/agency/imports";
import { type ImportedBoard, MAX_IMPORT_BYTES } from "@/domain/import/board";
import { parseTaskCsv } from "@/domain/import/csv";
import { parseTrelloText } from "@/domain/import/trello";
import { ok, type Result, refuse } from "@/domain/result";
import { agencyMay } from "@/domain/roles";
import { agencyAction } from "@/platform/agency/action";
import { importRun, newImport } from "./schema";

/** Reads the file and keeps what it says, so that a person can look at it. Nothing becomes a job yet. */
export const readBoard = agencyAction(
  { name: "import.read", may: "importBoard", input: newImport },
  async ({ tx, viewer, input }) => {
    const [file] = input.files;
    if (!file) return refuse("invalid", { files: "required" });
    const board = await parse(file);
    if (!board.ok) return board;
    const [[client], engagement] = await Promise.all([
      tx
        .select({ id: clients.id })
        .from(clients)
        .where(and(eq(clients.id, input.clientId), eq(clients.orgId, viewer.orgId))),
      input.engagementId ? findEngaged(tx, viewer.orgId, input.engagementId) : undefined,
    ]);
    if (!client) return refuse("invalid", { clientId: "notAChoice" });
    if (input.engagementId && !engagement) return refuse("invalid", { engagementId: "notAChoice" });
    const id = crypto.randomUUID();
    await tx.insert(imports).values({
      id,
      orgId: viewer.orgId,
      clientId: client.id,
      engagementId: engagement?.id ?? null,
      source: isTable(file) ? "csv" : "trello",
      fileName: file.name.slice(0, 200),
      board: board.value,
      authorId: viewer.userId,
    });
    return ok({ redirectTo: `/agency/imports/${id}` });
  },
);

/** Does what the preview showed. Runs once: a second press finds it finished. */
export const runImport = agencyAction(
  { name: "import.run", may: "importBoard", input: importRun },
  async ({ tx, viewer, input }) => {
    const [row] = await tx
      .select()
      .from(imports)
      .where(and(eq(imports.id, input.importId), eq(imports.orgId, viewer.orgId)));
    if (!row) return refuse("notFound");
    if (row.finishedAt) return refuse("alreadyUsed");
    const engagement = row.engagementId ? await findEngaged(tx, viewer.orgId, row.engagementId) : undefined;
    if (row.engagementId && !engagement) return refuse("notInThisState");
    if (input.running && !agencyMay(viewer.role, "startUnagreed")) return refuse("forbidden");
    const report = await importBoard(tx, viewer, row.board as ImportedBoard, {
      clientId: row.clientId,
      running: input.running,
      currency: viewer.currency,
      ...(engagement ? { engagement } : {}),
    });
    await tx.update(imports).set({ report, finishedAt: new Date() }).where(eq(imports.id, row.id));
    return ok({ notice: "imported" });
  },
);

const isTable = (file: File) => /\.(csv|tsv|txt)$/i.test(file.name);

async function parse(file: File): Promise<Result<ImportedBoard>> {
  if (file.size > MAX_IMPORT_BYTES) return refuse("fileTooBig", { files: "fileTooBig" });
  const text = await readUtf8(file);
  if (text === undefined) return refuse("fileRefused", { files: "badText" });
  const board = isTable(file) ? parseTaskCsv(text) : parseTrelloText(text);
  return board.ok ? board : refuse(board.code, { files: board.code === "tooMany" ? "tooBig" : "fileType" });
}

async function readUtf8(file: File): Promise<string | undefined> {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(await file.arrayBuffer());
  } catch {
    return undefined;
  }
}
