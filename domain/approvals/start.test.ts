import { expect, test } from "vitest";
import type { ApprovalState, Matter } from "./approval";
import { type Agreed, basisOf, isAgreed, type JobTerms, startOf } from "./start";

const JOB: JobTerms = {
  title: "A shop",
  spec: "With a cart",
  deadlineOn: "2026-12-24",
  priceMinor: 90_000,
  currency: "RUB",
};
const asked = (matter: Matter, state: ApprovalState, job = JOB): Agreed => ({
  matter,
  state,
  basis: basisOf(matter, job),
});

test("a job may start once scope and cost are agreed, together or one by one", () => {
  expect(isAgreed(startOf(JOB, [asked("start", "approved")]))).toBe(true);
  expect(isAgreed(startOf(JOB, [asked("cost", "approved"), asked("scope", "approved")]))).toBe(true);
  expect(isAgreed(startOf(JOB, [asked("scope", "approved")]))).toBe(false);
  expect(isAgreed(startOf(JOB, [asked("delivery", "approved")]))).toBe(false);
  expect(startOf(JOB, [])).toEqual({ scope: "never", cost: "never" });
});

test.each([
  [
    "a raised price asks for the cost again, not for the scope",
    { priceMinor: 95_000 },
    { scope: "agreed", cost: "changed" },
  ],
  ["another currency, too", { currency: "EUR" }, { scope: "agreed", cost: "changed" }],
  [
    "a changed spec asks for the scope again",
    { spec: "With two carts" },
    { scope: "changed", cost: "agreed" },
  ],
  ["a moved deadline, too", { deadlineOn: "2026-12-31" }, { scope: "changed", cost: "agreed" }],
] as const)("%s", (_, change, standing) => {
  expect(startOf({ ...JOB, ...change }, [asked("start", "approved")])).toEqual(standing);
});

test("what was agreed on the terms of now counts, whatever was asked after it", () => {
  const dearer = { ...JOB, priceMinor: 95_000 };
  expect(startOf(JOB, [asked("cost", "refused", dearer), asked("start", "approved")])).toEqual({
    scope: "agreed",
    cost: "agreed",
  });
});

test("an open round waits, a refused one is refused, a withdrawn one was never asked", () => {
  expect(startOf(JOB, [asked("start", "open")])).toEqual({ scope: "waits", cost: "waits" });
  expect(startOf(JOB, [asked("start", "refused")])).toEqual({ scope: "refused", cost: "refused" });
  expect(startOf(JOB, [asked("start", "withdrawn")])).toEqual({ scope: "never", cost: "never" });
});
