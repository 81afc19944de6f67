import { expect, test } from "vitest";
import { settleRequest, waitOf } from "./requests";

const now = new Date("2026-03-02T12:00:00Z");

test("the first answer is given once", () => {
  expect(settleRequest("open", "answer")).toEqual({ ok: true, value: "answered" });
  expect(settleRequest("answered", "answer")).toEqual({ ok: false, code: "notInThisState" });
});

test("a request that became a job is not declined behind its back", () => {
  expect(settleRequest("job", "decline").ok).toBe(false);
  expect(settleRequest("answered", "decline")).toEqual({ ok: true, value: "declined" });
});

test("a client who insists gets a job even after a no, and a second job of a long request", () => {
  for (const state of ["open", "answered", "declined", "job"] as const)
    expect(settleRequest(state, "makeJob")).toEqual({ ok: true, value: "job" });
});

test("a day without a first answer is late, half a working day is soon", () => {
  expect(waitOf(new Date("2026-03-02T11:30:00Z"), now)).toEqual({ minutes: 30, urgency: "fresh" });
  expect(waitOf(new Date("2026-03-02T08:00:00Z"), now)).toEqual({ minutes: 240, urgency: "soon" });
  expect(waitOf(new Date("2026-03-01T12:00:00Z"), now)).toEqual({ minutes: 1440, urgency: "late" });
});

test("a request from the future has waited no time", () => {
  expect(waitOf(new Date("2026-03-02T13:00:00Z"), now).minutes).toBe(0);
});
