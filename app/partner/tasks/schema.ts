import { z } from "zod";
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

/** Accept, start, unblock: nothing to say. */
export const plainMove = z.object({ taskId, version: version() });
/** Decline, block: the agency must understand why. */
export const reasonedMove = plainMove.extend({ reason: prose(2_000) });

export const delivery = plainMove.extend({
  note: optionalProse(10_000),
  linkUrl: optionalUrl(),
  files: fileList(),
});
export const message = z.object({ taskId, body: prose(10_000) });
export const estimate = z.object({ taskId, minutes: minutes(), note: optionalLine(500) });
export const timeEntry = z.object({ taskId, minutes: minutes(), spentOn: date(), note: optionalLine(500) });
export const assignment = plainMove.extend({ assigneeId: optionalUuid() });

/** Filters of the list and the board, as they stand in the URL. */
export type TaskFilter = {
  readonly state?: string | undefined;
  readonly project?: string | undefined;
  readonly assignee?: string | undefined;
  readonly q?: string | undefined;
};
