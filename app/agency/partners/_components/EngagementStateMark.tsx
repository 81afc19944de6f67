import { CirclePause, Handshake, MailPlus, SquareCheckBig } from "lucide-react";
import { StatusPill } from "@/components/ui/Badge";
import type { Tone } from "@/components/ui/tone";
import type { EngagementState } from "@/domain/engagements";

export function EngagementStateMark({ state, label }: { state: EngagementState; label: string }) {
  const { tone, Icon } = LOOK[state];
  return (
    <StatusPill tone={tone} icon={<Icon aria-hidden />}>
      {label}
    </StatusPill>
  );
}

const LOOK: Readonly<Record<EngagementState, { readonly tone: Tone; readonly Icon: typeof Handshake }>> = {
  invited: { tone: "info", Icon: MailPlus },
  active: { tone: "ok", Icon: Handshake },
  paused: { tone: "warn", Icon: CirclePause },
  ended: { tone: "neutral", Icon: SquareCheckBig },
};
