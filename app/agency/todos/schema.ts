import { z } from "zod";
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
