import { isOverdue, type TaskState } from "@/domain/tasks/states";

/** Why a task is on the page, the most pressing reason first. A task stands under the first that fits. */
export const REASONS = [
  "returned",
  "overdue",
  "dueToday",
  "replied",
  "estimated",
  "offered",
  "blocked",
  "started",
  "accepted",
] as const;
export type Reason = (typeof REASONS)[number];

/** `dueOn` is YYYY-MM-DD. */
export type Waiting = {
  readonly state: TaskState;
  readonly isBlocked: boolean;
  readonly dueOn: string | null;
  readonly returnCount: number;
  /** The agency's message was the last one. */
  readonly isReplied: boolean;
  /** The latest proposal was answered in these days. */
  readonly isEstimateAnswered: boolean;
  /** The viewer's own, or nobody's yet. */
  readonly isOwn: boolean;
};

/** Open tasks under the reasons why they wait for this person. Undisturbed work of colleagues is their own business. */
export function agendaOf<T extends Waiting>(tasks: readonly T[], today: string): Map<Reason, T[]> {
  const agenda = new Map<Reason, T[]>(REASONS.map((reason) => [reason, []]));
  for (const task of tasks) {
    const reason = reasonOf(task, today);
    if (task.isOwn || !isRoutine(reason)) agenda.get(reason)?.push(task);
  }
  for (const reason of REASONS) if (agenda.get(reason)?.length === 0) agenda.delete(reason);
  return agenda;
}

function reasonOf(task: Waiting, today: string): Reason {
  const isTaken = task.state !== "offered";
  if (task.state === "in_progress" && task.returnCount > 0 && !task.isBlocked) return "returned";
  if (isTaken && isOverdue(task, today)) return "overdue";
  if (isTaken && task.dueOn === today) return "dueToday";
  if (task.isReplied) return "replied";
  if (task.isEstimateAnswered) return "estimated";
  if (!isTaken) return "offered";
  if (task.isBlocked) return "blocked";
  return task.state === "accepted" ? "accepted" : "started";
}

const isRoutine = (reason: Reason) => reason === "started" || reason === "accepted";
