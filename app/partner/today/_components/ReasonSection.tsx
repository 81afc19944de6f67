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
import type { Reason } from "../agenda";
import type { AgendaWords, ReasonView } from "./useAgendaView";
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
export function ReasonSection({ section, words }: { section: ReasonView; words: AgendaWords }) {
  const { reason, tasks } = section;
  const { Icon, ink } = LOOK[reason];
  return (
    <section className="mt-6 first-of-type:mt-0" aria-labelledby={`why-${reason}`}>
      <header className="mb-2 flex flex-wrap items-baseline gap-x-2">
        <Icon aria-hidden className={`size-4 self-center ${ink}`} />
        <h2 id={`why-${reason}`} className="font-semibold">
          {section.title} <span className="ml-1 font-normal text-ink-3">{section.count}</span>
        </h2>
        <p className="text-sm text-ink-3">{section.help}</p>
      </header>
      <ol className="divide-y divide-line rounded-lg border border-line bg-surface">
        {tasks.map((task) => (
          <WaitingTask key={task.id} task={task} isLate={reason === "overdue"} words={words} />
        ))}
      </ol>
    </section>
  );
}
