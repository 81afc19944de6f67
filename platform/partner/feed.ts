import { findFeed } from "@/db/identity/feeds";
import { admitToPartnerFeed, type PartnerFeed } from "@/db/partner/access";
import { isToken } from "../auth/token";

/** Who is let in by a calendar's address: nobody with a malformed, revoked or foreign one, and all of those look the same. */
export async function admitFeed(token: string): Promise<PartnerFeed | undefined> {
  const feed = isToken(token) ? await findFeed(token) : undefined;
  return feed && admitToPartnerFeed(feed, token);
}
