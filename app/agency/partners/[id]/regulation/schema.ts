import { z } from "zod";
import { prose, uuid, version } from "@/platform/forms/fields";

/** `version` is the number of the version that the text is based on; 0 where there is none. */
export const newVersion = z.object({ engagementId: uuid(), version: version(), body: prose(50_000) });
