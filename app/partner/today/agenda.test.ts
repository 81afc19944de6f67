import { expect, test } from "vitest";
import { agendaOf, type Waiting } from "./agenda";

const TODAY = "2026-11-23";
const task = (about: Partial<Waiting>): Waiting => ({
  state: "in_progress",
  isBlocked: false,
  dueOn: null,
  returnCount: 0,
  isReplied: false,
  isEstimateAnswered: false,
  isOwn: true,
  ...about,
});
const reasonOf = (about: Partial<Waiting>) => [...agendaOf([task(about)], TODAY).keys()];

test("Returned work comes before anything else, even when it is late", () => {
  expect(reasonOf({ returnCount: 1, dueOn: "2026-11-01" })).toEqual(["returned"]);
});

test("A date that passed, and one that is today, press more than a message", () => {
  expect(reasonOf({ dueOn: "2026-11-22", isReplied: true })).toEqual(["overdue"]);
  expect(reasonOf({ dueOn: TODAY, isReplied: true })).toEqual(["dueToday"]);
  expect(reasonOf({ dueOn: "2026-11-24", isReplied: true })).toEqual(["replied"]);
});

test("An offer waits for an answer whatever its date, unless the agency has just said something on it", () => {
  expect(reasonOf({ state: "offered", dueOn: "2026-11-01" })).toEqual(["offered"]);
  expect(reasonOf({ state: "offered", isReplied: true })).toEqual(["replied"]);
  expect(reasonOf({ state: "offered", isEstimateAnswered: true })).toEqual(["estimated"]);
});

test("A lead hears of a colleague's task when it is in trouble, not while it goes well", () => {
  expect(reasonOf({ isOwn: false })).toEqual([]);
  expect(reasonOf({ isOwn: false, state: "accepted" })).toEqual([]);
  expect(reasonOf({ isOwn: false, isBlocked: true })).toEqual(["blocked"]);
  expect(reasonOf({ isOwn: false, dueOn: "2026-11-01" })).toEqual(["overdue"]);
});

test("With nothing open the page has nothing to say", () => {
  expect(agendaOf([], TODAY).size).toBe(0);
});
