import { and, asc, desc, eq, isNull, or, sql } from "drizzle-orm";
import { type AgencyTx, type AgencyViewer, readAsAgency } from "@/db/agency/access";
import { clientLinks } from "@/db/schema/agency/client_links";
import { clients } from "@/db/schema/agency/clients";
import { contacts } from "@/db/schema/agency/contacts";

const MOST = 200;

/** A client's people with the links that open their pages now, and the address of its form; one round trip. */
export const getLinks = (viewer: AgencyViewer, clientId: string) =>
  readAsAgency(viewer, async (tx) => {
    const [[client], people, links] = await Promise.all([
      tx
        .select({ id: clients.id, name: clients.name })
        .from(clients)
        .where(and(eq(clients.id, clientId), eq(clients.orgId, viewer.orgId))),
      tx
        .select({ id: contacts.id, name: contacts.name, position: contacts.position })
        .from(contacts)
        .where(
          and(eq(contacts.clientId, clientId), eq(contacts.orgId, viewer.orgId), isNull(contacts.leftAt)),
        )
        .orderBy(desc(contacts.isDecisionMaker), asc(contacts.createdAt), asc(contacts.id)),
      tx
        .select({
          kind: clientLinks.kind,
          contactId: clientLinks.contactId,
          expiresAt: clientLinks.expiresAt,
          lastUsedAt: clientLinks.lastUsedAt,
          authorName: clientLinks.authorName,
          createdAt: clientLinks.createdAt,
        })
        .from(clientLinks)
        .where(
          and(
            eq(clientLinks.clientId, clientId),
            eq(clientLinks.orgId, viewer.orgId),
            isNull(clientLinks.revokedAt),
            or(isNull(clientLinks.expiresAt), sql`${clientLinks.expiresAt} > now()`),
          ),
        )
        .orderBy(desc(clientLinks.createdAt))
        .limit(MOST),
    ]);
    return (
      client && {
        client,
        people: people.map((person) => ({
          ...person,
          links: links.filter(({ contactId }) => contactId === person.id),
        })),
        form: links.find(({ kind }) => kind === "intake"),
      }
    );
  });

/** Somebody of a client who has not left; missing and foreign look the same. */
export async function findPerson(tx: AgencyTx, viewer: AgencyViewer, contactId: string) {
  const [person] = await tx
    .select({ id: contacts.id, clientId: contacts.clientId })
    .from(contacts)
    .where(and(eq(contacts.id, contactId), eq(contacts.orgId, viewer.orgId), isNull(contacts.leftAt)));
  return person;
}

export async function findClientId(tx: AgencyTx, viewer: AgencyViewer, clientId: string) {
  const [client] = await tx
    .select({ id: clients.id })
    .from(clients)
    .where(and(eq(clients.id, clientId), eq(clients.orgId, viewer.orgId)));
  return client?.id;
}
