"use client";
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
import { Timeline, type TimelineItem } from "@/components/ui/Timeline";
import type { Tone } from "@/components/ui/tone";
import type { TaskVerb } from "@/domain/tasks/move";

/** A move in words. `iso` and `at` are the same instant, `reason` is "" where none was given. */
export type MoveView = {
  readonly id: string;
  readonly verb: TaskVerb | "offer";
  readonly title: string;
  readonly by: string;
  readonly iso: string;
  readonly at: string;
  readonly reason: string;
};

const LOOK: Readonly<Record<MoveView["verb"], { readonly tone: Tone; readonly Icon: LucideIcon }>> = {
  offer: { tone: "neutral", Icon: Inbox },
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

/** The moves in the order given, drawn on the browser's side. */
export function MoveList({ label, moves }: { label: string; moves: readonly MoveView[] }) {
  return <Timeline label={label} items={moves.map(itemOf)} />;
}

function itemOf({ id, verb, title, by, iso, at, reason }: MoveView): TimelineItem {
  const { tone, Icon } = LOOK[verb];
  return {
    id,
    tone,
    icon: <Icon aria-hidden />,
    title: <span className="inline-block first-letter:uppercase">{title}</span>,
    meta: (
      <>
        {by ? `${by} · ` : null}
        <time dateTime={iso}>{at}</time>
      </>
    ),
    ...(reason ? { body: <p className="break-words whitespace-pre-wrap">{reason}</p> } : {}),
  };
}
