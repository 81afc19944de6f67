import type { RatingsQuery } from "@/app/ratings/schema";
import { type AgencyViewer, readAsAgency } from "@/db/agency/access";
import { listPeriods, listRated, readPeriod } from "@/db/exchange/ratings";

const asking = ({ orgId }: AgencyViewer) => ({ side: "agency", orgId }) as const;

/** A page of the periods, and whom they are with. */
export const getPeriods = (viewer: AgencyViewer, query: RatingsQuery) =>
  readAsAgency(viewer, async (tx) => {
    const filter = { standing: query.standing, otherOrgId: query.with };
    const [list, others] = await Promise.all([
      listPeriods(tx, asking(viewer), filter, query.after),
      listRated(tx, asking(viewer)),
    ]);
    return { list, others };
  });

export const getPeriod = (viewer: AgencyViewer, periodId: string) =>
  readAsAgency(viewer, (tx) => readPeriod(tx, asking(viewer), periodId));
