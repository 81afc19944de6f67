import { z } from "zod";
import type { TaskState } from "@/domain/tasks/states";
import {
  choice,
  line,
  moneyText,
  optionalDate,
  optionalLine,
  optionalMinutes,
  optionalProse,
  prose,
  reasons,
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
/** `intent` is the button that was pressed: "publish", a decision (`decisionIn`), or anything else to save. */
export const draftEdit = z.object({
  draftId: uuid(),
  version: version(),
  intent: optionalLine(2_000),
  why: reasons(),
  ...wording,
});
export const draftDiscard = z.object({ draftId: uuid(), version: version() });

export const plainMove = z.object({ taskId, version: version() });
export const reasonedMove = plainMove.extend({ reason: prose(2_000) });
export const taskEdit = plainMove.extend(wording);
export const message = z.object({ taskId, body: prose(10_000) });
export const note = z.object({ taskId, body: prose(10_000) });
export const estimateAnswer = z.object({ estimateId: uuid(), answer: choice(["accepted", "declined"]) });

/** A text as somebody types it, field → text. */
const typedTexts = z.partialRecord(z.enum(["title", "body", "message", "reason"]), z.string().max(60_000));

/** Words that belong to no client's work: an engagement's terms, and what is said of ratings. One at a time. */
const clientlessTexts = z
  .partialRecord(z.enum(["terms", "comment", "reply", "note"]), z.string().max(60_000))
  .refine((texts) => Object.keys(texts).length === 1);

/**
 * What the live check is sent while somebody types, as JSON: a wording on the desk (with `preview`, how it will read,
 * too), words about a published task, or words that belong to no client.
 */
export const liveCheck = z.union([
  z.object({ jobId: z.uuid(), engagementId: z.uuid(), texts: typedTexts, preview: z.boolean().optional() }),
  z.object({ taskId: z.uuid(), texts: typedTexts }),
  z.object({ texts: clientlessTexts }).strict(),
]);
export type LiveCheck = z.output<typeof liveCheck>;

/** What the list shows, as it stands in the URL. */
export type TaskFilter = {
  readonly view: "open" | "all";
  readonly state?: TaskState | undefined;
  readonly client?: string | undefined;
  readonly partner?: string | undefined;
  readonly q?: string | undefined;
};
