import { z } from "zod";
import { TOUCH_KINDS } from "@/domain/cadence/touch";
import { REQUEST_STATES, type RequestState, TOLD_CHANNELS } from "@/domain/requests";
import { idIn, oneOf, type Query, wordsIn } from "@/platform/address";
import {
  choice,
  date,
  fileList,
  optionalLine,
  optionalProse,
  optionalUuid,
  prose,
  uuid,
  version,
} from "@/platform/forms/fields";

/**
 * `receivedAt` is what a wall clock showed; the action knows in whose zone. Left empty, it is the mail's date or now.
 * `clientId` may be left to the sender of a mail.
 */
export const newRequest = z.object({
  clientId: optionalUuid(),
  channel: choice(TOLD_CHANNELS),
  body: optionalProse(100_000),
  receivedAt: optionalLine(16),
  files: fileList(),
});

const seen = { requestId: uuid(), version: version() };

/** `kind`: how the client was told, which is a touch. */
export const requestAnswer = z.object({ ...seen, answer: prose(5_000), kind: choice(TOUCH_KINDS) });
export const requestRefusal = z.object({ ...seen, answer: prose(5_000) });
export const requestPostponement = z.object({ ...seen, untilOn: date(), note: optionalProse(5_000) });
export const requestMerge = z.object({ ...seen, intoId: uuid() });
export const requestReopening = z.object({ ...seen, note: optionalProse(5_000) });

/** `version` is the file's own. */
export const transcriptEdit = z.object({
  requestId: uuid(),
  fileId: uuid(),
  version: version(),
  transcript: optionalProse(100_000),
});

/** Filters of the list, as they stand in the URL. Without `view` the list holds what waits for a first answer. */
export type RequestFilter = {
  readonly view?: "postponed" | "all" | undefined;
  readonly q?: string | undefined;
  readonly state?: RequestState | undefined;
  readonly client?: string | undefined;
  /** Whoever accounts for the client: the reader, or a colleague by id. */
  readonly manager?: string | undefined;
  readonly late?: "1" | undefined;
  readonly after?: string | undefined;
};

export function readFilter(query: Query): RequestFilter {
  const view = oneOf(["postponed", "all"], query.view);
  return {
    view,
    q: wordsIn(query.q),
    state: view === "all" ? oneOf(REQUEST_STATES, query.state) : undefined,
    client: idIn(query.client),
    manager: oneOf(["mine"], query.manager) ?? idIn(query.manager),
    late: view ? undefined : oneOf(["1"], query.late),
    after: idIn(query.after),
  };
}
