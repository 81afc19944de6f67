import type { Tone } from "@/components/ui/tone";
import type { TaskState } from "@/domain/tasks/states";

export const STATE_TONE: Readonly<Record<TaskState, Tone>> = {
  offered: "info",
  accepted: "neutral",
  in_progress: "accent",
  delivered: "warn",
  done: "ok",
  declined: "neutral",
  cancelled: "neutral",
};
