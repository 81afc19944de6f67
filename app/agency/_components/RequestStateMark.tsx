import { Ban, CalendarClock, Check, ClipboardList, Clock, Merge } from "lucide-react";
import { StatusPill } from "@/components/ui/Badge";
import type { Tone } from "@/components/ui/tone";
import type { RequestState } from "@/domain/requests";

export function RequestStateMark({ state, label }: { state: RequestState; label: string }) {
  const { tone, Icon } = LOOK[state];
  return (
    <StatusPill tone={tone} icon={<Icon aria-hidden />}>
      {label}
    </StatusPill>
  );
}

const LOOK = {
  open: { tone: "warn", Icon: Clock },
  answered: { tone: "ok", Icon: Check },
  job: { tone: "accent", Icon: ClipboardList },
  declined: { tone: "neutral", Icon: Ban },
  postponed: { tone: "info", Icon: CalendarClock },
  merged: { tone: "neutral", Icon: Merge },
} as const satisfies Record<RequestState, { tone: Tone; Icon: typeof Ban }>;
