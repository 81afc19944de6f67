import { and, eq } from "drizzle-orm";
import { withoutValues } from "../fault";
import { poolOf } from "../pool";
import { calendarFeeds } from "../schema/identity/calendar_feeds";
import type { memberRole, orgKind } from "../schema/identity/schema";
import type { Tx } from "../session";
import type { IdentityTx } from "./access";

/** Whose calendar an address opens. */
export type FeedRow = {
  readonly userId: string;
  readonly orgId: string;
  readonly kind: (typeof orgKind.enumValues)[number];
  readonly role: (typeof memberRole.enumValues)[number];
  readonly locale: string;
  readonly timeZone: string;
  readonly showsNames: boolean;
};

/** Looks an address up by its token: never cached, so that a revoked one, or a dismissed person's, opens nothing. */
export async function findFeed(token: string): Promise<FeedRow | undefined> {
  try {
    const [row] = await poolOf("IDENTITY_DATABASE_URL")<FeedRow[]>`
      select user_id as "userId", org_id as "orgId", kind, role, locale, time_zone as "timeZone", shows_names as "showsNames"
        from identity.feed_of(${token})`;
    return row;
  } catch (error) {
    throw withoutValues(error);
  }
}

type Who = { readonly userId: string; readonly orgId: string };

/** Whether one has a calendar here, since when and of which wording; its address is kept nowhere. */
export async function readFeed(tx: Tx, who: Who) {
  const [feed] = await tx
    .select({ createdAt: calendarFeeds.createdAt, showsNames: calendarFeeds.showsNames })
    .from(calendarFeeds)
    .where(own(who));
  return feed;
}

/** A new address; the one before opens nothing any more. */
export async function openFeed(
  tx: Tx,
  who: Who,
  { tokenHash, showsNames }: { readonly tokenHash: Buffer; readonly showsNames: boolean },
): Promise<void> {
  await closeFeed(tx, who);
  await tx
    .insert(calendarFeeds)
    .values({ id: crypto.randomUUID(), tokenHash, userId: who.userId, orgId: who.orgId, showsNames });
}

export async function closeFeed(tx: Tx, who: Who): Promise<void> {
  await tx.delete(calendarFeeds).where(own(who));
}

/** Every calendar of a person, wherever they work: whoever changes a password wants nobody else to look on. */
export async function closeFeedsOf(tx: IdentityTx, userId: string): Promise<void> {
  await tx.delete(calendarFeeds).where(eq(calendarFeeds.userId, userId));
}

const own = ({ userId, orgId }: Who) => and(eq(calendarFeeds.userId, userId), eq(calendarFeeds.orgId, orgId));
