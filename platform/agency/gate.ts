import { notFound } from "next/navigation";
import { type AgencyViewer, admitToAgency } from "@/db/agency/access";
import { showTheDoor } from "../auth/door";
import { currentSession } from "../auth/session";

/**
 * Every page, query and action of the agency's side starts here. Signed out: to the sign-in page. At work on the other
 * side: as if this place did not exist.
 */
export async function requireAgency(): Promise<AgencyViewer> {
  const session = await currentSession();
  if (!session) return showTheDoor();
  const viewer = admitToAgency(session, session.sid);
  if (!viewer) notFound();
  return viewer;
}
