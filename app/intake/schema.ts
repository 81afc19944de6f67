import { z } from "zod";
import { fileList, line, optionalLine, optionalProse } from "@/platform/forms/fields";

/** Somebody of the client writes; who they are is their own word. */
export const intakeForm = z.object({
  name: line(200),
  reach: optionalLine(200),
  words: optionalProse(20_000),
  files: fileList(),
});
