import { z } from "zod";
import { date, line, prose, uuid, version } from "@/platform/forms/fields";

/** `version` is the number of the version that the text is based on; 0 where there is none. */
export const newVersion = z.object({ clientId: uuid(), version: version(), body: prose(50_000) });
export const acceptance = z.object({ regulationId: uuid(), acceptedName: line(200), acceptedOn: date() });
export const showing = z.object({ regulationId: uuid() });
