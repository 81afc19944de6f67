import type postgres from "postgres";
import { AGENCY_ROLES, PARTNER_ROLES } from "@/domain/roles";
import { hashToken, newToken } from "@/platform/auth/token";
import { insert } from "./insert";

export type Person = {
  readonly id: string;
  readonly orgId: string;
  readonly email: string;
  readonly token: string;
};

export type Organisation = {
  readonly id: string;
  readonly kind: "agency" | "partner";
  readonly name: string;
  readonly lead: Person;
  /** An ordinary member: an account manager of an agency, an executor of a partner. */
  readonly member: Person;
  /** One of each role, signed in. */
  readonly people: Readonly<Record<string, Person>>;
  /** Dismissed while signed in. */
  readonly dismissed: Person;
  /** The lead's tokens that are worth nothing any more. */
  readonly expiredToken: string;
  readonly endedToken: string;
};

const HOUR_MS = 3_600_000;
const fromNow = (hours: number) => new Date(Date.now() + hours * HOUR_MS);

/** An organisation with somebody of every role, all signed in. Nobody has a password that works. */
export async function addOrganisation(
  owner: postgres.Sql,
  kind: "agency" | "partner",
  name: string,
): Promise<Organisation> {
  const id = await insert(owner, "identity.organisations", { kind, name });
  const people: Record<string, Person> = {};
  for (const role of kind === "agency" ? AGENCY_ROLES : PARTNER_ROLES)
    people[role] = await addPerson(owner, id, role, `${role}@${name.toLowerCase()}.example`);
  const lead = people.lead as Person;
  const dismissed = await addPerson(owner, id, "manager", `dismissed@${name.toLowerCase()}.example`);
  await owner`update identity.memberships set ended_at = now() where user_id = ${dismissed.id}`;
  return {
    id,
    kind,
    name,
    lead,
    member: people[kind === "agency" ? "manager" : "executor"] as Person,
    people,
    dismissed,
    expiredToken: await addSession(owner, lead.id, id, { expires_at: fromNow(-1) }),
    endedToken: await addSession(owner, lead.id, id, { ended_at: fromNow(-1) }),
  };
}

export async function addPerson(
  owner: postgres.Sql,
  orgId: string,
  role: string,
  email: string,
): Promise<Person> {
  const id = await insert(owner, "identity.users", {
    email,
    name: email.split("@")[0],
    password_hash: "none",
  });
  await insert(owner, "identity.memberships", { user_id: id, org_id: orgId, role });
  return { id, orgId, email, token: await addSession(owner, id, orgId) };
}

/** @returns the token that a browser would hold */
export async function addSession(
  owner: postgres.Sql,
  userId: string,
  orgId: string,
  state: { expires_at?: Date; ended_at?: Date } = {},
): Promise<string> {
  const token = newToken();
  await insert(owner, "identity.sessions", {
    token_hash: hashToken(token),
    user_id: userId,
    org_id: orgId,
    expires_at: fromNow(24),
    ...state,
  });
  return token;
}

/** Four invitations of one organisation: open, used, revoked and expired. */
export async function addInvitations(owner: postgres.Sql, org: Organisation): Promise<void> {
  const states = [{}, { used_at: fromNow(-2) }, { revoked_at: fromNow(-2) }, { expires_at: fromNow(-1) }];
  for (const state of states)
    await insert(owner, "identity.invitations", {
      token_hash: hashToken(newToken()),
      org_id: org.id,
      email: "newcomer@nowhere.example",
      role: org.kind === "agency" ? "manager" : "executor",
      invited_by: org.lead.id,
      expires_at: fromNow(24),
      ...state,
    });
}
