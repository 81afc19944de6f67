import { expect, test } from "vitest";
import { type AccountRule, type Candidate, proposeTaker } from "./rules";
import { type Load, USUAL_LIMITS } from "./structure";

const any: AccountRule = { id: "any", stage: null, tier: null, userId: null, grade: null, groupName: "" };
const anna: Candidate = { id: "anna", name: "Anna", grade: "manager", groupName: "" };
const timur: Candidate = { id: "timur", name: "Timur", grade: "senior", groupName: "Director's" };
const vera: Candidate = { id: "vera", name: "Vera", grade: "director", groupName: "director's" };
const people = [anna, timur, vera];
const load = (clients: number): Load => ({ clients, requests: 0, minutes: 0, silent: 0 });
const propose = (
  client: { stage: "new" | "current" | "key"; tier: "a" | "b" },
  rules: AccountRule[],
  loads: Record<string, Load> = {},
) => proposeTaker(client, rules, people, new Map(Object.entries(loads)), USUAL_LIMITS);

test("the rule that says most about the client speaks", () => {
  const rules = [
    any,
    { ...any, id: "tier", tier: "a" as const },
    { ...any, id: "stage", stage: "key" as const },
    { ...any, id: "both", stage: "key" as const, tier: "a" as const },
  ];
  expect(propose({ stage: "key", tier: "a" }, rules)?.rule.id).toBe("both");
  expect(propose({ stage: "key", tier: "b" }, rules)?.rule.id).toBe("stage");
  expect(propose({ stage: "new", tier: "a" }, rules)?.rule.id).toBe("tier");
  expect(propose({ stage: "new", tier: "b" }, rules)?.rule.id).toBe("any");
  expect(propose({ stage: "new", tier: "b" }, rules.slice(1))).toBeUndefined();
});

test("a key client goes to the least loaded of the director's group", () => {
  const rules = [{ ...any, stage: "key" as const, groupName: "DIRECTOR'S" }];
  expect(propose({ stage: "key", tier: "b" }, rules, { timur: load(3), vera: load(1) })?.taker).toBe(vera);
  expect(propose({ stage: "key", tier: "b" }, rules, { vera: load(1) })?.taker).toBe(timur);
});

test("whoever is full is proposed only when all are, and that is said", () => {
  const rules = [{ ...any, groupName: "director's" }];
  const full = load(USUAL_LIMITS.clients);
  expect(propose({ stage: "new", tier: "b" }, rules, { timur: full, vera: load(7) })).toMatchObject({
    taker: vera,
    isFull: false,
  });
  expect(propose({ stage: "new", tier: "b" }, rules, { timur: full, vera: full })).toMatchObject({
    isFull: true,
  });
});

test("a person who is named is meant whatever their grade, and a rule that means nobody says so", () => {
  expect(propose({ stage: "new", tier: "b" }, [{ ...any, userId: "anna", grade: "director" }])?.taker).toBe(
    anna,
  );
  expect(propose({ stage: "new", tier: "b" }, [{ ...any, grade: "junior" }])).toMatchObject({
    taker: undefined,
    isFull: false,
  });
});
