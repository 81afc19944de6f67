import { isIsoDate } from "@/domain/dates";
import { OPEN_STATES, TASK_STATES, type TaskState } from "@/domain/tasks/states";
import { addressOf, idIn, oneOf, type Query, wordsIn } from "@/platform/address";
import { ASSIGNEES, type Assignee, type TaskFilter } from "./schema";

export const TASKS_PATH = "/partner/tasks";

/** What the address of the tasks' page asks for, as it stands there: only what fits. */
export type Asked = {
  readonly view: "board" | "list";
  readonly state: TaskState | "all" | undefined;
  readonly project: string | undefined;
  readonly assignee: Assignee | undefined;
  readonly q: string | undefined;
  readonly after: Place | undefined;
};

/** Where a page of the list ends: the due date of its last row, or "infinity", and the row's id. */
export type Place = { readonly due: string; readonly id: string };

/** Words and states are looked for in the list; the board has a column for every state. */
export function readAddress(query: Query): Asked {
  const q = wordsIn(query.q);
  const state = oneOf([...TASK_STATES, "all"], query.state);
  return {
    view: oneOf(["board", "list"], query.view) ?? (q || state ? "list" : "board"),
    state,
    project: idIn(query.project),
    assignee: oneOf(ASSIGNEES, query.assignee),
    q,
    after: placeIn(query.after),
  };
}

/** Without a state: what is open. With words: everywhere, because who searches wants to find. */
export function filterOf(asked: Asked): TaskFilter {
  const { state, project, assignee, q } = asked;
  const states = state === "all" || (!state && q) ? TASK_STATES : state ? [state] : OPEN_STATES;
  return { states, project, assignee, q };
}

/** The same tasks in the other view, or with something changed. */
export const tasksAddress = (asked: Partial<Omit<Asked, "after">>, after?: Place): string =>
  addressOf(TASKS_PATH, { ...asked, after: after && `${after.due}_${after.id}` });

function placeIn(value: unknown): Place | undefined {
  if (typeof value !== "string") return undefined;
  const cut = value.lastIndexOf("_");
  const due = value.slice(0, cut);
  const id = idIn(value.slice(cut + 1));
  return id && (due === "infinity" || isIsoDate(due)) ? { due, id } : undefined;
}
