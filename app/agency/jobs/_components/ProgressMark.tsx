import {
  CircleCheck,
  CircleSlash,
  Eye,
  Hourglass,
  Loader,
  type LucideIcon,
  OctagonPause,
} from "lucide-react";
import { useTranslations } from "next-intl";
import { StatusPill } from "@/components/ui/Badge";
import type { Tone } from "@/components/ui/tone";
import type { Rollup } from "@/domain/tasks/rollup";

const LOOKS: Readonly<Record<Exclude<Rollup["state"], "none">, readonly [Tone, LucideIcon]>> = {
  declined: ["danger", CircleSlash],
  blocked: ["danger", OctagonPause],
  delivered: ["warn", Eye],
  offered: ["info", Hourglass],
  working: ["accent", Loader],
  done: ["ok", CircleCheck],
};

/** A job's tasks with partners as one state, and how many of them are done. Nothing while there are none. */
export function ProgressMark({ rollup }: { rollup: Rollup }) {
  const t = useTranslations("jobs");
  if (rollup.state === "none") return null;
  const [tone, Icon] = LOOKS[rollup.state];
  return (
    <span className="inline-flex flex-wrap items-center gap-x-2 gap-y-1">
      <StatusPill tone={tone} icon={<Icon aria-hidden />}>
        {t(`rollup.${rollup.state}`)}
      </StatusPill>
      <span className="text-sm whitespace-nowrap text-ink-2">
        {t("rollup.share", { done: rollup.done, total: rollup.total })}
      </span>
    </span>
  );
}
