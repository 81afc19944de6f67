import { z } from "zod";
import type { TaskState } from "@/domain/tasks/states";
import {
  date,
  fileList,
  minutes,
  optionalLine,
  optionalProse,
  optionalUrl,
  optionalUuid,
  prose,
  uuid,
  version,
} from "@/platform/forms/fields";

const taskId = uuid();
const moveOfTask = z.object({ taskId, version: version() });

/** Take, accept, start, unblock: nothing to say. */
export const plainMove = moveOfTask;
/** Decline, block: the agency must understand why. */
export const reasonedMove = moveOfTask.extend({ reason: prose(2_000) });

export const delivery = moveOfTask.extend({
  note: optionalProse(10_000),
  linkUrl: optionalUrl(),
  files: fileList(),
});
/** A question stays open until the agency answers. */
export const message = z.object({
  taskId,
  body: prose(10_000),
  kind: z.enum(["message", "question"]).default("message"),
});
export const estimate = z.object({ taskId, minutes: minutes(), note: optionalLine(500) });
export const timeEntry = z.object({ taskId, minutes: minutes(), spentOn: date(), note: optionalLine(500) });
export const assignment = moveOfTask.extend({ assigneeId: optionalUuid() });

/** Filters of the list and the board. */
export type TaskFilter = {
  readonly states: readonly TaskState[];
  /** A project's id. */
  readonly project?: string | undefined;
  readonly assignee?: Assignee | undefined;
  readonly q?: string | undefined;
};

export const ASSIGNEES = ["me", "nobody"] as const;
export type Assignee = (typeof ASSIGNEES)[number];
