import type { taskMoves } from "@/db/schema/exchange/task_moves";
import {
  isTaskVerb,
  move,
  needsReason,
  type Side,
  type TaskPosition,
  type TaskVerb,
} from "@/domain/tasks/move";
import type { TaskState } from "@/domain/tasks/states";
import type { Dice } from "./dice";
import type { TaskStory } from "./story";
import type { Words } from "./words";

type Step = Pick<typeof taskMoves.$inferInsert, "verb" | "fromState" | "toState" | "reason"> & {
  readonly verb: TaskVerb;
  readonly side: Side;
};

/** Which side does what by habit; `block` and `unblock` are the partner's word in the demo. */
const SIDE_OF: Readonly<Record<TaskVerb, Side>> = {
  accept: "partner",
  decline: "partner",
  start: "partner",
  deliver: "partner",
  block: "partner",
  unblock: "partner",
  acceptDelivery: "agency",
  return: "agency",
  cancel: "agency",
  offerAgain: "agency",
};

/** How long people take to come to each move, one to another: offers are answered soon, work takes its time. */
const WAIT: Readonly<Record<TaskVerb, number>> = {
  accept: 1,
  decline: 1,
  start: 1.5,
  deliver: 7,
  block: 3,
  unblock: 2,
  acceptDelivery: 1.5,
  return: 1.5,
  cancel: 3,
  offerAgain: 2,
};

/** Where each move lies between the offer (0) and the last move (1). */
export function paceOf(verbs: readonly TaskVerb[]): number[] {
  const whole = verbs.reduce((sum, verb) => sum + WAIT[verb], 0);
  let passed = 0;
  return verbs.map((verb) => {
    passed += WAIT[verb];
    return passed / whole;
  });
}

/** Lives a task's life by the real rules, so that the demo cannot hold a history that the portal would refuse. */
export function liveTask(story: TaskStory, words: Words, dice: Dice): { steps: Step[]; end: TaskPosition } {
  const reasons = [...(story.why ?? [])];
  const steps: Step[] = [];
  let task: TaskPosition = { state: "offered" satisfies TaskState, isBlocked: false };
  for (const verb of story.life.split(" ").filter(Boolean)) {
    if (!isTaskVerb(verb)) throw new Error(`"${story.title}": no such verb as ${verb}`);
    const side = SIDE_OF[verb];
    const next = move(task, verb, side);
    if (!next.ok) throw new Error(`"${story.title}": ${verb} is refused when ${task.state}`);
    const reason = needsReason(verb) ? (reasons.shift() ?? dice.one(words.reasons[verb as "block"])) : "";
    steps.push({ verb, side, fromState: task.state, toState: next.value.state, reason });
    task = next.value;
  }
  return { steps, end: task };
}
