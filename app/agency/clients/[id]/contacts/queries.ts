import { and, eq } from "drizzle-orm";
import { type AgencyTx, type AgencyViewer, readAsAgency } from "@/db/agency/access";
import { clients } from "@/db/schema/agency/clients";
import { contacts } from "@/db/schema/agency/contacts";

/** The name of the client that a new contact joins; missing and foreign look the same. */
export const getClientName = (viewer: AgencyViewer, clientId: string) =>
  readAsAgency(viewer, async (tx) => {
    const [client] = await tx
      .select({ name: clients.name })
      .from(clients)
      .where(and(eq(clients.id, clientId), eq(clients.orgId, viewer.orgId)));
    return client?.name;
  });

export const getContact = (viewer: AgencyViewer, contactId: string) =>
  readAsAgency(viewer, (tx) => findContact(tx, viewer, contactId));

/** A contact as it stands, with its client's name; missing and foreign look the same. */
export async function findContact(tx: AgencyTx, viewer: AgencyViewer, contactId: string) {
  const [contact] = await tx
    .select({
      id: contacts.id,
      clientId: contacts.clientId,
      clientName: clients.name,
      name: contacts.name,
      position: contacts.position,
      email: contacts.email,
      phone: contacts.phone,
      handle: contacts.handle,
      isDecisionMaker: contacts.isDecisionMaker,
      approves: contacts.approves,
      locale: contacts.locale,
      notes: contacts.notes,
      leftAt: contacts.leftAt,
      version: contacts.version,
    })
    .from(contacts)
    .innerJoin(clients, eq(clients.id, contacts.clientId))
    .where(and(eq(contacts.id, contactId), eq(contacts.orgId, viewer.orgId)));
  return contact;
}
