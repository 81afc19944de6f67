"use server";

import { and, eq, isNull } from "drizzle-orm";
import { importPeople } from "@/db/agency/import_people";
import { clientImports } from "@/db/schema/agency/client_imports";
import { meaningsOf } from "@/domain/import/people/meanings";
import { ok, refuse } from "@/domain/result";
import { agencyAction } from "@/platform/agency/action";
import { rescanAfterwards } from "@/platform/agency/rescan";
import { readSheet } from "@/platform/files/sheet";
import { findClientImport, matchAll } from "./queries";
import { clientImportRun, columnsEdit, newClientImport } from "./schema";

/** Reads a file and keeps what it says, so that a person can look at it. Nothing becomes a client yet. */
export const readClientList = agencyAction(
  { name: "client_import.read", may: "editClient", input: newClientImport },
  async ({ tx, viewer, input }) => {
    const [file] = input.files;
    if (!file) return refuse("invalid", { files: "required" });
    const sheet = await readSheet(file);
    if (!sheet.ok) return sheet;
    const id = crypto.randomUUID();
    await tx.insert(clientImports).values({
      id,
      orgId: viewer.orgId,
      fileName: file.name.slice(0, 200) || "?",
      sheet: sheet.value,
      meanings: meaningsOf(sheet.value.columns),
      authorId: viewer.userId,
    });
    return ok({ redirectTo: `/agency/clients/imports/${id}` });
  },
);

/** What the columns mean, when their headings did not say it right. */
export const setColumns = agencyAction(
  { name: "client_import.columns", may: "editClient", input: columnsEdit },
  async ({ tx, viewer, input }) => {
    const found = await findClientImport(tx, viewer, input.importId);
    if (!found) return refuse("notFound");
    if (found.finishedAt) return refuse("alreadyUsed");
    if (input.meanings.length !== found.sheet.columns.length) return refuse("invalid");
    await tx
      .update(clientImports)
      .set({ meanings: input.meanings })
      .where(and(eq(clientImports.id, found.id), eq(clientImports.orgId, viewer.orgId)));
    return ok({ notice: "saved" });
  },
);

/** Does what the preview showed, all or nothing. Runs once: a second press finds it finished. */
export const runClientImport = agencyAction(
  { name: "client_import.run", may: "editClient", input: clientImportRun },
  async ({ tx, viewer, input }) => {
    const found = await findClientImport(tx, viewer, input.importId);
    if (!found) return refuse("notFound");
    const taken = await tx
      .update(clientImports)
      .set({ finishedAt: new Date() })
      .where(and(eq(clientImports.id, found.id), isNull(clientImports.finishedAt)))
      .returning({ id: clientImports.id });
    if (taken.length === 0) return refuse("alreadyUsed");
    const { matches } = await matchAll(tx, viewer, found);
    const report = await importPeople(tx, viewer, matches, {
      skip: new Set(input.skip),
      apart: new Set(input.apart),
    });
    await tx.update(clientImports).set({ report }).where(eq(clientImports.id, found.id));
    rescanAfterwards(viewer);
    return ok({ notice: "imported" });
  },
);
