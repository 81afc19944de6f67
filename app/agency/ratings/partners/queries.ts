import { eq } from "drizzle-orm";
import { type AgencyViewer, readAsAgency } from "@/db/agency/access";
import { listPeriodWork } from "@/db/exchange/record";
import { readRatings } from "@/db/exchange/scorecards";
import { engagementSkills } from "@/db/schema/agency/engagement_skills";

/** All engagements of the agency with what scorecards are made of. */
export const listRatings = (viewer: AgencyViewer) =>
  readAsAgency(viewer, (tx) => readRatings(tx, { side: "agency", orgId: viewer.orgId }));

/** The same with what each team can do. */
export const listRatingsAndSkills = (viewer: AgencyViewer) =>
  readAsAgency(viewer, async (tx) => {
    const [ratings, skills] = await Promise.all([
      readRatings(tx, { side: "agency", orgId: viewer.orgId }),
      tx
        .select({ engagementId: engagementSkills.engagementId, skills: engagementSkills.skills })
        .from(engagementSkills)
        .where(eq(engagementSkills.orgId, viewer.orgId)),
    ]);
    return { ratings, skills };
  });

/** One engagement's; without work in it when there is none, or it is another's. */
export const getRatings = (viewer: AgencyViewer, engagementId: string) =>
  readAsAgency(viewer, (tx) => readRatings(tx, { side: "agency", orgId: viewer.orgId, engagementId }));

/** The same with the minutes logged in every period, which what looks odd is held against. */
export const listRatingsAndWork = (viewer: AgencyViewer) =>
  readAsAgency(viewer, async (tx) => {
    const asking = { side: "agency", orgId: viewer.orgId } as const;
    const [ratings, periods] = await Promise.all([readRatings(tx, asking), listPeriodWork(tx, asking)]);
    return { ...ratings, periods };
  });
