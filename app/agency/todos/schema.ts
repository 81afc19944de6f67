import { z } from "zod";
import { idIn, oneOf, type Query, wordsIn } from "@/platform/address";
import { choice, line, optionalDate, optionalUuid, uuid, version } from "@/platform/forms/fields";

/** Nobody to do it: a decision that is only to be remembered. */
export const newTodo = z.object({
  clientId: uuid(),
  meetingId: optionalUuid(),
  what: line(500),
  ownerId: optionalUuid(),
  dueOn: optionalDate(),
});
export const todoEdit = z.object({
  todoId: uuid(),
  version: version(),
  what: line(500),
  ownerId: optionalUuid(),
  dueOn: optionalDate(),
});
export const todoMark = z.object({ todoId: uuid(), version: version(), mark: choice(["done", "open"]) });
export const todoToJob = z.object({ todoId: uuid(), version: version() });

/** Filters of the list, as they stand in the URL. Without `state` the list holds what is still to be done. */
export type TodoFilter = {
  readonly view?: "mine" | "all" | undefined;
  readonly state?: "done" | undefined;
  readonly client?: string | undefined;
  readonly q?: string | undefined;
  readonly after?: string | undefined;
};

export const readFilter = (query: Query): TodoFilter => ({
  view: oneOf(["mine", "all"], query.view),
  state: oneOf(["done"], query.state),
  client: idIn(query.client),
  q: wordsIn(query.q),
  after: idIn(query.after),
});
