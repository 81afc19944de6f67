import { expect, test } from "vitest";
import { type Assignment, coverage, doersOf, dutiesOf } from "./duties";

const client = (id: string, groupName = "") => ({ id, managerId: null, groupName });
const does = (duty: string, userId: string, where: Partial<Assignment> = {}): Assignment => ({
  ...{ duty, userId, clientId: null, groupName: "" },
  ...where,
});

test("a duty is one client's, a group's, or everybody's", () => {
  const assignments = [
    does("upsell", "anna", { clientId: "c1" }),
    does("upsell", "vera", { groupName: "Director's" }),
    does("critical", "vera"),
  ];
  expect(doersOf("upsell", client("c1"), assignments)).toEqual(["anna"]);
  expect(doersOf("upsell", client("c2", "director's"), assignments)).toEqual(["vera"]);
  expect(doersOf("upsell", client("c3"), assignments)).toEqual([]);
  expect(doersOf("critical", client("c3"), assignments)).toEqual(["vera"]);
});

test("a client of no group is not in anybody's group", () => {
  expect(doersOf("upsell", client("c1"), [does("upsell", "vera", { groupName: "a" })])).toEqual([]);
});

test("a gap is a client at which nobody does it", () => {
  const assignments = [does("upsell", "anna", { clientId: "c1" })];
  expect(coverage(["upsell", "analytics"], [client("c1"), client("c2")], assignments)).toEqual([
    { duty: "upsell", covered: 1, gaps: ["c2"] },
    { duty: "analytics", covered: 0, gaps: ["c1", "c2"] },
  ]);
});

test("a function counts once for a person, at however many clients", () => {
  const assignments = [
    does("upsell", "anna", { clientId: "c1" }),
    does("upsell", "anna", { clientId: "c2" }),
  ];
  expect(dutiesOf("anna", assignments)).toEqual(["upsell"]);
  expect(dutiesOf("timur", assignments)).toEqual([]);
});
