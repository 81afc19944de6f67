import { z } from "zod";
import {
  choice,
  line,
  moneyText,
  optionalDate,
  optionalMinutes,
  optionalProse,
  prose,
  uuid,
  version,
} from "@/platform/forms/fields";

const taskId = uuid();
const wording = {
  title: line(200),
  body: optionalProse(50_000),
  fee: moneyText(),
  estimateMinutes: optionalMinutes(),
  dueOn: optionalDate(),
};

export const newDraft = z.object({ jobId: uuid(), engagementId: uuid() });
export const draftEdit = z.object({ draftId: uuid(), version: version(), ...wording });
export const draftPublish = z.object({ draftId: uuid(), version: version() });
export const draftOverride = z.object({
  draftId: uuid(),
  found: line(500),
  clientId: uuid(),
  kind: line(40),
  reason: prose(2_000),
});

export const plainMove = z.object({ taskId, version: version() });
export const reasonedMove = plainMove.extend({ reason: prose(2_000) });
export const taskEdit = plainMove.extend(wording);
export const message = z.object({ taskId, body: prose(10_000) });
export const note = z.object({ taskId, body: prose(10_000) });
export const estimateAnswer = z.object({ estimateId: uuid(), answer: choice(["accepted", "declined"]) });

/** Filters of the list, as they stand in the URL. */
export type TaskFilter = {
  readonly state?: string | undefined;
  readonly client?: string | undefined;
  readonly partner?: string | undefined;
  readonly q?: string | undefined;
};
