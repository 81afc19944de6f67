import { CalendarCheck, CalendarClock, CalendarX, type LucideIcon } from "lucide-react";
import { StatusPill } from "@/components/ui/Badge";
import type { Tone } from "@/components/ui/tone";
import type { MeetingState } from "@/domain/meetings/state";

const LOOKS: Readonly<Record<MeetingState, readonly [Tone, LucideIcon]>> = {
  planned: ["info", CalendarClock],
  held: ["ok", CalendarCheck],
  cancelled: ["neutral", CalendarX],
};

export function MeetingStateMark({ state, label }: { state: MeetingState; label: string }) {
  const [tone, Icon] = LOOKS[state];
  return (
    <StatusPill tone={tone} icon={<Icon aria-hidden />}>
      {label}
    </StatusPill>
  );
}
