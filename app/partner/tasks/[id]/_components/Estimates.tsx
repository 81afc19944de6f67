import { CircleCheck, CircleX, Hourglass, Plus } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { Badge } from "@/components/ui/Badge";
import { Button } from "@/components/ui/Button";
import { opensDialog } from "@/components/ui/opens";
import { Panel } from "@/components/ui/Panel";
import { formatMinutes } from "@/domain/duration";
import { DIALOG_ID } from "./dialogs";
import { mayPropose } from "./may";
import type { Part } from "./part";
import { useTimes } from "./times";

const ANSWER = {
  proposed: { tone: "info", Icon: Hourglass },
  accepted: { tone: "ok", Icon: CircleCheck },
  declined: { tone: "neutral", Icon: CircleX },
} as const;

/** How long it should take: what was agreed, and what was proposed and answered. */
export function Estimates({ viewer, detail: { task, estimates } }: Part) {
  const [t, words, locale, times] = [
    useTranslations("partnerTasks.estimate"),
    useTranslations("words.estimateState"),
    useLocale(),
    useTimes(viewer.timeZone),
  ];
  return (
    <Panel
      title={t("title")}
      actions={mayPropose(viewer, task) ? <Propose label={t("propose")} /> : undefined}
    >
      <p>
        {task.estimateMinutes === null
          ? t("none")
          : t("agreed", { time: formatMinutes(task.estimateMinutes, locale) })}
      </p>
      <ol className="mt-3 grid gap-3 empty:hidden">
        {estimates.map((estimate) => {
          const { tone, Icon } = ANSWER[estimate.state];
          return (
            <li key={estimate.id} className="grid gap-0.5">
              <p className="flex flex-wrap items-center gap-2">
                <span className="font-medium">{formatMinutes(estimate.minutes, locale)}</span>
                <Badge tone={tone} icon={<Icon aria-hidden />}>
                  {words(estimate.state)}
                </Badge>
              </p>
              {estimate.note ? <p className="text-ink-2">{estimate.note}</p> : null}
              <p className="text-sm text-ink-3">
                {t("by", { name: estimate.actorName, date: times.instant(estimate.at) })}
              </p>
            </li>
          );
        })}
      </ol>
    </Panel>
  );
}

const Propose = ({ label }: { label: string }) => (
  <Button
    size="sm"
    variant="quiet"
    icon={<Plus aria-hidden />}
    aria-haspopup="dialog"
    {...opensDialog(DIALOG_ID.estimate)}
  >
    {label}
  </Button>
);
