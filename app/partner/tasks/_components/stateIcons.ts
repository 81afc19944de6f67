import { Ban, CircleCheck, CircleDot, CirclePlay, CircleX, Inbox, type LucideIcon, Send } from "lucide-react";
import type { TaskState } from "@/domain/tasks/states";

export const STATE_ICONS: Readonly<Record<TaskState, LucideIcon>> = {
  offered: Inbox,
  accepted: CircleDot,
  in_progress: CirclePlay,
  delivered: Send,
  done: CircleCheck,
  declined: CircleX,
  cancelled: Ban,
};
