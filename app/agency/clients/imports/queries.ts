import { and, desc, eq, sql } from "drizzle-orm";
import { type AgencyTx, type AgencyViewer, readAsAgency } from "@/db/agency/access";
import { type PeopleReport, selectKnown } from "@/db/agency/import_people";
import { clientImports } from "@/db/schema/agency/client_imports";
import { findClients, matchClients } from "@/domain/import/people/match";
import type { Meaning } from "@/domain/import/people/meanings";
import type { ReadTable } from "@/domain/import/people/sheet";

/** The latest lists; a preview that was never run stays until it is. */
export const listClientImports = (viewer: AgencyViewer) =>
  readAsAgency(viewer, (tx) =>
    tx
      .select({
        id: clientImports.id,
        fileName: clientImports.fileName,
        createdAt: clientImports.createdAt,
        finishedAt: clientImports.finishedAt,
        report: sql<PeopleReport | null>`${clientImports.report}`,
      })
      .from(clientImports)
      .where(eq(clientImports.orgId, viewer.orgId))
      .orderBy(desc(clientImports.createdAt), desc(clientImports.id))
      .limit(50),
  );

/** One list: before it runs held against what is known, afterwards with its report. */
export const getClientImport = (viewer: AgencyViewer, id: string) =>
  readAsAgency(viewer, async (tx) => {
    const found = await findClientImport(tx, viewer, id);
    return found && { ...found, preview: found.finishedAt ? undefined : await matchAll(tx, viewer, found) };
  });

/** A list as it was read; missing and foreign look the same. */
export async function findClientImport(tx: AgencyTx, viewer: AgencyViewer, id: string) {
  const [found] = await tx
    .select({
      id: clientImports.id,
      fileName: clientImports.fileName,
      sheet: sql<ReadTable>`${clientImports.sheet}`,
      meanings: sql<Meaning[]>`${clientImports.meanings}`,
      report: sql<PeopleReport | null>`${clientImports.report}`,
      finishedAt: clientImports.finishedAt,
    })
    .from(clientImports)
    .where(and(eq(clientImports.id, id), eq(clientImports.orgId, viewer.orgId)));
  return found;
}

/** What a list tells of, each beside the client that it is taken for. */
export async function matchAll(
  tx: AgencyTx,
  viewer: AgencyViewer,
  { sheet, meanings }: { readonly sheet: ReadTable; readonly meanings: readonly Meaning[] },
) {
  const { clients, lost } = findClients(sheet, meanings);
  const { known, people } = await selectKnown(tx, viewer);
  return { matches: matchClients(clients, known, people), lost };
}

export type Preview = Awaited<ReturnType<typeof matchAll>>;
