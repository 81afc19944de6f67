import { Ban, CircleCheck, CircleDot, CirclePlay, CircleX, Inbox, type LucideIcon, Send } from "lucide-react";
import { useTranslations } from "next-intl";
import { StatusPill } from "@/components/ui/Badge";
import type { Tone } from "@/components/ui/tone";
import type { TaskState as State } from "@/domain/tasks/states";

const LOOK: Readonly<Record<State, { readonly tone: Tone; readonly Icon: LucideIcon }>> = {
  offered: { tone: "info", Icon: Inbox },
  accepted: { tone: "neutral", Icon: CircleDot },
  in_progress: { tone: "accent", Icon: CirclePlay },
  delivered: { tone: "warn", Icon: Send },
  done: { tone: "ok", Icon: CircleCheck },
  declined: { tone: "neutral", Icon: CircleX },
  cancelled: { tone: "neutral", Icon: Ban },
};

export function TaskState({ state }: { state: State }) {
  const words = useTranslations("words.taskState");
  const { tone, Icon } = LOOK[state];
  return (
    <StatusPill tone={tone} icon={<Icon aria-hidden />}>
      {words(state)}
    </StatusPill>
  );
}

/** The same look as plain parts, for lists that ask for their words once. */
export const stateLook = (state: State) => LOOK[state];
