import { z } from "zod";
import { SHOWN_ORIGINS } from "@/domain/documents";
import { fileList, line, optionalLine, uuid } from "@/platform/forms/fields";

/** A choice of the list: where the file comes from, a dot, its id. */
export const showing = z.object({
  jobId: uuid(),
  source: line(60).transform((text, context) => {
    const [origin, id] = text.split(".");
    const known = SHOWN_ORIGINS.find((each) => each === origin);
    const read = uuid().safeParse(id);
    if (known && read.success) return { origin: known, id: read.data };
    context.addIssue({ code: "custom", message: "notAChoice" });
    return z.NEVER;
  }),
  /** What it is called on the page; its own name where it is left open. */
  name: optionalLine(200),
});
export const upload = z.object({ jobId: uuid(), files: fileList() });
export const withdrawing = z.object({ documentId: uuid() });
