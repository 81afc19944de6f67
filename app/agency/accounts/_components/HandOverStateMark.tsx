import { CircleCheck, CircleX, Clock, Undo2 } from "lucide-react";
import { StatusPill } from "@/components/ui/Badge";
import type { HandOverState } from "@/domain/accounts/hand_over";

export function HandOverStateMark({ state, label }: { state: HandOverState; label: string }) {
  const { tone, Icon } = LOOK[state];
  return (
    <StatusPill tone={tone} icon={<Icon aria-hidden />}>
      {label}
    </StatusPill>
  );
}

const LOOK = {
  open: { tone: "warn", Icon: Clock },
  accepted: { tone: "ok", Icon: CircleCheck },
  declined: { tone: "danger", Icon: CircleX },
  withdrawn: { tone: "neutral", Icon: Undo2 },
} as const;
