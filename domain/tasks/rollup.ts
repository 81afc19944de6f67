import type { TaskState } from "./states";

/** How many of a job's tasks are in each state; declined and cancelled ones included. */
export type TaskCounts = Readonly<Partial<Record<TaskState, number>>> & { readonly blocked?: number };

export type Rollup = {
  /** What the whole is at: the state that most needs somebody. */
  readonly state: "none" | "declined" | "blocked" | "delivered" | "offered" | "working" | "done";
  readonly done: number;
  /** Without those that were declined or cancelled. */
  readonly total: number;
};

/**
 * A job's tasks with partners as one state and a share done. What waits for the agency comes first: a refusal, a
 * standstill, a delivery to look at; then what waits for the partner; then work that goes on.
 */
export function rollUp(counts: TaskCounts): Rollup {
  const of = (state: TaskState) => counts[state] ?? 0;
  const working = of("accepted") + of("in_progress");
  const total = of("offered") + working + of("delivered") + of("done");
  const done = of("done");
  const state = of("declined")
    ? "declined"
    : counts.blocked
      ? "blocked"
      : of("delivered")
        ? "delivered"
        : of("offered")
          ? "offered"
          : working
            ? "working"
            : done
              ? "done"
              : "none";
  return { state, done, total };
}
