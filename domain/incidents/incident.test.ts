import { expect, test } from "vitest";
import { NO_HOLIDAYS } from "../cadence/calendar";
import {
  checkIncident,
  closeIncident,
  isPromiseDue,
  keptShare,
  rankTakers,
  reopenIncident,
  usualCheckDay,
} from "./incident";

const TODAY = "2026-11-27";

test("what is over waits for a day ahead on which the client is asked", () => {
  expect(closeIncident("open", "2026-11-28", TODAY)).toEqual({ ok: true, value: "checking" });
  expect(closeIncident("open", TODAY, TODAY)).toMatchObject({
    code: "invalid",
    fields: { checkOn: "tooSmall" },
  });
  expect(closeIncident("checking", "2026-11-28", TODAY)).toMatchObject({ code: "notInThisState" });
});

test.each([
  ["calm", null, { state: "closed", checkOn: null }],
  ["worse", null, { state: "open", checkOn: null }],
  ["wait", "2026-12-04", { state: "checking", checkOn: "2026-12-04" }],
] as const)("asked and %s", (outcome, nextOn, value) => {
  expect(checkIncident("checking", outcome, nextOn, TODAY)).toEqual({ ok: true, value });
});

test("more time needs a day, and one that is ahead; nobody is asked before the end or after it", () => {
  expect(checkIncident("checking", "wait", null, TODAY)).toMatchObject({ fields: { nextOn: "required" } });
  expect(checkIncident("checking", "wait", TODAY, TODAY)).toMatchObject({ fields: { nextOn: "tooSmall" } });
  for (const state of ["open", "closed"] as const)
    expect(checkIncident(state, "calm", null, TODAY)).toMatchObject({ code: "notInThisState" });
});

test("what is over can go on, what is open is open already", () => {
  expect([reopenIncident("checking").ok, reopenIncident("closed").ok, reopenIncident("open").ok]).toEqual([
    true,
    true,
    false,
  ]);
});

test("the check is offered a working week on", () => {
  expect(usualCheckDay(TODAY, NO_HOLIDAYS)).toBe("2026-12-04");
  expect(usualCheckDay(TODAY, new Set(["2026-12-01"]))).toBe("2026-12-07");
});

const PEOPLE = [
  { id: "finance", role: "finance" },
  { id: "manager", role: "manager" },
  { id: "lead", role: "lead" },
  { id: "other", role: "manager" },
  { id: "director", role: "director" },
] as const;
const order = (severity: "minor" | "serious" | "critical") =>
  rankTakers(PEOPLE, severity, "manager").map(({ id }) => id);

test("a senior is suggested for what is serious; a minor matter stays with the account manager", () => {
  expect(order("critical").slice(0, 3)).toEqual(["director", "lead", "manager"]);
  expect(order("serious")).toEqual(order("critical"));
  expect(order("minor").slice(0, 3)).toEqual(["manager", "director", "lead"]);
});

test("a promise is due on its day until somebody says what became of it", () => {
  expect(isPromiseDue({ state: "open", dueOn: TODAY }, TODAY)).toBe(true);
  expect(isPromiseDue({ state: "open", dueOn: "2026-11-28" }, TODAY)).toBe(false);
  expect(isPromiseDue({ state: "kept", dueOn: "2026-11-01" }, TODAY)).toBe(false);
});

test("promises are counted once they are settled", () => {
  expect(keptShare([{ state: "open" }])).toBeNull();
  expect(keptShare([{ state: "kept" }, { state: "broken" }, { state: "kept" }, { state: "open" }])).toEqual({
    kept: 2,
    settled: 3,
  });
});
