import type postgres from "postgres";
import { hashToken, newToken } from "@/platform/auth/token";
import { addEngagement, type Engagement } from "./handover";
import { insert } from "./insert";
import { addInvitations, addOrganisation, addPerson, type Organisation, type Person } from "./people";
import { addPrivateSide, type PrivateSide } from "./private_side";
import { addPublished } from "./ratings";

export type World = {
  readonly aurora: Organisation;
  readonly harbor: Organisation;
  readonly lynx: Organisation;
  readonly otter: Organisation;
  /** Every agency with every partner: whoever works with one has a competitor in the other. */
  readonly engagements: readonly Engagement[];
  readonly privateSides: ReadonlyMap<string, PrivateSide>;
  /** Works for Lynx as an executor and for Aurora as a manager; signed in at Lynx. */
  readonly twoHats: Person;
};

/**
 * Two agencies and two partners, each at work with both of the other kind, with at least one row in every table for
 * every one (or every pair) of them that the table knows.
 */
export async function buildWorld(owner: postgres.Sql): Promise<World> {
  const aurora = await addOrganisation(owner, "agency", "Aurora");
  const harbor = await addOrganisation(owner, "agency", "Harbor");
  const lynx = await addOrganisation(owner, "partner", "Lynx");
  const otter = await addOrganisation(owner, "partner", "Otter");
  const stork = await insert(owner, "identity.organisations", { kind: "partner", name: "Stork" });
  const engagements: Engagement[] = [];
  for (const agency of [aurora, harbor])
    for (const partner of [lynx, otter]) engagements.push(await addEngagement(owner, agency, partner));

  const privateSides = new Map<string, PrivateSide>();
  for (const agency of [aurora, harbor]) {
    const own = engagements.filter((each) => each.agencyOrgId === agency.id);
    privateSides.set(agency.id, await addPrivateSide(owner, agency, own));
    await invitePartner(owner, agency);
    await addOddEngagements(owner, agency, stork);
  }
  for (const partner of [lynx, otter])
    for (const actor of [partner.lead, partner.member])
      await insert(owner, "exchange.audit_log", {
        org_id: partner.id,
        actor_id: actor.id,
        action: "task.move",
      });
  for (const org of [aurora, harbor, lynx, otter]) {
    await addInvitations(owner, org);
    await addPublished(owner, org);
    await insert(owner, "identity.calendar_feeds", {
      token_hash: hashToken(newToken()),
      user_id: org.lead.id,
      org_id: org.id,
    });
    await insert(owner, "identity.mail_settings", { user_id: org.lead.id, daily_hour: 10 });
    await insert(owner, "identity.notices", {
      ...{ user_id: org.lead.id, org_id: org.id, kind: "task", what: "deliver", path: "/partner/tasks" },
      due_at: new Date(Date.now() + 3_600_000),
    });
    await insert(owner, "identity.password_resets", {
      token_hash: hashToken(newToken()),
      user_id: org.member.id,
      expires_at: new Date(Date.now() + 3_600_000),
    });
  }
  await insert(owner, "identity.mails", {
    recipient: aurora.lead.email,
    subject: "Reset",
    body: "a secret link",
  });
  await insert(owner, "identity.throttles", { key: "digest", attempts: 1, window_ends_at: new Date() });
  const twoHats = await addPerson(owner, lynx.id, "executor", "two.hats@nowhere.example");
  await insert(owner, "identity.memberships", { user_id: twoHats.id, org_id: aurora.id, role: "manager" });
  return { aurora, harbor, lynx, otter, engagements, privateSides, twoHats };
}

/** Two that an accepted invitation must not touch: one taken back, and one whose partner is known although it waits. */
async function addOddEngagements(
  owner: postgres.Sql,
  agency: Organisation,
  partnerId: string,
): Promise<void> {
  const terms = { invited_name: "a former team", mode: "capacity", currency: "RUB", codename_scheme: "en" };
  await insert(owner, "exchange.engagements", { agency_org_id: agency.id, ...terms, state: "ended" });
  const known = { agency_org_id: agency.id, partner_org_id: partnerId };
  await insert(owner, "exchange.engagements", { ...known, ...terms, state: "invited" });
}

/** An engagement that nobody has accepted yet, and the link that would. */
async function invitePartner(owner: postgres.Sql, agency: Organisation): Promise<void> {
  const engagement_id = await insert(owner, "exchange.engagements", {
    agency_org_id: agency.id,
    invited_name: "a team to be",
    mode: "capacity",
    currency: "RUB",
    codename_scheme: "en",
  });
  await insert(owner, "identity.invitations", {
    token_hash: hashToken(newToken()),
    org_id: agency.id,
    email: "newcomer@nowhere.example",
    role: "lead",
    engagement_id,
    invited_by: agency.lead.id,
    expires_at: new Date(Date.now() + 3_600_000),
  });
}
