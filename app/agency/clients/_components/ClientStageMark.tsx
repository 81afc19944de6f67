import { CircleDot, DoorOpen, Moon, Sprout, Star } from "lucide-react";
import { StatusPill } from "@/components/ui/Badge";
import type { Tone } from "@/components/ui/tone";
import type { ClientStage } from "@/domain/clients/stage";

export function ClientStageMark({ stage, label }: { stage: ClientStage; label: string }) {
  const { tone, Icon } = LOOK[stage];
  return (
    <StatusPill tone={tone} icon={<Icon aria-hidden />}>
      {label}
    </StatusPill>
  );
}

const LOOK = {
  new: { tone: "info", Icon: Sprout },
  current: { tone: "ok", Icon: CircleDot },
  key: { tone: "accent", Icon: Star },
  sleeping: { tone: "neutral", Icon: Moon },
  lost: { tone: "neutral", Icon: DoorOpen },
} as const satisfies Record<ClientStage, { tone: Tone; Icon: typeof Star }>;
