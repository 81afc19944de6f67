import { z } from "zod";
import { ANSWERS } from "@/domain/approvals/approval";
import { MINUTES_VERBS } from "@/domain/meetings/minutes";
import { choice, optionalProse, prose, uuid } from "@/platform/forms/fields";
import { LOCALES } from "@/platform/i18n/locales";

/** Words of a client's person stop here: a letter, not a book. */
const MOST = 5_000;

/** The link's token travels in every form beside these; the gate reads it. */
export const pageAnswer = z.object({
  approvalId: uuid(),
  verb: choice(ANSWERS),
  reason: optionalProse(MOST),
});
export const pageQuestion = z.object({ approvalId: uuid(), question: prose(MOST) });
export const pageRequest = z.object({ words: prose(20_000) });
export const minutesAnswer = z.object({
  minutesId: uuid(),
  verb: choice(MINUTES_VERBS),
  remark: optionalProse(MOST),
});
export const regulationWord = z.object({ regulationId: uuid() });
export const pageLanguage = z.object({ locale: choice(LOCALES) });
