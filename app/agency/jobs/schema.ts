import { z } from "zod";
import { JOB_KINDS, JOB_STATES, JOB_VERBS, type JobKind, type JobState } from "@/domain/jobs";
import { idIn, oneOf, type Query, wordsIn } from "@/platform/address";
import {
  choice,
  currency,
  line,
  moneyText,
  optionalDate,
  optionalMinutes,
  optionalProse,
  optionalUuid,
  uuid,
  version,
} from "@/platform/forms/fields";

const spec = {
  title: line(200),
  kind: choice(JOB_KINDS),
  spec: optionalProse(100_000),
  estimateMinutes: optionalMinutes(),
  deadlineOn: optionalDate(),
};

/** Who may not set a price sends none: their form has no such field. */
export const newJob = z.object({
  ...spec,
  clientId: uuid(),
  requestId: optionalUuid(),
  price: moneyText(),
  currency: currency(),
});
export const jobEdit = z.object({ jobId: uuid(), version: version(), ...spec });
export const jobPrice = z.object({ jobId: uuid(), version: version(), price: moneyText() });
export const jobMove = z.object({ jobId: uuid(), version: version(), verb: choice(JOB_VERBS) });
export const jobTrial = z.object({
  jobId: uuid(),
  version: version(),
  trial: choice(["yes", "no"]),
  trialOfId: optionalUuid(),
});

/** Filters of the list, as they stand in the URL. */
export type JobFilter = {
  readonly q?: string | undefined;
  readonly state?: JobState | undefined;
  readonly kind?: JobKind | undefined;
  readonly client?: string | undefined;
  readonly after?: string | undefined;
};

export const readFilter = (query: Query): JobFilter => ({
  q: wordsIn(query.q),
  state: oneOf(JOB_STATES, query.state),
  kind: oneOf(JOB_KINDS, query.kind),
  client: idIn(query.client),
  after: idIn(query.after),
});
