import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { type AgencyTx, type AgencyViewer, admitToAgency, writeAsAgency } from "@/db/agency/access";
import { type ImportReport, importBoard } from "@/db/agency/import_board";
import { findEngaged } from "@/db/agency/publish";
import { openScan } from "@/db/agency/rescan";
import { asIdentity } from "@/db/identity/access";
import { findSession } from "@/db/identity/viewer";
import { clients } from "@/db/schema/agency/clients";
import { dossiers } from "@/db/schema/agency/dossiers";
import { imports } from "@/db/schema/agency/imports";
import { engagements } from "@/db/schema/exchange/engagements";
import { memberships } from "@/db/schema/identity/memberships";
import { organisations } from "@/db/schema/identity/organisations";
import { sessions } from "@/db/schema/identity/sessions";
import type { ImportedBoard } from "@/domain/import/board";
import { hashToken, newToken } from "@/platform/auth/token";

type Order = {
  readonly board: ImportedBoard;
  readonly source: string;
  readonly fileName: string;
  readonly client: string;
  readonly partner: string | undefined;
  readonly agency: string | undefined;
  /** Why the cards' work goes on although the client has not agreed. */
  readonly running: string | undefined;
  readonly dossier: {
    readonly names: readonly string[];
    readonly aliases: readonly string[];
    readonly domains: readonly string[];
  };
};
type Outcome =
  | { readonly ok: true; readonly report: ImportReport }
  | { readonly ok: false; readonly message: string };

/**
 * Imports with the rights of a lead of the agency, through the agency's own login and a session that lives for the
 * length of the command: no way round row security, and the partner's texts pass the same gate as on the screen.
 */
export async function runImport(order: Order): Promise<Outcome> {
  const lead = await findLead(order.agency);
  if (!lead)
    return {
      ok: false,
      message: order.agency ? `There is no agency «${order.agency}».` : "There is no agency yet.",
    };
  const sid = newToken();
  await asIdentity((tx) =>
    tx.insert(sessions).values({
      tokenHash: hashToken(sid),
      ...lead,
      userAgent: "import command",
      expiresAt: new Date(Date.now() + 3_600_000),
    }),
  );
  try {
    const session = await findSession(sid);
    const viewer = session && admitToAgency(session, sid);
    if (!viewer) return { ok: false, message: "The agency's lead can no longer sign in." };
    return await writeAsAgency(viewer, (tx) => importInto(tx, viewer, order));
  } finally {
    await asIdentity((tx) =>
      tx
        .update(sessions)
        .set({ endedAt: new Date() })
        .where(eq(sessions.tokenHash, hashToken(sid))),
    );
  }
}

/** The longest-standing lead of the named agency, or of the first one. */
async function findLead(agency: string | undefined) {
  const [lead] = await asIdentity((tx) =>
    tx
      .select({ userId: memberships.userId, orgId: memberships.orgId })
      .from(memberships)
      .innerJoin(organisations, eq(organisations.id, memberships.orgId))
      .where(
        and(
          eq(organisations.kind, "agency"),
          eq(memberships.role, "lead"),
          isNull(memberships.endedAt),
          agency ? sameName(organisations.name, agency) : undefined,
        ),
      )
      .orderBy(asc(memberships.createdAt), asc(memberships.id))
      .limit(1),
  );
  return lead;
}

async function importInto(tx: AgencyTx, viewer: AgencyViewer, order: Order): Promise<Outcome> {
  const clientId = await clientNamed(tx, viewer, order);
  const engagementId = order.partner ? await engagementWith(tx, viewer.orgId, order.partner) : undefined;
  const engagement = engagementId ? await findEngaged(tx, viewer.orgId, engagementId) : undefined;
  if (order.partner && !engagement)
    return { ok: false, message: `${viewer.orgName} has no active engagement with «${order.partner}».` };
  const report = await importBoard(tx, viewer, order.board, {
    clientId,
    currency: viewer.currency,
    running: order.running?.trim() ?? "",
    ...(engagement ? { engagement } : {}),
  });
  const id = crypto.randomUUID();
  await tx.insert(imports).values({
    id,
    orgId: viewer.orgId,
    clientId,
    engagementId: engagement?.id ?? null,
    source: order.source,
    fileName: order.fileName,
    board: order.board,
    authorId: viewer.userId,
  });
  await tx.update(imports).set({ report, finishedAt: new Date() }).where(eq(imports.id, id));
  return { ok: true, report };
}

async function clientNamed(tx: AgencyTx, viewer: AgencyViewer, order: Order): Promise<string> {
  const [known] = await tx
    .select({ id: clients.id })
    .from(clients)
    .where(and(eq(clients.orgId, viewer.orgId), sameName(clients.name, order.client)));
  const clientId = known?.id ?? crypto.randomUUID();
  if (!known) {
    await tx
      .insert(clients)
      .values({ id: clientId, orgId: viewer.orgId, name: order.client, managerId: viewer.userId });
    await tx.insert(dossiers).values({ clientId, orgId: viewer.orgId, names: [order.client] });
  }
  const { names, aliases, domains } = order.dossier;
  const gains = names.length + aliases.length + domains.length > 0;
  if (gains)
    await tx
      .update(dossiers)
      .set({
        names: added(dossiers.names, names),
        aliases: added(dossiers.aliases, aliases),
        domains: added(dossiers.domains, domains),
        version: sql`${dossiers.version} + 1`,
        updatedAt: new Date(),
      })
      .where(eq(dossiers.clientId, clientId));
  // Nobody waits here for the answer: whoever opens the portal next looks through what was published.
  if (gains || !known) await openScan(tx, viewer, clientId, 1);
  return clientId;
}

async function engagementWith(tx: AgencyTx, orgId: string, partner: string): Promise<string | undefined> {
  const [row] = await tx
    .select({ id: engagements.id })
    .from(engagements)
    .innerJoin(organisations, eq(organisations.id, engagements.partnerOrgId))
    .where(and(eq(engagements.agencyOrgId, orgId), sameName(organisations.name, partner)));
  return row?.id;
}

const sameName = (column: typeof organisations.name | typeof clients.name, name: string) =>
  sql`lower(${column}) = lower(${name})`;

/** The list with what it lacks at its end. */
const added = (column: typeof dossiers.names, more: readonly string[]) =>
  sql<
    string[]
  >`${column} || (select coalesce(array_agg(x), '{}') from unnest(${sql.param([...more])}::text[]) x where x <> all(${column}))`;
