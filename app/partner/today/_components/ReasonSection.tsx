import {
  CalendarClock,
  CircleDot,
  CirclePlay,
  Clock,
  Inbox,
  type LucideIcon,
  MessageSquare,
  OctagonX,
  Ruler,
  Undo2,
} from "lucide-react";
import { getTranslations } from "next-intl/server";
import type { Reason } from "../agenda";
import type { OpenTask } from "../queries";
import { WaitingTask } from "./WaitingTask";

const LOOK: Readonly<Record<Reason, { readonly Icon: LucideIcon; readonly ink: string }>> = {
  returned: { Icon: Undo2, ink: "text-warn" },
  overdue: { Icon: Clock, ink: "text-danger" },
  dueToday: { Icon: CalendarClock, ink: "text-warn" },
  replied: { Icon: MessageSquare, ink: "text-info" },
  estimated: { Icon: Ruler, ink: "text-info" },
  offered: { Icon: Inbox, ink: "text-accent" },
  blocked: { Icon: OctagonX, ink: "text-danger" },
  started: { Icon: CirclePlay, ink: "text-accent" },
  accepted: { Icon: CircleDot, ink: "text-ink-3" },
};

/** The tasks that wait for one and the same reason. */
export async function ReasonSection({
  reason,
  tasks,
  today,
}: {
  reason: Reason;
  tasks: readonly OpenTask[];
  today: string;
}) {
  const t = await getTranslations("partnerToday");
  const { Icon, ink } = LOOK[reason];
  return (
    <section className="mt-6 first-of-type:mt-0" aria-labelledby={`why-${reason}`}>
      <header className="mb-2 flex flex-wrap items-baseline gap-x-2">
        <Icon aria-hidden className={`size-4 self-center ${ink}`} />
        <h2 id={`why-${reason}`} className="font-semibold">
          {t(`reasons.${reason}`)} <span className="ml-1 font-normal text-ink-3">{tasks.length}</span>
        </h2>
        <p className="text-sm text-ink-3">{t(`help.${reason}`)}</p>
      </header>
      <ol className="divide-y divide-line rounded-lg border border-line bg-surface">
        {tasks.map((task) => (
          <WaitingTask key={task.id} task={task} reason={reason} today={today} />
        ))}
      </ol>
    </section>
  );
}
