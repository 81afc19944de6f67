import { z } from "zod";
import { fileList, optionalUuid, uuid } from "@/platform/forms/fields";

export const newImport = z.object({ clientId: uuid(), engagementId: optionalUuid(), files: fileList() });
export const importRun = z.object({ importId: uuid() });
