"use server";

import { and, eq, sql } from "drizzle-orm";
import type { AgencyTx, AgencyViewer } from "@/db/agency/access";
import { selectManagers } from "@/db/agency/managers";
import { openScan } from "@/db/agency/rescan";
import { clients } from "@/db/schema/agency/clients";
import { dossiers } from "@/db/schema/agency/dossiers";
import type { Cadence } from "@/domain/cadence/silence";
import { DOSSIER_KINDS, gainsValue, withOwnName } from "@/domain/dossier";
import { ok, type Refusal, refuse, refuseStale } from "@/domain/result";
import { agencyAction } from "@/platform/agency/action";
import { rescanAfterwards } from "@/platform/agency/rescan";
import { findClient, findDossier } from "./queries";
import { clientEdit, dossierEdit, newClient } from "./schema";

/** A client and its dossier are born together, so that no text can be scanned without the client's own name. */
export const createClient = agencyAction(
  { name: "client.create", may: "editClient", input: newClient },
  async ({ tx, viewer, input }) => {
    const wrong = await whatIsWrong(tx, viewer, input);
    if (wrong) return wrong;
    const { aliases, domains, people, ...card } = input;
    const id = crypto.randomUUID();
    const { orgId } = viewer;
    await tx.insert(clients).values({ id, orgId, ...card });
    await tx.insert(dossiers).values({ clientId: id, orgId, names: [card.name], aliases, domains, people });
    await openScan(tx, viewer, id, 1);
    rescanAfterwards(viewer);
    return ok({ redirectTo: `/agency/clients/${id}` });
  },
);

/** A new name joins the dossier's names; the old one stays there, because old texts still hold it. */
export const saveClient = agencyAction(
  { name: "client.save", may: "editClient", input: clientEdit },
  async ({ tx, viewer, input }) => {
    const { clientId, version, ...card } = input;
    const wrong = await whatIsWrong(tx, viewer, input, clientId);
    if (wrong) return wrong;
    const saved = await tx
      .update(clients)
      .set({ ...card, version: version + 1 })
      .where(and(eq(clients.id, clientId), eq(clients.orgId, viewer.orgId), eq(clients.version, version)))
      .returning({ id: clients.id });
    if (saved.length === 0) {
      const now = await findClient(tx, viewer, clientId);
      if (!now) return refuse("notFound");
      const { name, tier, notes, idealDays, mostDays } = now;
      return refuseStale(now.version, {
        name,
        tier,
        notes,
        idealDays: `${idealDays}`,
        mostDays: `${mostDays}`,
      });
    }
    const [renamed] = await tx
      .update(dossiers)
      .set({
        names: sql`array_append(${dossiers.names}, ${card.name}::text)`,
        version: sql`${dossiers.version} + 1`,
        updatedAt: new Date(),
      })
      .where(and(eq(dossiers.clientId, clientId), sql`not ${card.name}::text = any(${dossiers.names})`))
      .returning({ version: dossiers.version });
    if (renamed) {
      await openScan(tx, viewer, clientId, renamed.version);
      rescanAfterwards(viewer);
    }
    return ok({ redirectTo: `/agency/clients/${clientId}` });
  },
);

export const saveDossier = agencyAction(
  { name: "dossier.save", may: "editClient", input: dossierEdit },
  async ({ tx, viewer, input }) => {
    const { clientId, version, ...values } = input;
    const now = await findDossier(tx, viewer, clientId);
    if (!now) return refuse("notFound");
    const next = { ...values, names: withOwnName(values.names, now.clientName) };
    const saved = await tx
      .update(dossiers)
      .set({
        ...next,
        version: version + 1,
        updatedAt: new Date(),
      })
      .where(
        and(eq(dossiers.clientId, clientId), eq(dossiers.orgId, viewer.orgId), eq(dossiers.version, version)),
      )
      .returning({ id: dossiers.clientId });
    if (saved.length > 0) {
      if (gainsValue(now, next)) {
        await openScan(tx, viewer, clientId, version + 1);
        rescanAfterwards(viewer);
      }
      return ok({ redirectTo: `/agency/clients/${clientId}` });
    }
    const latest = (await findDossier(tx, viewer, clientId)) ?? now;
    const theirs = Object.fromEntries(DOSSIER_KINDS.map((kind) => [kind, latest[kind].join("\n")]));
    return refuseStale(latest.version, theirs);
  },
);

/** A name that another client of the agency has, or a manager who is none: said beside the field. */
async function whatIsWrong(
  tx: AgencyTx,
  viewer: AgencyViewer,
  card: { readonly name: string; readonly managerId?: string | null } & Partial<Cadence>,
  ownId?: string,
): Promise<Refusal | undefined> {
  const [namesakes, managers] = await Promise.all([
    tx
      .select({ id: clients.id })
      .from(clients)
      .where(and(eq(clients.orgId, viewer.orgId), sql`lower(${clients.name}) = lower(${card.name})`)),
    selectManagers(tx, viewer),
  ]);
  const { idealDays = 0, mostDays = 1 } = card;
  if (idealDays >= mostDays) return refuse("invalid", { mostDays: "tooSmall" });
  if (namesakes.some(({ id }) => id !== ownId)) return refuse("invalid", { name: "taken" });
  const isManager = !card.managerId || managers.some(({ id }) => id === card.managerId);
  return isManager ? undefined : refuse("invalid", { managerId: "notAChoice" });
}
