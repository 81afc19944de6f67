import type { PartnerRole } from "@/domain/roles";
import { isPartnerRole } from "@/domain/roles";
import type { FeedRow } from "../identity/feeds";
import type { SessionRow } from "../identity/viewer";
import { poolOf } from "../pool";
import { inSession, type Tx } from "../session";

declare const gate: unique symbol;

/** A person of a partner team. Only `admitToPartner` makes one, so whoever holds it has been let in. */
export type PartnerViewer = Omit<SessionRow, "kind" | "role"> & {
  readonly role: PartnerRole;
  readonly sid: string;
  readonly [gate]: "partner";
};

export type PartnerTx = Tx & { readonly [gate]?: "partner" };

/** Undefined for anyone who is not at work in a partner team now. */
export function admitToPartner(session: SessionRow, sid: string): PartnerViewer | undefined {
  const { kind, role, ...person } = session;
  if (kind !== "partner" || !isPartnerRole(role)) return undefined;
  return { ...person, role, sid } as PartnerViewer;
}

/** Reads as the partner's login, which has no way into schema `agency`, in one read-only transaction. Start queries together: they share a round trip. */
export const readAsPartner = <T>(viewer: PartnerViewer, work: (tx: PartnerTx) => Promise<T>): Promise<T> =>
  inSession(poolOf("PARTNER_DATABASE_URL"), viewer.sid, "read", work);

/** Writes as the partner's login, which has no way into schema `agency`, in one transaction. */
export const writeAsPartner = <T>(viewer: PartnerViewer, work: (tx: PartnerTx) => Promise<T>): Promise<T> =>
  inSession(poolOf("PARTNER_DATABASE_URL"), viewer.sid, "write", work);

/** Whoever holds the address of a person's calendar: reads as that person, and may nothing else. */
export type PartnerFeed = Omit<FeedRow, "kind" | "role"> & {
  readonly role: PartnerRole;
  readonly token: string;
  readonly [gate]: "partner";
};

/** Undefined for the calendar of anyone who is not at work in a partner team now. */
export function admitToPartnerFeed(feed: FeedRow, token: string): PartnerFeed | undefined {
  const { kind, role, ...person } = feed;
  if (kind !== "partner" || !isPartnerRole(role)) return undefined;
  return { ...person, role, token } as PartnerFeed;
}

/** Reads under the row security of the calendar's owner, in one read-only transaction. */
export const readAsPartnerFeed = <T>(feed: PartnerFeed, work: (tx: PartnerTx) => Promise<T>): Promise<T> =>
  inSession(poolOf("PARTNER_DATABASE_URL"), feed.token, "read", work, "app.feed");
