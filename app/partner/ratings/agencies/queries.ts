import { listPeriodWork } from "@/db/exchange/record";
import { readRatings } from "@/db/exchange/scorecards";
import { type PartnerViewer, readAsPartner } from "@/db/partner/access";

/** All engagements of the team with what scorecards are made of. */
export const listRatings = (viewer: PartnerViewer) =>
  readAsPartner(viewer, (tx) => readRatings(tx, { side: "partner", orgId: viewer.orgId }));

/** One engagement's; without work in it when there is none, or it is another's. */
export const getRatings = (viewer: PartnerViewer, engagementId: string) =>
  readAsPartner(viewer, (tx) => readRatings(tx, { side: "partner", orgId: viewer.orgId, engagementId }));

/** The same with the minutes logged in every period, which what looks odd is held against. */
export const listRatingsAndWork = (viewer: PartnerViewer) =>
  readAsPartner(viewer, async (tx) => {
    const asking = { side: "partner", orgId: viewer.orgId } as const;
    const [ratings, periods] = await Promise.all([readRatings(tx, asking), listPeriodWork(tx, asking)]);
    return { ...ratings, periods };
  });
