import { Check, Play } from "lucide-react";
import { getFormatter, getLocale, getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/forms/ActionForm";
import { CodenamePill } from "@/components/ui/CodenamePill";
import { SubmitButton } from "@/components/ui/SubmitButton";
import { formatMinutes } from "@/domain/duration";
import { isOverdue } from "@/domain/tasks/states";
import { acceptTask, startTask } from "../../tasks/actions";
import type { Reason } from "../agenda";
import type { OpenTask } from "../queries";

type Props = { task: OpenTask; reason: Reason; today: string };

/** One task: what it is, why it waits, and the next step where that takes no words. */
export async function WaitingTask({ task, reason, today }: Props) {
  const [t, why, format] = await Promise.all([
    getTranslations("partnerToday"),
    whyOf(task, reason),
    getFormatter(),
  ]);
  const due =
    task.dueOn &&
    format.dateTime(new Date(`${task.dueOn}T00:00:00Z`), { day: "numeric", month: "long", timeZone: "UTC" });
  return (
    <li
      data-row=""
      className="relative flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3 hover:bg-accent-soft/45"
    >
      <div className="min-w-0 flex-1 basis-64">
        <a href={`/partner/tasks/${task.id}`} className="row-link font-medium break-words">
          <span className="font-normal text-ink-3">#{task.number}</span> {task.title}
        </a>
        {why ? <p className="line-clamp-2 text-ink-2">{why}</p> : null}
        <p className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-ink-2">
          <CodenamePill name={task.codename} />
          {due ? (
            <time
              dateTime={task.dueOn ?? ""}
              className={
                isOverdue(task, today) && reason === "overdue" ? "font-medium text-danger" : undefined
              }
            >
              {t("due", { date: due })}
            </time>
          ) : null}
          {task.isOwn && task.assigneeName ? null : <span>{task.assigneeName || t("nobody")}</span>}
        </p>
      </div>
      <NextStep task={task} />
    </li>
  );
}

async function whyOf(task: OpenTask, reason: Reason): Promise<string | undefined> {
  if (reason === "returned") return task.returnReason ?? undefined;
  if (task.isBlocked && reason !== "replied") return task.blockedReason;
  if (reason === "replied" && task.saidBy && task.said)
    return (await getTranslations("partnerToday"))("said", { name: task.saidBy, text: task.said });
  if (reason === "estimated" && task.estimateState && task.estimateMinutes) {
    const words = await getTranslations("words.estimateState");
    return `${words(task.estimateState)}: ${formatMinutes(task.estimateMinutes, await getLocale())}`;
  }
  return undefined;
}

async function NextStep({ task }: { task: OpenTask }) {
  if (task.isBlocked || (task.state !== "offered" && task.state !== "accepted")) return null;
  const words = await getTranslations("words.taskVerb");
  const isOffer = task.state === "offered";
  return (
    <ActionForm
      action={isOffer ? acceptTask : startTask}
      version={task.version}
      className="relative z-[1] grid gap-2"
    >
      <input type="hidden" name="taskId" value={task.id} />
      <SubmitButton
        variant="secondary"
        size="sm"
        icon={isOffer ? <Check aria-hidden /> : <Play aria-hidden />}
        aria-label={`${words(isOffer ? "accept" : "start")} #${task.number}`}
      >
        {words(isOffer ? "accept" : "start")}
      </SubmitButton>
    </ActionForm>
  );
}
