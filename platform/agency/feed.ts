import { type AgencyFeed, admitToAgencyFeed } from "@/db/agency/access";
import { findFeed } from "@/db/identity/feeds";
import { isToken } from "../auth/token";

/** Who is let in by a calendar's address: nobody with a malformed, revoked or foreign one, and all of those look the same. */
export async function admitFeed(token: string): Promise<AgencyFeed | undefined> {
  const feed = isToken(token) ? await findFeed(token) : undefined;
  return feed && admitToAgencyFeed(feed, token);
}
