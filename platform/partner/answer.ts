import { DatabaseFault } from "@/db/fault";
import { admitToPartner, type PartnerViewer } from "@/db/partner/access";
import { type Answer, json } from "../answer";
import type { Session } from "../auth/session";

/** The gate of the partner's API. Signed out: 401. At work on the other side: 404. No database just now: 503. */
export async function answerPartner(
  findSession: () => Promise<Session | undefined>,
  answer: (viewer: PartnerViewer) => Promise<Answer>,
): Promise<Answer> {
  try {
    const session = await findSession();
    if (!session) return json(401, '{"error":"signedOut"}');
    const viewer = admitToPartner(session, session.sid);
    return viewer ? await answer(viewer) : json(404, '{"error":"notFound"}');
  } catch (error) {
    if (error instanceof DatabaseFault && error.kind === "unavailable") return json(503, '{"error":"busy"}');
    throw error;
  }
}
