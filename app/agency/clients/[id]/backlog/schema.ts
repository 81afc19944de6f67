import { z } from "zod";
import { date, optionalProse, uuid, version, wholeNumber } from "@/platform/forms/fields";

/** `place` is counted from 0, as the list will stand. */
export const backlogMove = z.object({
  clientId: uuid(),
  version: version(),
  jobId: uuid(),
  place: wholeNumber(0, 1_000),
});
export const newAgreement = z.object({
  clientId: uuid(),
  version: version(),
  contactId: uuid(),
  agreedOn: date(),
  note: optionalProse(2_000),
});
