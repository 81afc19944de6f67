import { z } from "zod";
import { MEANINGS } from "@/domain/import/people/meanings";
import { MAX_COLUMNS, MAX_ROWS } from "@/domain/import/people/sheet";
import { choice, fileList, uuid } from "@/platform/forms/fields";

export const newClientImport = z.object({ files: fileList() });

/** One choice a column, in the columns' order. */
export const columnsEdit = z.object({
  importId: uuid(),
  meanings: z.preprocess((given) => [given].flat(), z.array(choice(MEANINGS)).max(MAX_COLUMNS)),
});

/** Numbers of rows, of boxes that were ticked. */
const rowNumbers = z.preprocess(
  (given) =>
    [given]
      .flat()
      .filter((each) => typeof each === "string" && /^\d{1,6}$/.test(each))
      .map(Number),
  z.array(z.number()).max(MAX_ROWS),
);
export const clientImportRun = z.object({ importId: uuid(), skip: rowNumbers, apart: rowNumbers });
