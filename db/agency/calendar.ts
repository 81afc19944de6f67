import { eq } from "drizzle-orm";
import { type AnswerClock, USUAL_ANSWER_MINUTES } from "@/domain/cadence/answer";
import type { Holidays } from "@/domain/cadence/calendar";
import { USUAL_DAY } from "@/domain/cadence/hours";
import { calendars } from "../schema/agency/calendars";
import type { AgencyTx, AgencyViewer } from "./access";

export type Calendar = {
  /** Days off beside the weekends, in their order. */
  readonly daysOff: Holidays;
  readonly startMinute: number;
  readonly endMinute: number;
  readonly answerMinutes: number;
  /** 0 while nobody has written one. */
  readonly version: number;
};

/** When the agency works; the usual hours until it says otherwise. */
export async function readCalendar(tx: AgencyTx, viewer: AgencyViewer): Promise<Calendar> {
  const [calendar] = await tx
    .select({
      daysOff: calendars.daysOff,
      startMinute: calendars.startMinute,
      endMinute: calendars.endMinute,
      answerMinutes: calendars.answerMinutes,
      version: calendars.version,
    })
    .from(calendars)
    .where(eq(calendars.orgId, viewer.orgId));
  return {
    ...(calendar ?? { ...USUAL_DAY, answerMinutes: USUAL_ANSWER_MINUTES, version: 0 }),
    daysOff: new Set(calendar?.daysOff),
  };
}

/** The clock of first answers, by the agency's calendar and the clock on its wall. */
export const clockOf = (
  { daysOff, startMinute, endMinute, answerMinutes }: Calendar,
  { timeZone }: AgencyViewer,
): AnswerClock => ({
  hours: { timeZone, holidays: daysOff, startMinute, endMinute },
  limitMinutes: answerMinutes,
});

/** The same from the database. */
export const readClock = async (tx: AgencyTx, viewer: AgencyViewer): Promise<AnswerClock> =>
  clockOf(await readCalendar(tx, viewer), viewer);
