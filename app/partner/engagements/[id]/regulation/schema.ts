import { z } from "zod";
import { uuid } from "@/platform/forms/fields";

export const acceptance = z.object({ regulationId: uuid(), engagementId: uuid() });
