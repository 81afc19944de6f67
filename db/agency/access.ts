import type { AgencyRole } from "@/domain/roles";
import { isAgencyRole } from "@/domain/roles";
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
