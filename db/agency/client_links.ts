import { and, eq, isNull } from "drizzle-orm";
import { clientLinks } from "../schema/agency/client_links";
import type { AgencyTx, AgencyViewer } from "./access";

/** How long a decision maker's page can be opened with one link; the next letter brings another. */
const PAGE_DAYS = 30;

/** A new link to one decision maker's own page. The token is shown once; only its hash is kept. */
export async function keepPageLink(
  tx: AgencyTx,
  viewer: AgencyViewer,
  of: { readonly clientId: string; readonly contactId: string; readonly tokenHash: Buffer },
): Promise<void> {
  const expiresAt = new Date(Date.now() + PAGE_DAYS * 86_400_000);
  await tx.insert(clientLinks).values({ ...of, ...by(viewer), kind: "page", expiresAt });
}

/** A new address of a client's form; the one before opens nothing any more. */
export async function keepFormLink(
  tx: AgencyTx,
  viewer: AgencyViewer,
  of: { readonly clientId: string; readonly tokenHash: Buffer },
): Promise<void> {
  await revokeLinks(tx, viewer, { clientId: of.clientId, contactId: null });
  await tx.insert(clientLinks).values({ ...of, ...by(viewer), kind: "intake" });
}

/** Takes back every link of one contact, or with null every address of the client's form. @returns how many */
export async function revokeLinks(
  tx: AgencyTx,
  viewer: AgencyViewer,
  { clientId, contactId }: { readonly clientId: string; readonly contactId: string | null },
): Promise<number> {
  const revoked = await tx
    .update(clientLinks)
    .set({ revokedAt: new Date() })
    .where(
      and(
        eq(clientLinks.clientId, clientId),
        eq(clientLinks.orgId, viewer.orgId),
        contactId ? eq(clientLinks.contactId, contactId) : eq(clientLinks.kind, "intake"),
        isNull(clientLinks.revokedAt),
      ),
    )
    .returning({ id: clientLinks.id });
  return revoked.length;
}

const by = ({ orgId, userId, name }: AgencyViewer) => ({ orgId, authorId: userId, authorName: name });
