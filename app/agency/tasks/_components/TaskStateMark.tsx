import { Ban, Check, CircleX, Handshake, PackageCheck, Play, Send } from "lucide-react";
import { StatusPill } from "@/components/ui/Badge";
import type { Tone } from "@/components/ui/tone";
import type { TaskState } from "@/domain/tasks/states";

/** A task's state as the agency reads it; a block outshines the state that it stands in. */
export function TaskStateMark({
  state,
  isBlocked,
  label,
}: {
  state: TaskState;
  isBlocked: boolean;
  label: string;
}) {
  const { tone, Icon } = isBlocked ? BLOCKED : LOOK[state];
  return (
    <StatusPill tone={tone} icon={<Icon aria-hidden />}>
      {label}
    </StatusPill>
  );
}

type Look = { readonly tone: Tone; readonly Icon: typeof Ban };

const BLOCKED: Look = { tone: "danger", Icon: Ban };
const LOOK: Readonly<Record<TaskState, Look>> = {
  offered: { tone: "info", Icon: Send },
  accepted: { tone: "info", Icon: Handshake },
  in_progress: { tone: "accent", Icon: Play },
  delivered: { tone: "warn", Icon: PackageCheck },
  done: { tone: "ok", Icon: Check },
  declined: { tone: "danger", Icon: CircleX },
  cancelled: { tone: "neutral", Icon: CircleX },
};
