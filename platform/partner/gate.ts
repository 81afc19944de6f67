import { notFound } from "next/navigation";
import { admitToPartner, type PartnerViewer } from "@/db/partner/access";
import { showTheDoor } from "../auth/door";
import { currentSession } from "../auth/session";

/**
 * Every page, query and action of the partner's side starts here. Signed out: to the sign-in page. At work on the other
 * side: as if this place did not exist.
 */
export async function requirePartner(): Promise<PartnerViewer> {
  const session = await currentSession();
  if (!session) return showTheDoor();
  const viewer = admitToPartner(session, session.sid);
  if (!viewer) notFound();
  return viewer;
}
