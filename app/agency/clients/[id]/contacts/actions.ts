"use server";

import { and, eq } from "drizzle-orm";
import type { AgencyTx, AgencyViewer } from "@/db/agency/access";
import { revokeLinks } from "@/db/agency/client_links";
import { openScan } from "@/db/agency/rescan";
import { contacts } from "@/db/schema/agency/contacts";
import { dossiers } from "@/db/schema/agency/dossiers";
import { gainsValue, type PersonValues, withPerson } from "@/domain/dossier";
import { ok, refuse, refuseStale } from "@/domain/result";
import { agencyAction } from "@/platform/agency/action";
import { rescanAfterwards } from "@/platform/agency/rescan";
import { findDossier } from "../../queries";
import { findContact } from "./queries";
import { contactEdit, contactLeaving, newContact } from "./schema";

/** A client's person. Whatever is known of them goes into the dossier in the same transaction. */
export const createContact = agencyAction(
  { name: "contact.create", may: "editClient", input: newContact },
  async ({ tx, viewer, input }) => {
    const { role, clientId, ...card } = input;
    if (!(await learn(tx, viewer, clientId, card))) return refuse("notFound");
    const isDecisionMaker = role === "decides";
    await tx
      .insert(contacts)
      .values({ id: crypto.randomUUID(), orgId: viewer.orgId, clientId, ...card, isDecisionMaker });
    return ok({ redirectTo: `/agency/clients/${clientId}#contacts` });
  },
);

export const saveContact = agencyAction(
  { name: "contact.save", may: "editClient", input: contactEdit },
  async ({ tx, viewer, input }) => {
    const { contactId, version, role, ...card } = input;
    const now = await findContact(tx, viewer, contactId);
    if (!now) return refuse("notFound");
    const saved = await tx
      .update(contacts)
      .set({ ...card, isDecisionMaker: role === "decides", version: version + 1 })
      .where(and(eq(contacts.id, contactId), eq(contacts.version, version)))
      .returning({ id: contacts.id });
    if (saved.length === 0) {
      const { name, position, email, phone, handle, notes } = now;
      const theirs = { name, position, email, phone, handle, locale: now.locale ?? "", notes };
      return refuseStale(now.version, { ...theirs, role: now.isDecisionMaker ? "decides" : "helps" });
    }
    await learn(tx, viewer, now.clientId, card);
    if (card.email !== now.email) await closeLinks(tx, viewer, now);
    return ok({ redirectTo: `/agency/clients/${now.clientId}#contacts` });
  },
);

/** Works there no longer, or does again. The name stays in the dossier: old texts still hold it. */
export const moveContact = agencyAction(
  { name: "contact.leave", may: "editClient", input: contactLeaving },
  async ({ tx, viewer, input }) => {
    const now = await findContact(tx, viewer, input.contactId);
    if (!now) return refuse("notFound");
    const saved = await tx
      .update(contacts)
      .set({ leftAt: now.leftAt ? null : new Date(), version: input.version + 1 })
      .where(and(eq(contacts.id, now.id), eq(contacts.version, input.version)))
      .returning({ id: contacts.id });
    if (saved.length === 0) return refuse("changedMeanwhile");
    await closeLinks(tx, viewer, now);
    return ok({ redirectTo: `/agency/clients/${now.clientId}#contacts` });
  },
);

/** What lies in a mailbox that is no longer theirs opens nothing, also when they come back. */
const closeLinks = (
  tx: AgencyTx,
  viewer: AgencyViewer,
  { id: contactId, clientId }: { readonly id: string; readonly clientId: string },
) => revokeLinks(tx, viewer, { clientId, contactId });

/** False when the agency has no such client. Whoever edits the dossier at the same moment waits, so nothing is lost. */
async function learn(
  tx: AgencyTx,
  viewer: AgencyViewer,
  clientId: string,
  person: PersonValues,
): Promise<boolean> {
  const own = and(eq(dossiers.clientId, clientId), eq(dossiers.orgId, viewer.orgId));
  await tx.select({ id: dossiers.clientId }).from(dossiers).where(own).for("update");
  const dossier = await findDossier(tx, viewer, clientId);
  if (!dossier) return false;
  const next = withPerson(dossier, person);
  if (!gainsValue(dossier, next)) return true;
  const { people, emails, phones, handles } = next;
  const version = dossier.version + 1;
  await tx
    .update(dossiers)
    .set({ people, emails, phones, handles, version, updatedAt: new Date() })
    .where(own);
  await openScan(tx, viewer, clientId, version);
  rescanAfterwards(viewer);
  return true;
}
