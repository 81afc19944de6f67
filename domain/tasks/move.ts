import { ok, type Result, refuse } from "../result";
import { TASK_STATES, type TaskState } from "./states";

export type Side = "agency" | "partner";

/** What a task's history needs to know before it can go on. Being blocked is a mark on a state, not a state. */
export type TaskPosition = { readonly state: TaskState; readonly isBlocked: boolean };

/** Everything that can be done to a task, in the order in which buttons are shown. */
export const TASK_VERBS = [
  "accept",
  "start",
  "deliver",
  "acceptDelivery",
  "return",
  "unblock",
  "block",
  "offerAgain",
  "decline",
  "cancel",
] as const;
export type TaskVerb = (typeof TASK_VERBS)[number];

/**
 * Does one verb. Whoever is on the wrong side is told so before anything about the state.
 * Any change of state takes the blocked mark off: the task went on, so nothing blocks it.
 * A return is an act (count the rows of returns); it leads back to "in_progress".
 * @returns refuse("forbidden") for the other side's verb, refuse("notInThisState") when the task is elsewhere
 */
export function move(task: TaskPosition, verb: TaskVerb, side: Side): Result<TaskPosition> {
  const rule = RULES[verb];
  if (!rule.sides.includes(side)) return refuse("forbidden");
  if (!rule.from.includes(task.state)) return refuse("notInThisState");
  if ("to" in rule) return ok({ state: rule.to, isBlocked: false });
  return task.isBlocked === rule.blocks ? refuse("notInThisState") : ok({ ...task, isBlocked: rule.blocks });
}

/** The verbs that `move` would not refuse, in the order of `TASK_VERBS`. */
export const allowedVerbs = (task: TaskPosition, side: Side): TaskVerb[] =>
  TASK_VERBS.filter((verb) => move(task, verb, side).ok);

/** Every position from which this side's verb leads on, and where to: `move` as a table. Empty for the other side's verb. */
export const waysOf = (
  verb: TaskVerb,
  side: Side,
): { readonly from: TaskPosition; readonly to: TaskPosition }[] =>
  TASK_STATES.flatMap((state) =>
    [false, true].flatMap((isBlocked) => {
      const from = { state, isBlocked };
      const next = move(from, verb, side);
      return next.ok ? [{ from, to: next.value }] : [];
    }),
  );

/** Verbs that the other side must be able to understand: they need a written reason. */
export const needsReason = (verb: TaskVerb): boolean => RULES[verb].reason === true;

export const isTaskVerb = (text: string): text is TaskVerb =>
  (TASK_VERBS as readonly string[]).includes(text);

type Rule = {
  readonly sides: readonly Side[];
  readonly from: readonly TaskState[];
  readonly reason?: true;
} & ({ readonly to: TaskState } | { readonly blocks: boolean });

const RULES: Readonly<Record<TaskVerb, Rule>> = {
  accept: { sides: ["partner"], from: ["offered"], to: "accepted" },
  start: { sides: ["partner"], from: ["accepted"], to: "in_progress" },
  deliver: { sides: ["partner"], from: ["in_progress"], to: "delivered" },
  acceptDelivery: { sides: ["agency"], from: ["delivered"], to: "done" },
  return: { sides: ["agency"], from: ["delivered"], to: "in_progress", reason: true },
  unblock: { sides: ["agency", "partner"], from: ["accepted", "in_progress"], blocks: false },
  block: { sides: ["agency", "partner"], from: ["accepted", "in_progress"], blocks: true, reason: true },
  offerAgain: { sides: ["agency"], from: ["declined"], to: "offered" },
  decline: { sides: ["partner"], from: ["offered"], to: "declined", reason: true },
  cancel: {
    sides: ["agency"],
    from: ["offered", "accepted", "in_progress", "delivered"],
    to: "cancelled",
    reason: true,
  },
};
