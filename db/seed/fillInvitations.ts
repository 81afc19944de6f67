import { randomBytes } from "node:crypto";
import type { invitations } from "@/db/schema/identity/invitations";
import { daysAgo } from "./calendar";
import { idOf } from "./identifiers";
import { orgId, personId } from "./people";
import type { DemoData } from "./rows";

const INVITED = idOf("engagement harbor heron");

/** A fourth team that was asked and has not answered yet. */
export function addInvitedTeam({ rows }: DemoData, now: Date): void {
  rows.engagements.push({
    id: INVITED,
    agencyOrgId: orgId("harbor"),
    invitedName: "Heron",
    mode: "capacity",
    state: "invited",
    currency: "EUR",
    codenameScheme: "en",
    terms: "A trial month: 20 hours a week, 36 EUR an hour.",
    createdAt: daysAgo(now, 1.5),
  });
}

/** Links that were sent to nobody: of their tokens only a digest of random bytes exists. */
export function pendingInvitations(now: Date): (typeof invitations.$inferInsert)[] {
  const sent = { createdAt: daysAgo(now, 1.5), expiresAt: daysAgo(now, -5.5) };
  return [
    {
      tokenHash: randomBytes(32),
      orgId: orgId("harbor"),
      email: "lead@heron.example",
      role: "lead",
      engagementId: INVITED,
      invitedBy: personId("lead@harbor"),
      ...sent,
    },
    {
      tokenHash: randomBytes(32),
      orgId: orgId("aurora"),
      email: "newcomer@aurora.example",
      role: "producer",
      invitedBy: personId("lead@aurora"),
      ...sent,
    },
  ];
}
