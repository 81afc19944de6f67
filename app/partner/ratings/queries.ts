import type { RatingsQuery } from "@/app/ratings/schema";
import { listPeriods, listRated, readPeriod } from "@/db/exchange/ratings";
import { type PartnerViewer, readAsPartner } from "@/db/partner/access";

const asking = ({ orgId }: PartnerViewer) => ({ side: "partner", orgId }) as const;

/** A page of the periods, and whom they are with. */
export const getPeriods = (viewer: PartnerViewer, query: RatingsQuery) =>
  readAsPartner(viewer, async (tx) => {
    const filter = { standing: query.standing, otherOrgId: query.with };
    const [list, others] = await Promise.all([
      listPeriods(tx, asking(viewer), filter, query.after),
      listRated(tx, asking(viewer)),
    ]);
    return { list, others };
  });

export const getPeriod = (viewer: PartnerViewer, periodId: string) =>
  readAsPartner(viewer, (tx) => readPeriod(tx, asking(viewer), periodId));
