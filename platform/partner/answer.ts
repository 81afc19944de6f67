import { DatabaseFault } from "@/db/fault";
import { admitToPartner, type PartnerViewer } from "@/db/partner/access";
import { type Answer, json } from "../answer";
import type { Session } from "../auth/session";

/** Whoever sent a request: their session's token, as it came, and the session that the database knows for it. */
export type Asker = {
  readonly readToken: () => Promise<string | undefined>;
  readonly findSession: () => Promise<Session | undefined>;
};

type Ways = {
  /** An answer that may be had without a viewer: it asks the database for the session by itself. */
  readonly early?: (token: string) => Promise<Answer | undefined>;
  readonly full: (viewer: PartnerViewer) => Promise<Answer>;
};

/** The gate of the partner's API. Signed out: 401. At work on the other side: 404. No database just now: 503. */
export async function answerPartner(asker: Asker, { early, full }: Ways): Promise<Answer> {
  try {
    const token = early && (await asker.readToken());
    const soon = token && (await early(token));
    if (soon) return soon;
    const session = await asker.findSession();
    if (!session) return json(401, '{"error":"signedOut"}');
    const viewer = admitToPartner(session, session.sid);
    return viewer ? await full(viewer) : json(404, '{"error":"notFound"}');
  } catch (error) {
    if (error instanceof DatabaseFault && error.kind === "unavailable") return json(503, '{"error":"busy"}');
    throw error;
  }
}
