import { CircleCheck, CircleDot, HeartPulse } from "lucide-react";
import { StatusPill } from "@/components/ui/Badge";
import type { IncidentState } from "@/domain/incidents/words";

const LOOK = {
  open: { tone: "danger", Icon: CircleDot },
  checking: { tone: "info", Icon: HeartPulse },
  closed: { tone: "ok", Icon: CircleCheck },
} as const;

/** Where a critical situation stands. */
export function IncidentStateMark({ state, label }: { state: IncidentState; label: string }) {
  const { tone, Icon } = LOOK[state];
  return (
    <StatusPill tone={tone} icon={<Icon aria-hidden />}>
      {label}
    </StatusPill>
  );
}
