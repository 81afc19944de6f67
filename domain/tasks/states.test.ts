import { expect, test } from "vitest";
import { BOARD_COLUMNS, isOverdue, isTaskState, TASK_STATES } from "./states";

test("a task is overdue on the day after its date, not on the day itself", () => {
  expect(isOverdue({ state: "in_progress", dueOn: "2026-03-01" }, "2026-03-01")).toBe(false);
  expect(isOverdue({ state: "in_progress", dueOn: "2026-03-01" }, "2026-03-02")).toBe(true);
});

test("what was delivered in time is not overdue while the agency reviews it", () => {
  expect(isOverdue({ state: "delivered", dueOn: "2026-03-01" }, "2026-04-01")).toBe(false);
});

test("what ended and what has no date is never overdue", () => {
  for (const state of ["done", "declined", "cancelled"] as const)
    expect(isOverdue({ state, dueOn: "2020-01-01" }, "2026-04-01")).toBe(false);
  expect(isOverdue({ state: "offered", dueOn: null }, "2026-04-01")).toBe(false);
});

test("the board shows the way to done in order, and every column is a state", () => {
  expect(TASK_STATES.slice(0, BOARD_COLUMNS.length)).toEqual([...BOARD_COLUMNS]);
  expect(isTaskState("returned")).toBe(false);
});
