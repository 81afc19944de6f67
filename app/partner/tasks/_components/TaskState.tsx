import { useTranslations } from "next-intl";
import { StatusPill } from "@/components/ui/Badge";
import type { TaskState as State } from "@/domain/tasks/states";
import { STATE_ICONS } from "./stateIcons";
import { STATE_TONE } from "./stateTone";

export function TaskState({ state }: { state: State }) {
  const words = useTranslations("words.taskState");
  const Icon = STATE_ICONS[state];
  return (
    <StatusPill tone={STATE_TONE[state]} icon={<Icon aria-hidden />}>
      {words(state)}
    </StatusPill>
  );
}
