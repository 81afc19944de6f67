import { Check, Play } from "lucide-react";
import { FormBody } from "@/components/forms/FormBody";
import { SubmitButton } from "@/components/ui/SubmitButton";
import { acceptTask, startTask } from "../../tasks/actions";
import type { AgendaWords, WaitingView } from "./useAgendaView";

type Props = { task: WaitingView; isLate: boolean; words: AgendaWords };

/** One task: what it is, why it waits, and the next step where that takes no words. */
export function WaitingTask({ task, isLate, words }: Props) {
  return (
    <li
      data-row=""
      className="relative flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3 hover:bg-accent-soft/45"
    >
      <div className="min-w-0 flex-1 basis-64">
        <a href={`/partner/tasks/${task.id}`} className="row-link font-medium break-words">
          <span className="font-normal text-ink-3">#{task.number}</span> {task.title}
        </a>
        {task.why ? <p className="line-clamp-2 text-ink-2">{task.why}</p> : null}
        <p className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-ink-2">
          <span className="codename">{task.codename}</span>
          {task.due ? (
            <time dateTime={task.dueOn} className={isLate ? "font-medium text-danger" : undefined}>
              {task.due}
            </time>
          ) : null}
          {task.who ? <span>{task.who}</span> : null}
        </p>
      </div>
      {task.next ? <NextStep task={task} next={task.next} words={words} /> : null}
    </li>
  );
}

type NextProps = { task: WaitingView; next: NonNullable<WaitingView["next"]>; words: AgendaWords };

function NextStep({ task, next, words }: NextProps) {
  const Icon = next.verb === "accept" ? Check : Play;
  return (
    <FormBody
      action={next.verb === "accept" ? acceptTask : startTask}
      firstKey={next.key}
      labels={words.form}
      version={next.version}
      className="relative z-[1] grid gap-2"
    >
      <input type="hidden" name="taskId" value={task.id} />
      <SubmitButton
        variant="secondary"
        size="sm"
        icon={<Icon aria-hidden />}
        aria-label={`${words[next.verb]} #${task.number}`}
      >
        {words[next.verb]}
      </SubmitButton>
    </FormBody>
  );
}
