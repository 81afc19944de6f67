import { z } from "zod";
import { NOTED_CHANNELS, REQUEST_STATES, type RequestState } from "@/domain/requests";
import { idIn, oneOf, type Query, wordsIn } from "@/platform/address";
import { choice, fileList, line, optionalProse, prose, uuid, version } from "@/platform/forms/fields";

/** `receivedAt` is what a wall clock showed; the action knows in whose zone. */
export const newRequest = z.object({
  clientId: uuid(),
  channel: choice(NOTED_CHANNELS),
  body: optionalProse(100_000),
  receivedAt: line(16),
  files: fileList(),
});

export const requestAnswer = z.object({ requestId: uuid(), version: version(), answer: prose(5_000) });

/** Filters of the list, as they stand in the URL. Without `view` the list holds what waits for a first answer. */
export type RequestFilter = {
  readonly view?: "all" | undefined;
  readonly q?: string | undefined;
  readonly state?: RequestState | undefined;
  readonly client?: string | undefined;
  readonly after?: string | undefined;
};

export function readFilter(query: Query): RequestFilter {
  const view = oneOf(["all"], query.view);
  return {
    view,
    q: wordsIn(query.q),
    state: view ? oneOf(REQUEST_STATES, query.state) : undefined,
    client: idIn(query.client),
    after: idIn(query.after),
  };
}
