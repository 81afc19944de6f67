import { z } from "zod";
import { choice, date, line, uuid, version } from "@/platform/forms/fields";

const card = { name: line(200), dueOn: date() };

export const newMilestone = z.object({ jobId: uuid(), ...card });
export const milestoneEdit = z.object({ milestoneId: uuid(), version: version(), ...card });
export const milestoneMark = z.object({
  milestoneId: uuid(),
  version: version(),
  mark: choice(["done", "open"]),
});
export const milestoneRemoval = z.object({ milestoneId: uuid(), version: version() });
