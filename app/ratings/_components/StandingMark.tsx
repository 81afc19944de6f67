import { CircleDashed, Eye, LockKeyhole, PencilLine } from "lucide-react";
import { useTranslations } from "next-intl";
import { StatusPill } from "@/components/ui/Badge";
import type { Standing } from "@/domain/ratings/period";

const LOOK = {
  toCast: { tone: "warn", Icon: PencilLine },
  sealed: { tone: "info", Icon: LockKeyhole },
  revealed: { tone: "ok", Icon: Eye },
  silent: { tone: "neutral", Icon: CircleDashed },
} as const;

/** How a period stands for one's own organisation. */
export function StandingMark({ standing }: { standing: Standing }) {
  const t = useTranslations("ratings.standing");
  const { tone, Icon } = LOOK[standing];
  return (
    <StatusPill tone={tone} icon={<Icon aria-hidden />}>
      {t(standing)}
    </StatusPill>
  );
}
