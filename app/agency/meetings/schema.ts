import { z } from "zod";
import { MEETING_VERBS } from "@/domain/meetings/state";
import { idIn, oneOf, type Query } from "@/platform/address";
import {
  choice,
  line,
  optionalLine,
  optionalProse,
  prose,
  uuid,
  uuids,
  version,
  wholeNumber,
} from "@/platform/forms/fields";

/** `startsAt` is what a wall clock shows, in the organisation's time zone. */
const card = {
  title: line(200),
  startsAt: line(16),
  minutes: wholeNumber(5, 1_440),
  place: optionalLine(500),
  agenda: optionalProse(20_000),
  contactIds: uuids(50),
  userIds: uuids(50),
};

export const newMeeting = z.object({ clientId: uuid(), ...card });
export const meetingEdit = z.object({ meetingId: uuid(), version: version(), ...card });
export const meetingMove = z.object({ meetingId: uuid(), version: version(), verb: choice(MEETING_VERBS) });
export const meetingGather = z.object({ meetingId: uuid(), version: version() });
export const meetingNotes = z.object({ meetingId: uuid(), version: version(), notes: optionalProse(50_000) });

export const newMinutes = z.object({
  meetingId: uuid(),
  number: wholeNumber(0, 10_000),
  body: prose(50_000),
});
export const minutesSending = z.object({ minutesId: uuid(), contactIds: uuids(50) });
export const acknowledgement = z.object({ minutesId: uuid(), contactId: uuid(), note: optionalProse(1_000) });

/** Filters of the list, as they stand in the URL. */
export type MeetingFilter = {
  readonly view?: "coming" | "past" | undefined;
  readonly who?: "mine" | undefined;
  readonly client?: string | undefined;
  readonly after?: string | undefined;
};

export const readFilter = (query: Query): MeetingFilter => ({
  view: oneOf(["coming", "past"], query.view),
  who: oneOf(["mine"], query.who),
  client: idIn(query.client),
  after: idIn(query.after),
});
