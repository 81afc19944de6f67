import { Ban, Check, CircleSlash, Handshake, OctagonPause, PackageCheck, Play, Send } from "lucide-react";
import { StatusPill } from "@/components/ui/Badge";
import type { Tone } from "@/components/ui/tone";
import type { TaskState } from "@/domain/tasks/states";

/** A task's state as both sides see it. `label` is the state's word; `blocked` replaces it while the task stands. */
export function TaskStateMark({
  state,
  label,
  blocked,
}: {
  state: TaskState;
  label: string;
  blocked?: string | undefined;
}) {
  if (blocked)
    return (
      <StatusPill tone="danger" icon={<OctagonPause aria-hidden />}>
        {blocked}
      </StatusPill>
    );
  const { tone, Icon } = LOOK[state];
  return (
    <StatusPill tone={tone} icon={<Icon aria-hidden />}>
      {label}
    </StatusPill>
  );
}

const LOOK = {
  offered: { tone: "info", Icon: Send },
  accepted: { tone: "info", Icon: Handshake },
  in_progress: { tone: "accent", Icon: Play },
  delivered: { tone: "warn", Icon: PackageCheck },
  done: { tone: "ok", Icon: Check },
  declined: { tone: "danger", Icon: CircleSlash },
  cancelled: { tone: "neutral", Icon: Ban },
} as const satisfies Record<TaskState, { tone: Tone; Icon: typeof Ban }>;
