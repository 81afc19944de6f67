import { CircleCheck, Clock, MessageCircleOff, TriangleAlert } from "lucide-react";
import { Badge } from "@/components/ui/Badge";
import type { Silence } from "@/domain/cadence/silence";

const LOOK = {
  calm: { tone: "ok", Icon: CircleCheck },
  due: { tone: "info", Icon: Clock },
  silent: { tone: "warn", Icon: MessageCircleOff },
  risk: { tone: "danger", Icon: TriangleAlert },
} as const;

/** How long nobody has spoken with a client, and how bad that is. `children` says it in words. */
export function SilenceMark({ silence, children }: { silence: Silence; children: string }) {
  const { tone, Icon } = LOOK[silence];
  return (
    <Badge tone={tone} icon={<Icon aria-hidden />}>
      {children}
    </Badge>
  );
}
