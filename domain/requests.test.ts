import { expect, test } from "vitest";
import { REQUEST_STATES, settleRequest } from "./requests";

test("the first answer is given once", () => {
  expect(settleRequest("open", "answer")).toEqual({ ok: true, value: "answered" });
  expect(settleRequest("postponed", "answer")).toEqual({ ok: true, value: "answered" });
  expect(settleRequest("answered", "answer")).toEqual({ ok: false, code: "notInThisState" });
});

test("a request that became a job is not declined, merged or put off behind its back", () => {
  for (const verb of ["decline", "merge", "postpone"] as const)
    expect(settleRequest("job", verb).ok, verb).toBe(false);
  expect(settleRequest("answered", "decline")).toEqual({ ok: true, value: "declined" });
});

test("a client who insists gets a job even after a no, and a second job of a long request", () => {
  for (const state of REQUEST_STATES)
    expect(settleRequest(state, "makeJob")).toEqual({ ok: true, value: "job" });
});

test("whatever has ended can be opened again; what is open cannot", () => {
  for (const state of REQUEST_STATES) expect(settleRequest(state, "reopen").ok, state).toBe(state !== "open");
});

test("a request told by another one has no end of its own", () => {
  for (const verb of ["answer", "decline", "merge", "postpone"] as const)
    expect(settleRequest("merged", verb).ok, verb).toBe(false);
});

test("a promise to come back can be put off once more", () => {
  expect(settleRequest("postponed", "postpone")).toEqual({ ok: true, value: "postponed" });
});
