import { z } from "zod";
import {
  choice,
  line,
  moneyText,
  optionalDate,
  optionalLine,
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
/** `intent` is the button that was pressed: "publish", or anything else to save. */
export const draftEdit = z.object({
  draftId: uuid(),
  version: version(),
  intent: optionalLine(20),
  ...wording,
});
export const draftDiscard = z.object({ draftId: uuid(), version: version() });
export const draftOverride = z.object({
  draftId: uuid(),
  found: line(500),
  clientId: uuid(),
  reason: prose(2_000),
});

export const plainMove = z.object({ taskId, version: version() });
export const reasonedMove = plainMove.extend({ reason: prose(2_000) });
export const taskEdit = plainMove.extend(wording);
export const message = z.object({ taskId, body: prose(10_000) });
export const note = z.object({ taskId, body: prose(10_000) });
export const estimateAnswer = z.object({ estimateId: uuid(), answer: choice(["accepted", "declined"]) });

/** What the live check is sent while somebody types, as JSON. */
export const liveCheck = z.object({
  jobId: z.uuid(),
  engagementId: z.uuid(),
  title: z.string().max(2_000),
  body: z.string().max(60_000),
});

/** What the list shows, as it stands in the URL. */
export type TaskFilter = {
  readonly view: "open" | "all";
  readonly state?: string | undefined;
  readonly client?: string | undefined;
  readonly partner?: string | undefined;
  readonly q?: string | undefined;
};
