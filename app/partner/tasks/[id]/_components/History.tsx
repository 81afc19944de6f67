import {
  Ban,
  Check,
  CircleCheck,
  CirclePlay,
  Inbox,
  type LucideIcon,
  OctagonX,
  RotateCw,
  Send,
  Undo2,
  X,
} from "lucide-react";
import { useTranslations } from "next-intl";
import { Panel } from "@/components/ui/Panel";
import { Timeline, type TimelineItem } from "@/components/ui/Timeline";
import type { Tone } from "@/components/ui/tone";
import { isTaskVerb, type TaskVerb } from "@/domain/tasks/move";
import type { Part } from "./part";
import { useTimes } from "./times";

const LOOK: Readonly<Record<TaskVerb, { readonly tone: Tone; readonly Icon: LucideIcon }>> = {
  accept: { tone: "info", Icon: Check },
  start: { tone: "accent", Icon: CirclePlay },
  deliver: { tone: "accent", Icon: Send },
  acceptDelivery: { tone: "ok", Icon: CircleCheck },
  return: { tone: "warn", Icon: Undo2 },
  block: { tone: "danger", Icon: OctagonX },
  unblock: { tone: "info", Icon: RotateCw },
  offerAgain: { tone: "info", Icon: Inbox },
  decline: { tone: "neutral", Icon: X },
  cancel: { tone: "neutral", Icon: Ban },
};

/** Every move with its actor and its time, the latest first; the offer is the first of them. */
export function History({ viewer, detail: { task, moves } }: Part) {
  const [t, words, times] = [
    useTranslations("partnerTasks.task"),
    useTranslations("words"),
    useTimes(viewer.timeZone),
  ];
  const stamp = (at: Date) => <time dateTime={at.toISOString()}>{times.instant(at)}</time>;
  const items = moves.flatMap((move): TimelineItem[] => {
    if (!isTaskVerb(move.verb)) return [];
    const { tone, Icon } = LOOK[move.verb];
    return [
      {
        id: move.id,
        tone,
        icon: <Icon aria-hidden />,
        title: <span className="inline-block first-letter:uppercase">{words(`taskMoved.${move.verb}`)}</span>,
        meta: (
          <>
            {t("by", { name: move.actorName, side: words(`side.${move.actorSide}`) })} · {stamp(move.at)}
          </>
        ),
        ...(move.reason ? { body: <p className="break-words whitespace-pre-wrap">{move.reason}</p> } : {}),
      },
    ];
  });
  const offer: TimelineItem = {
    id: "offer",
    icon: <Inbox aria-hidden />,
    title: t("offered", { agency: task.agencyName }),
    meta: stamp(task.offeredAt),
  };
  return (
    <Panel title={t("history")}>
      <Timeline label={t("history")} items={[...items.reverse(), offer]} />
    </Panel>
  );
}
