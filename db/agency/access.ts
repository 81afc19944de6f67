import type { AgencyRole } from "@/domain/roles";
import { isAgencyRole } from "@/domain/roles";
import type { FeedRow } from "../identity/feeds";
import type { SessionRow } from "../identity/viewer";
import { poolOf } from "../pool";
import { inSession, type Tx } from "../session";

declare const gate: unique symbol;

/** A person of an agency. Only `admitToAgency` makes one, so whoever holds it has been let in. */
export type AgencyViewer = Omit<SessionRow, "kind" | "role"> & {
  readonly role: AgencyRole;
  readonly sid: string;
  readonly [gate]: "agency";
};

export type AgencyTx = Tx & { readonly [gate]?: "agency" };

/** Undefined for anyone who is not at work in an agency now. */
export function admitToAgency(session: SessionRow, sid: string): AgencyViewer | undefined {
  const { kind, role, ...person } = session;
  if (kind !== "agency" || !isAgencyRole(role)) return undefined;
  return { ...person, role, sid } as AgencyViewer;
}

/** Reads as the agency's login, in one read-only transaction. Start queries together: they share a round trip. */
export const readAsAgency = <T>(viewer: AgencyViewer, work: (tx: AgencyTx) => Promise<T>): Promise<T> =>
  inSession(poolOf("AGENCY_DATABASE_URL"), viewer.sid, "read", work);

/** Writes as the agency's login, in one transaction. */
export const writeAsAgency = <T>(viewer: AgencyViewer, work: (tx: AgencyTx) => Promise<T>): Promise<T> =>
  inSession(poolOf("AGENCY_DATABASE_URL"), viewer.sid, "write", work);

/** Whoever holds the address of a person's calendar: reads as that person, and may nothing else. */
export type AgencyFeed = Omit<FeedRow, "kind" | "role"> & {
  readonly role: AgencyRole;
  readonly token: string;
  readonly [gate]: "agency";
};

/** Undefined for the calendar of anyone who is not at work in an agency now. */
export function admitToAgencyFeed(feed: FeedRow, token: string): AgencyFeed | undefined {
  const { kind, role, ...person } = feed;
  if (kind !== "agency" || !isAgencyRole(role)) return undefined;
  return { ...person, role, token } as AgencyFeed;
}

/** Reads under the row security of the calendar's owner, in one read-only transaction. */
export const readAsAgencyFeed = <T>(feed: AgencyFeed, work: (tx: AgencyTx) => Promise<T>): Promise<T> =>
  inSession(poolOf("AGENCY_DATABASE_URL"), feed.token, "read", work, "app.feed");
