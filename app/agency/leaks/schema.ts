import { z } from "zod";
import { ANSWERS, VERDICTS } from "@/domain/leaks/decision";
import { choice, line, optionalProse, optionalUuid, prose, uuid } from "@/platform/forms/fields";

/** A place in a text that is being written: for a draft, or about a published task. */
export const placeDecision = z.object({
  draftId: optionalUuid(),
  taskId: optionalUuid(),
  field: choice(["title", "body", "message", "reason"]),
  text: prose(60_000),
  clientId: uuid(),
  place: line(2_000),
  verdict: choice(VERDICTS),
  reason: optionalProse(2_000),
});

/** A place that a rescan raised. */
export const hitAnswer = z.object({ hitId: uuid(), answer: choice(ANSWERS), reason: optionalProse(2_000) });

/** What the page shows, as it stands in the URL. */
export type LeakFilter = {
  readonly client?: string | undefined;
  readonly verdict?: string | undefined;
};
