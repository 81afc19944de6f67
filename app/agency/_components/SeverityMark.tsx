import { Flame, OctagonAlert, TriangleAlert } from "lucide-react";
import { Badge } from "@/components/ui/Badge";
import type { Severity } from "@/domain/incidents/words";

const LOOK = {
  minor: { tone: "neutral", Icon: TriangleAlert },
  serious: { tone: "warn", Icon: OctagonAlert },
  critical: { tone: "danger", Icon: Flame },
} as const;

/** How bad a critical situation is. `children` says it in words. */
export function SeverityMark({ severity, children }: { severity: Severity; children: string }) {
  const { tone, Icon } = LOOK[severity];
  return (
    <Badge tone={tone} icon={<Icon aria-hidden />}>
      {children}
    </Badge>
  );
}
