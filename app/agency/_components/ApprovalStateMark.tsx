import { Check, Hourglass, MinusCircle, X } from "lucide-react";
import { StatusPill } from "@/components/ui/Badge";
import type { ApprovalState } from "@/domain/approvals/approval";

const LOOK = {
  open: { tone: "warn", icon: <Hourglass aria-hidden /> },
  approved: { tone: "ok", icon: <Check aria-hidden /> },
  refused: { tone: "danger", icon: <X aria-hidden /> },
  withdrawn: { tone: "neutral", icon: <MinusCircle aria-hidden /> },
} as const satisfies Record<ApprovalState, unknown>;

/** Where an approval stands: tone, icon and word. */
export function ApprovalStateMark({ state, label }: { state: ApprovalState; label: string }) {
  return <StatusPill {...LOOK[state]}>{label}</StatusPill>;
}
