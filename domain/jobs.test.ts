import { expect, test } from "vitest";
import { allowedJobVerbs, JOB_STATES, type JobState, moveJob } from "./jobs";

test("a job goes from a draft to done by agreement, start and finish", () => {
  let state: JobState = "draft";
  for (const verb of ["agree", "start", "finish"] as const) {
    const next = moveJob(state, verb);
    if (!next.ok) throw new Error(`${verb} was refused`);
    state = next.value;
  }
  expect(state).toBe("done");
});

test("work does not start before the client has agreed", () => {
  expect(moveJob("draft", "start")).toEqual({ ok: false, code: "notInThisState" });
  expect(moveJob("draft", "finish").ok).toBe(false);
});

test("a client who comes back finds the job where it can go on", () => {
  expect(moveJob("done", "reopen")).toEqual({ ok: true, value: "in_work" });
  expect(moveJob("cancelled", "reopen")).toEqual({ ok: true, value: "draft" });
});

test("what can be done in each state", () => {
  expect(JOB_STATES.map((state) => `${state}: ${allowedJobVerbs(state).join(" ")}`)).toEqual([
    "draft: agree cancel",
    "agreed: start cancel",
    "in_work: finish cancel",
    "done: reopen",
    "cancelled: reopen",
  ]);
});
