import { z } from "zod";
import { ANSWER_BOUNDS } from "@/domain/cadence/answer";
import { SILENCES, type Silence } from "@/domain/cadence/silence";
import { TOUCH_KINDS } from "@/domain/cadence/touch";
import { idIn, oneOf, type Query, wordsIn } from "@/platform/address";
import {
  choice,
  clockMinute,
  lines,
  minutesWithin,
  optionalLine,
  optionalProse,
  optionalUuid,
  uuid,
  version,
} from "@/platform/forms/fields";

/** `at` is what a wall clock showed; empty means now. */
export const newTouch = z.object({
  clientId: uuid(),
  contactId: optionalUuid(),
  kind: choice(TOUCH_KINDS),
  note: optionalProse(5_000),
  at: optionalLine(16),
});

export const touchToTakeBack = z.object({ touchId: uuid() });

/** One YYYY-MM-DD a line; the action says which one is no day. */
export const calendarEdit = z.object({
  version: version(),
  days: lines(400, 40),
  startMinute: clockMinute(),
  endMinute: clockMinute(),
  answerMinutes: minutesWithin(ANSWER_BOUNDS.least, ANSWER_BOUNDS.most),
});

/** Filters of the radar, as they stand in the URL. */
export type RadarFilter = {
  readonly view?: "mine" | "all" | undefined;
  readonly silence?: Silence | undefined;
  readonly manager?: string | undefined;
  /** Words of a client's name. */
  readonly q?: string | undefined;
  /** The client after whom the page begins. */
  readonly after?: string | undefined;
};

export const readFilter = (query: Query): RadarFilter => ({
  view: oneOf(["mine", "all"], query.view),
  silence: oneOf(SILENCES, query.silence),
  manager: idIn(query.manager),
  q: wordsIn(query.q),
  after: idIn(query.after),
});
