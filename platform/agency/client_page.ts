import type { AgencyTx, AgencyViewer } from "@/db/agency/access";
import { keepPageLink } from "@/db/agency/client_links";
import { hashToken, newToken } from "../auth/token";
import { linkTo } from "../mail/letters";

/** A new link to somebody's own page. @returns its address, which is told here alone */
export async function openPage(
  tx: AgencyTx,
  viewer: AgencyViewer,
  person: { readonly id: string; readonly clientId: string },
): Promise<string> {
  const token = newToken();
  const of = { clientId: person.clientId, contactId: person.id };
  await keepPageLink(tx, viewer, { ...of, tokenHash: hashToken(token) });
  return linkTo(`/share/${token}`);
}
