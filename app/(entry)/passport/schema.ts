import { z } from "zod";
import { fileList, optionalProse } from "@/platform/forms/fields";

/** A file, or the text of one; and the key of another portal. */
export const passportToCheck = z.object({
  file: fileList(),
  text: z.preprocess((given) => (typeof given === "string" ? given : ""), z.string().max(1_000_000)),
  key: optionalProse(2_000),
});
