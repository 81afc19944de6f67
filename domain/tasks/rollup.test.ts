import { expect, it } from "vitest";
import { rollUp } from "./rollup";

it.each([
  [{}, "none", 0, 0],
  [{ cancelled: 2 }, "none", 0, 0],
  [{ done: 2 }, "done", 2, 2],
  [{ done: 1, in_progress: 1 }, "working", 1, 2],
  [{ accepted: 1 }, "working", 0, 1],
  [{ offered: 1, in_progress: 1 }, "offered", 0, 2],
  [{ offered: 1, delivered: 1 }, "delivered", 0, 2],
  [{ delivered: 1, in_progress: 1, blocked: 1 }, "blocked", 0, 2],
  [{ declined: 1, in_progress: 1, blocked: 1, done: 3 }, "declined", 3, 4],
] as const)("the tasks of a job %j are %s as a whole, %d of %d done", (counts, state, done, total) => {
  expect(rollUp(counts)).toEqual({ state, done, total });
});
