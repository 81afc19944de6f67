import { z } from "zod";
import {
  ANSWER_DAYS_BOUNDS,
  ANSWERS,
  APPROVAL_STATES,
  type ApprovalState,
  MATTERS,
  type Matter,
  ORDERS,
} from "@/domain/approvals/approval";
import { START_LOCKS } from "@/domain/approvals/start";
import { idIn, oneOf, type Query, wordsIn } from "@/platform/address";
import { choice, line, optionalProse, prose, uuid, version, wholeNumber } from "@/platform/forms/fields";

const days = () => wholeNumber(ANSWER_DAYS_BOUNDS.least, ANSWER_DAYS_BOUNDS.most);

/** One choice for each decision maker: not asked, or in which place ("<contact>:2"). */
const voices = z.preprocess(
  (given) => [given].flat().filter((each) => typeof each === "string" && each !== ""),
  z.array(z.string().regex(/^[0-9a-f-]{36}:\d{1,2}$/)).max(100),
);

export const newApproval = z.object({
  jobId: uuid(),
  matter: choice(MATTERS),
  title: line(200),
  body: optionalProse(50_000),
  voices,
  order: choice(ORDERS),
  answerDays: days(),
  letters: optionalProse(5),
});
export const voiceReminder = z.object({ voiceId: uuid(), way: choice(["letter", "text"]) });
export const voiceAnswer = z.object({ voiceId: uuid(), verb: choice(ANSWERS), reason: optionalProse(5_000) });
export const withdrawal = z.object({ approvalId: uuid(), reason: prose(2_000) });
export const reply = z.object({ approvalId: uuid(), contactId: uuid(), body: prose(5_000) });
export const startException = z.object({ jobId: uuid(), reason: prose(2_000) });
export const shownJob = z.object({
  jobId: uuid(),
  title: line(200),
  note: optionalProse(2_000),
  version: version(),
});
export const hiddenJob = z.object({ jobId: uuid() });
export const rules = z.object({ startLock: choice(START_LOCKS), answerDays: days(), version: version() });

/** Filters of the list, as they stand in the URL. Without `view` the list holds what waits for a client. */
export type ApprovalFilter = {
  readonly view?: "all" | undefined;
  readonly q?: string | undefined;
  readonly state?: ApprovalState | undefined;
  readonly matter?: Matter | undefined;
  readonly client?: string | undefined;
  readonly after?: string | undefined;
};

export function readFilter(query: Query): ApprovalFilter {
  const view = oneOf(["all"], query.view);
  return {
    view,
    q: wordsIn(query.q),
    state: view ? oneOf(APPROVAL_STATES, query.state) : undefined,
    matter: oneOf(MATTERS, query.matter),
    client: idIn(query.client),
    after: idIn(query.after),
  };
}
