/** The life of a task, in the order of the board's columns; the last two are ends that no column shows. */
export const TASK_STATES = [
  "offered",
  "accepted",
  "in_progress",
  "delivered",
  "done",
  "declined",
  "cancelled",
] as const;
export type TaskState = (typeof TASK_STATES)[number];

/** Where a state stands in `TASK_STATES`; the database keeps the same as `tasks.state_place`. */
export const placeOf = (state: TaskState): number => TASK_STATES.indexOf(state);

/** Left to right as a board draws them. Declined and cancelled tasks live in the list, not on the board. */
export const BOARD_COLUMNS = ["offered", "accepted", "in_progress", "delivered", "done"] as const;
export type BoardColumn = (typeof BOARD_COLUMNS)[number];

/** Someone still has to do something. */
export const OPEN_STATES = ["offered", "accepted", "in_progress", "delivered"] as const;

export const isTaskState = (text: string): text is TaskState =>
  (TASK_STATES as readonly string[]).includes(text);

export const isOpen = (state: TaskState): boolean => (OPEN_STATES as readonly string[]).includes(state);

/** What is done or cancelled stays as it was; a declined task may be reworded before it is offered again. */
export const isEditable = (state: TaskState): boolean => state !== "done" && state !== "cancelled";

/**
 * Past its date and not handed over: a delivered task waits for the agency, so its date was kept.
 * @param task `dueOn` as YYYY-MM-DD, null when none was agreed
 * @param today YYYY-MM-DD in the organisation's time zone; due today is not overdue
 */
export const isOverdue = (
  task: { readonly state: TaskState; readonly dueOn: string | null },
  today: string,
): boolean => task.dueOn !== null && task.dueOn < today && isOpen(task.state) && task.state !== "delivered";
