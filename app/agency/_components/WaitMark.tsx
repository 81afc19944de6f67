import { Clock, ClockAlert } from "lucide-react";
import { Badge } from "@/components/ui/Badge";
import { waitOf } from "@/domain/requests";

const TONE = { fresh: "neutral", soon: "warn", late: "danger" } as const;

/** How long a client has waited for the first answer, and how bad that is. `children` says it in words. */
export function WaitMark({ since, now, children }: { since: Date; now: Date; children: string }) {
  const { urgency } = waitOf(since, now);
  const Icon = urgency === "late" ? ClockAlert : Clock;
  return (
    <Badge tone={TONE[urgency]} icon={<Icon aria-hidden />}>
      {children}
    </Badge>
  );
}
