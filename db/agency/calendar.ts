import { eq } from "drizzle-orm";
import type { Holidays } from "@/domain/cadence/calendar";
import { calendars } from "../schema/agency/calendars";
import type { AgencyTx, AgencyViewer } from "./access";

/** The agency's days off beside the weekends, in their order, and which version of the calendar that is: 0 for none. */
export async function readCalendar(
  tx: AgencyTx,
  viewer: AgencyViewer,
): Promise<{ readonly daysOff: Holidays; readonly version: number }> {
  const [calendar] = await tx
    .select({ daysOff: calendars.daysOff, version: calendars.version })
    .from(calendars)
    .where(eq(calendars.orgId, viewer.orgId));
  return { daysOff: new Set(calendar?.daysOff), version: calendar?.version ?? 0 };
}
