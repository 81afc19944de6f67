"use server";

import { and, eq, isNull, sql } from "drizzle-orm";
import type { AgencyTx, AgencyViewer } from "@/db/agency/access";
import { closeReworded } from "@/db/agency/decisions";
import { checkLeaks, isLeak } from "@/db/agency/leaks";
import { openStage } from "@/db/agency/stages";
import { engagementSkills } from "@/db/schema/agency/engagement_skills";
import { engagements } from "@/db/schema/exchange/engagements";
import { invitations } from "@/db/schema/identity/invitations";
import { moveEngagement } from "@/domain/engagements";
import { ok, type Result, refuse, refuseLeak, refuseStale } from "@/domain/result";
import { agencyAction } from "@/platform/agency/action";
import { createInvitation } from "@/platform/auth/invitations";
import { engagementEdit, engagementMove, newEngagement, newLink, stageEnd } from "./schema";

/** An engagement that waits for its team, and the link that brings the team in. */
export const invitePartner = agencyAction(
  { name: "partner.invite", may: "invitePartner", input: newEngagement },
  async ({ tx, viewer, input }) => {
    const passed = await passGate(tx, viewer, input.terms);
    if (!passed.ok) return passed;
    const engagementId = crypto.randomUUID();
    await tx.insert(engagements).values({
      id: engagementId,
      agencyOrgId: viewer.orgId,
      invitedName: input.name,
      mode: input.mode,
      currency: input.currency,
      codenameScheme: input.codenameScheme,
      terms: input.terms,
    });
    await keepSkills(tx, viewer, engagementId, input.skills);
    const invited = await createInvitation(tx, viewer, { email: input.email, role: "lead", engagementId });
    return invited.ok ? ok({ notice: "invited", show: { link: invited.value.link } }) : invited;
  },
);

/** Another link for a team that has not come yet; earlier ones stop working, whoever they were sent to. */
export const inviteAgain = agencyAction(
  { name: "partner.inviteAgain", may: "invitePartner", input: newLink },
  async ({ tx, viewer, input }) => {
    const engagement = await findEngagement(tx, viewer, input.engagementId);
    if (!engagement) return refuse("notFound");
    if (engagement.state !== "invited") return refuse("notInThisState");
    await revokeLinks(tx, viewer, engagement.id);
    const invited = await createInvitation(tx, viewer, {
      email: input.email,
      role: "lead",
      engagementId: engagement.id,
    });
    return invited.ok ? ok({ notice: "invited", show: { link: invited.value.link } }) : invited;
  },
);

/** What was agreed. Fees of tasks are in the engagement's currency, so it stays once there are any. */
export const editEngagement = agencyAction(
  { name: "partner.edit", may: "editEngagement", input: engagementEdit },
  async ({ tx, viewer, input }) => {
    const engagement = await findEngagement(tx, viewer, input.engagementId);
    if (!engagement) return refuse("notFound");
    const passed = await passGate(tx, viewer, input.terms);
    if (!passed.ok) return passed;
    const saved = await tx
      .update(engagements)
      .set({
        invitedName: input.name,
        mode: input.mode,
        currency:
          engagement.lastTaskNumber > 0 ? engagement.currency : (input.currency ?? engagement.currency),
        codenameScheme: input.codenameScheme,
        terms: input.terms,
        version: input.version + 1,
      })
      .where(and(eq(engagements.id, engagement.id), eq(engagements.version, input.version)))
      .returning({ id: engagements.id });
    if (saved.length > 0) {
      await keepSkills(tx, viewer, engagement.id, input.skills);
      await closeReworded(tx, viewer, engagement.id);
      return ok({ redirectTo: `/agency/partners/${engagement.id}` });
    }
    const { invitedName, mode, currency, codenameScheme, terms, version } = engagement;
    const skills = engagement.skills?.join(", ") ?? "";
    return refuseStale(version, { name: invitedName, mode, currency, codenameScheme, terms, skills });
  },
);

/** Pauses, resumes, ends or takes up again; ending before anybody came also takes the link back. */
export const moveEngagementOn = agencyAction(
  { name: "partner.move", may: "editEngagement", input: engagementMove },
  async ({ tx, viewer, input }) => {
    const engagement = await findEngagement(tx, viewer, input.engagementId);
    if (!engagement) return refuse("notFound");
    const next = moveEngagement({ ...engagement, hasPartner: engagement.partnerOrgId !== null }, input.verb);
    if (!next.ok) return engagement.version === input.version ? next : refuse("changedMeanwhile");
    const moved = await tx
      .update(engagements)
      .set({ state: next.value, version: input.version + 1 })
      .where(and(eq(engagements.id, engagement.id), eq(engagements.version, input.version)))
      .returning({ id: engagements.id });
    if (moved.length === 0) return refuse("changedMeanwhile");
    if (engagement.state === "invited") await revokeLinks(tx, viewer, engagement.id);
    return ok({ notice: "moved" });
  },
);

/** Closes a stage: both sides are asked to rate each other for it. A stage has a number and no name. */
export const closeStage = agencyAction(
  { name: "partner.closeStage", may: "closeStage", input: stageEnd },
  async ({ tx, viewer, input }) => {
    const opened = await openStage(tx, viewer, input.engagementId);
    return opened.ok ? ok({ notice: "stageClosed" }) : opened;
  },
);

async function findEngagement(tx: AgencyTx, viewer: AgencyViewer, engagementId: string) {
  const [engagement] = await tx
    .select({
      id: engagements.id,
      partnerOrgId: engagements.partnerOrgId,
      invitedName: engagements.invitedName,
      mode: engagements.mode,
      state: engagements.state,
      currency: engagements.currency,
      codenameScheme: engagements.codenameScheme,
      terms: engagements.terms,
      lastTaskNumber: engagements.lastTaskNumber,
      version: engagements.version,
      skills: engagementSkills.skills,
    })
    .from(engagements)
    .leftJoin(engagementSkills, eq(engagementSkills.engagementId, engagements.id))
    .where(and(eq(engagements.id, engagementId), eq(engagements.agencyOrgId, viewer.orgId)));
  return engagement;
}

/** What the team can do, as the agency alone sees it. */
const keepSkills = (tx: AgencyTx, viewer: AgencyViewer, engagementId: string, skills: string[]) =>
  tx
    .insert(engagementSkills)
    .values({ engagementId, orgId: viewer.orgId, skills })
    .onConflictDoUpdate({ target: [engagementSkills.orgId, engagementSkills.engagementId], set: { skills } });

/** The team reads the terms, so they pass the same gate as a task. */
async function passGate(tx: AgencyTx, viewer: AgencyViewer, terms: string): Promise<Result<null>> {
  const check = await checkLeaks(tx, viewer.orgId, undefined, { terms });
  return isLeak(check) ? refuseLeak(check.blocking) : ok(null);
}

/** The database lets leads alone take a link back; for others nothing changes. */
const revokeLinks = (tx: AgencyTx, viewer: AgencyViewer, engagementId: string) =>
  tx
    .update(invitations)
    .set({ revokedAt: sql`now()` })
    .where(
      and(
        eq(invitations.orgId, viewer.orgId),
        eq(invitations.engagementId, engagementId),
        isNull(invitations.usedAt),
        isNull(invitations.revokedAt),
      ),
    );
