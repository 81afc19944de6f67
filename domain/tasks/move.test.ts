import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  allowedVerbs,
  move,
  needsReason,
  type Side,
  TASK_VERBS,
  type TaskPosition,
  type TaskVerb,
  waysOf,
} from "./move";
import { TASK_STATES } from "./states";

const at = (state: TaskPosition["state"], isBlocked = false): TaskPosition => ({ state, isBlocked });

describe("the life of a task", () => {
  test("goes from the offer to done by five moves, each by its own side", () => {
    const story: [TaskVerb, Side][] = [
      ["accept", "partner"],
      ["start", "partner"],
      ["deliver", "partner"],
      ["acceptDelivery", "agency"],
    ];
    let task = at("offered");
    for (const [verb, side] of story) {
      const next = move(task, verb, side);
      if (!next.ok) throw new Error(`${verb} was refused`);
      task = next.value;
    }
    expect(task).toEqual(at("done"));
  });

  test("a returned delivery is in progress again and may be delivered again", () => {
    const returned = move(at("delivered"), "return", "agency");
    expect(returned).toEqual({ ok: true, value: at("in_progress") });
    expect(move(at("in_progress"), "deliver", "partner").ok).toBe(true);
  });

  test("a partner cannot accept its own delivery, and an agency cannot deliver for a partner", () => {
    expect(move(at("delivered"), "acceptDelivery", "partner")).toEqual({ ok: false, code: "forbidden" });
    expect(move(at("in_progress"), "deliver", "agency")).toEqual({ ok: false, code: "forbidden" });
  });

  test("a declined task can only be offered again", () => {
    expect(allowedVerbs(at("declined"), "agency")).toEqual(["offerAgain"]);
    expect(allowedVerbs(at("declined"), "partner")).toEqual([]);
  });

  test("nothing can be done to a task that is done or cancelled", () => {
    for (const state of ["done", "cancelled"] as const)
      for (const side of ["agency", "partner"] as const) expect(allowedVerbs(at(state), side)).toEqual([]);
  });

  test("a blocked task is blocked once, and going on takes the mark off", () => {
    expect(move(at("in_progress"), "block", "partner")).toEqual({ ok: true, value: at("in_progress", true) });
    expect(move(at("in_progress", true), "block", "agency")).toEqual({ ok: false, code: "notInThisState" });
    expect(move(at("in_progress", true), "unblock", "agency")).toEqual({
      ok: true,
      value: at("in_progress"),
    });
    expect(move(at("in_progress"), "unblock", "partner").ok).toBe(false);
    expect(move(at("in_progress", true), "deliver", "partner")).toEqual({ ok: true, value: at("delivered") });
  });

  test("a no, a return, a cancellation and a block need a reason; nothing else does", () => {
    expect(TASK_VERBS.filter(needsReason).sort()).toEqual(["block", "cancel", "decline", "return"]);
  });

  test("who may do what in each state", () => {
    const table = TASK_STATES.map(
      (state) =>
        `${state}: agency ${allowedVerbs(at(state), "agency").join(" ") || "–"}; partner ${allowedVerbs(at(state), "partner").join(" ") || "–"}`,
    );
    expect(table).toMatchInlineSnapshot(`
      [
        "offered: agency cancel; partner accept decline",
        "accepted: agency block cancel; partner start block",
        "in_progress: agency block cancel; partner deliver block",
        "delivered: agency acceptDelivery return cancel; partner –",
        "done: agency –; partner –",
        "declined: agency offerAgain; partner –",
        "cancelled: agency –; partner –",
      ]
    `);
  });

  test("the ways of a verb are all that `move` lets through, and none for the other side", () => {
    for (const verb of TASK_VERBS)
      for (const side of ["agency", "partner"] as const)
        for (const state of TASK_STATES)
          for (const isBlocked of [false, true]) {
            const next = move({ state, isBlocked }, verb, side);
            const way = waysOf(verb, side).find(
              ({ from }) => from.state === state && from.isBlocked === isBlocked,
            );
            expect(way?.to, `${verb} by ${side} from ${state}`).toEqual(next.ok ? next.value : undefined);
          }
    expect(waysOf("start", "partner")).toHaveLength(2);
    expect(waysOf("start", "agency")).toEqual([]);
  });

  test("however people click, a task is never both blocked and out of the partner's hands", () => {
    const step = fc.tuple(fc.constantFrom(...TASK_VERBS), fc.constantFrom<Side>("agency", "partner"));
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        let task = at("offered");
        for (const [verb, side] of steps) {
          const next = move(task, verb, side);
          if (next.ok) task = next.value;
          if (task.isBlocked) expect(["accepted", "in_progress"]).toContain(task.state);
        }
      }),
    );
  });
});
