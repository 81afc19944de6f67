import { z } from "zod";
import { ANSWERS } from "@/domain/leaks/decision";
import {
  choice,
  fileList,
  line,
  optionalLine,
  optionalProse,
  optionalUuid,
  uuid,
  version,
} from "@/platform/forms/fields";

/** A draft's files or a published task's: one of the two is named. */
const owner = { draftId: optionalUuid(), taskId: optionalUuid() };
export const attachment = z.object({ ...owner, files: fileList() });
export const fromRequest = z.object({ ...owner, requestFileId: uuid() });
const ofFile = { fileId: uuid(), version: version() };
export const plainFile = z.object(ofFile);
/** "private": it stays on the agency's side. "share": it goes with the task, once nothing holds it. */
export const fileDecision = z.object({ ...ofFile, decision: choice(["private", "share"]) });
/** `seen` is the SHA-256 of the preview that the person looked at: what is confirmed is what was seen. */
const ofPicture = { pictureId: uuid(), seen: line(64) };
export const confirmation = z.object(ofPicture);
/** `boxes` are all that are to be black; `box` is one more, of the button that was pressed. See `readBoxes`. */
export const blackening = z.object({ ...ofPicture, boxes: optionalLine(20_000), box: optionalLine(100) });
/** `field` names the text that it stands in, as `partsOf` calls it. */
export const inFile = z.object({
  fileId: uuid(),
  field: line(100),
  clientId: uuid(),
  place: line(2_000),
  answer: choice(ANSWERS),
  reason: optionalProse(2_000),
});
