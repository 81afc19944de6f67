import { z } from "zod";
import { fileList, optionalProse, optionalUuid, uuid } from "@/platform/forms/fields";

export const newImport = z.object({ clientId: uuid(), engagementId: optionalUuid(), files: fileList() });
/** `running`: why the work goes on although the client has not agreed yet. */
export const importRun = z.object({ importId: uuid(), running: optionalProse(2_000) });
