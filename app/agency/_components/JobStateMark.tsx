import { Ban, Check, CircleDashed, Handshake, Play } from "lucide-react";
import { StatusPill } from "@/components/ui/Badge";
import type { Tone } from "@/components/ui/tone";
import type { JobState } from "@/domain/jobs";

export function JobStateMark({ state, label }: { state: JobState; label: string }) {
  const { tone, Icon } = LOOK[state];
  return (
    <StatusPill tone={tone} icon={<Icon aria-hidden />}>
      {label}
    </StatusPill>
  );
}

const LOOK = {
  draft: { tone: "neutral", Icon: CircleDashed },
  agreed: { tone: "info", Icon: Handshake },
  in_work: { tone: "accent", Icon: Play },
  done: { tone: "ok", Icon: Check },
  cancelled: { tone: "neutral", Icon: Ban },
} as const satisfies Record<JobState, { tone: Tone; Icon: typeof Ban }>;
