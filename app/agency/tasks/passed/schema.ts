import { z } from "zod";
import { uuid, version } from "@/platform/forms/fields";

export const passing = z.object({ taskId: uuid(), fileId: uuid() });
export const passedAgain = z.object({ passedId: uuid(), version: version() });
