import { z } from "zod";
import { line, prose, uuid, version } from "@/platform/forms/fields";

export const passing = z.object({ taskId: uuid(), fileId: uuid() });
export const passedAgain = z.object({ passedId: uuid(), version: version() });
/** `place` is what the trace is known by; see `TeamTrace`. */
export const traceOverride = z.object({ passedId: uuid(), place: line(2_000), reason: prose(2_000) });
