import { and, asc, desc, eq, isNotNull, sql } from "drizzle-orm";
import { type AgencyViewer, readAsAgency } from "@/db/agency/access";
import { type ImportReport, judgeCards, knownCards } from "@/db/agency/import_board";
import { freshIndex } from "@/db/agency/matcher";
import { isStartLocked } from "@/db/agency/start";
import { clients } from "@/db/schema/agency/clients";
import { imports } from "@/db/schema/agency/imports";
import { engagements } from "@/db/schema/exchange/engagements";
import { organisations } from "@/db/schema/identity/organisations";
import { type ImportedBoard, isWork } from "@/domain/import/board";

/** The latest imports; a preview that was never run stays in the list until it is. */
export const listImports = (viewer: AgencyViewer) =>
  readAsAgency(viewer, (tx) =>
    tx
      .select({
        id: imports.id,
        fileName: imports.fileName,
        clientName: clients.name,
        createdAt: imports.createdAt,
        finishedAt: imports.finishedAt,
        report: sql<ImportReport | null>`${imports.report}`,
      })
      .from(imports)
      .innerJoin(clients, eq(clients.id, imports.clientId))
      .where(eq(imports.orgId, viewer.orgId))
      .orderBy(desc(imports.createdAt), desc(imports.id))
      .limit(50),
  );

/** What the form offers: the agency's clients and the partners that work now. */
export const listTargets = (viewer: AgencyViewer) =>
  readAsAgency(viewer, async (tx) => {
    const [clientRows, partnerRows] = await Promise.all([
      tx
        .select({ id: clients.id, name: clients.name })
        .from(clients)
        .where(eq(clients.orgId, viewer.orgId))
        .orderBy(asc(clients.name))
        .limit(2_000),
      tx
        .select({ id: engagements.id, name: organisations.name })
        .from(engagements)
        .innerJoin(organisations, eq(organisations.id, engagements.partnerOrgId))
        .where(
          and(
            eq(engagements.agencyOrgId, viewer.orgId),
            eq(engagements.state, "active"),
            isNotNull(engagements.partnerOrgId),
          ),
        )
        .orderBy(asc(organisations.name)),
    ]);
    return { clients: clientRows, partners: partnerRows };
  });

/** One import: before it runs with a verdict on every card, afterwards with its report. */
export const getImport = (viewer: AgencyViewer, importId: string) =>
  readAsAgency(viewer, async (tx) => {
    const [row] = await tx
      .select({
        id: imports.id,
        fileName: imports.fileName,
        clientId: imports.clientId,
        clientName: clients.name,
        partnerName: organisations.name,
        board: sql<ImportedBoard>`${imports.board}`,
        report: sql<ImportReport | null>`${imports.report}`,
        finishedAt: imports.finishedAt,
      })
      .from(imports)
      .innerJoin(clients, eq(clients.id, imports.clientId))
      .leftJoin(engagements, eq(engagements.id, imports.engagementId))
      .leftJoin(organisations, eq(organisations.id, engagements.partnerOrgId))
      .where(and(eq(imports.id, importId), eq(imports.orgId, viewer.orgId)));
    if (!row || row.report) return row && { ...row, preview: undefined };
    const [{ matcher }, known, isLocked] = await Promise.all([
      freshIndex(tx, viewer.orgId),
      knownCards(tx, row.clientId, row.board.cards),
      isStartLocked(tx, viewer.orgId),
    ]);
    const verdicts = judgeCards(matcher, row.board.cards, row.clientId).map((verdict) => ({
      ...verdict,
      isKnown: known.has(verdict.card.sourceId),
      isUnagreed: isLocked && isWork(verdict.card),
    }));
    return { ...row, preview: verdicts };
  });

export type Preview = NonNullable<NonNullable<Awaited<ReturnType<typeof getImport>>>["preview"]>;
