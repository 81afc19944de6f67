import { type AgencyViewer, admitToAgency } from "../agency/access";
import { findSession } from "../identity/viewer";
import type { Person } from "./people";

/** Somebody of an agency, as the gate would let them in. */
export async function agencyViewer({ token }: Person): Promise<AgencyViewer> {
  const session = await findSession(token);
  const viewer = session && admitToAgency(session, token);
  if (!viewer) throw new Error("not at work");
  return viewer;
}
