import fc from "fast-check";
import { expect, test } from "vitest";
import { usualHours } from "../cadence/hours";
import type { Desk } from "./judge";
import type { Facts } from "./matter";
import { countByKind, cut, rank } from "./rank";

const clock = { hours: usualHours("Europe/Moscow"), limitMinutes: 4 * 60 };
const at = (local: string) => new Date(`${local}:00+03:00`);
const desk: Desk = { now: at("2026-11-30T12:00"), clock };

let next = 0;
const matter = (facts: Facts, id = `m${String(next++).padStart(4, "0")}`) => ({ id, facts });
const order = (...facts: Facts[]) =>
  rank(
    facts.map((each) => matter(each)),
    desk,
  ).map(({ urgency }) => urgency.why);

test("harm first, then what is past its time, what is of today, what waits, the week, drafts, ballots last", () => {
  expect(
    order(
      { source: "rating", at: at("2026-12-09T09:00") },
      { source: "draft", at: at("2026-11-01T09:00") },
      { source: "task", dueOn: "2026-12-02" },
      { source: "delivery", at: at("2026-11-28T10:00") },
      { source: "question", at: at("2026-11-27T10:00") },
      { source: "milestone", dueOn: "2026-11-30" },
      { source: "todo", dueOn: "2026-11-20" },
      { source: "task", dueOn: "2026-11-01" },
      { source: "approval", at: at("2026-11-20T10:00"), answerDays: 2 },
      { source: "request", at: at("2026-11-27T10:00") },
      { source: "leak", at: at("2026-11-30T11:00") },
      { source: "incident", severity: "minor", at: at("2026-11-29T10:00"), isBroken: true },
    ),
  ).toEqual([
    "incidentBroken",
    "leak",
    "answerLate",
    "approvalLate",
    "taskLate",
    "todoLate",
    "milestoneToday",
    "question",
    "delivery",
    "taskSoon",
    "draft",
    "rating",
  ]);
});

test("of two that wait the older comes first, whatever they are; of two that are late the client's request does", () => {
  expect(
    order(
      { source: "handOver", at: at("2026-11-30T09:00") },
      { source: "estimate", at: at("2026-11-26T09:00") },
    ),
  ).toEqual(["estimate", "handOver"]);
  expect(
    order({ source: "todo", dueOn: "2025-01-01" }, { source: "request", at: at("2026-11-27T17:00") }),
  ).toEqual(["answerLate", "todoLate"]);
});

test("the order is the same in whichever order the matters come", () => {
  const day = fc.integer({ min: 1, max: 30 }).map((n) => `2026-11-${String(n).padStart(2, "0")}`);
  const facts: fc.Arbitrary<Facts> = fc.oneof(
    day.map((dueOn) => ({ source: "task", dueOn }) as const),
    day.map((dueOn) => ({ source: "todo", dueOn }) as const),
    day.map((on) => ({ source: "delivery", at: at(`${on}T10:00`) }) as const),
    day.map((on) => ({ source: "request", at: at(`${on}T10:00`) }) as const),
  );
  fc.assert(
    fc.property(fc.array(facts, { maxLength: 30 }), (given) => {
      const matters = given.map((each, index) => matter(each, `id${index}`));
      const ids = (list: typeof matters) => rank(list, desk).map(({ matter: { id } }) => id);
      expect(ids(matters.toReversed())).toEqual(ids(matters));
    }),
  );
});

test("one kind in great number leaves room for the others, and what is left out is counted", () => {
  const late = Array.from({ length: 20 }, () => matter({ source: "task", dueOn: "2026-11-01" }));
  const ranked = rank(
    [
      ...late,
      matter({ source: "todo", dueOn: "2026-11-02" }),
      matter({ source: "task", dueOn: "2026-11-30" }),
    ],
    desk,
  );
  const [now, today] = cut(ranked, { ofKind: 8, inAll: 60 });
  expect(now?.rows.map(({ kind }) => kind)).toEqual([...Array(8).fill("task"), "todo"]);
  expect([...(now?.left ?? [])]).toEqual([["task", 12]]);
  expect(today?.rows).toHaveLength(1);
  expect([...countByKind(ranked)]).toEqual([
    ["task", 21],
    ["todo", 1],
  ]);
});

test("nothing is lost: what is shown and what is left make up the whole, and the least pressing is left first", () => {
  const many = ["task", "todo", "job", "milestone"].flatMap((source) =>
    ["2026-11-01", "2026-11-30", "2026-12-03"].flatMap((dueOn) =>
      Array.from({ length: 15 }, () => matter({ source, dueOn } as Facts)),
    ),
  );
  const stretches = cut(rank(many, desk), { ofKind: 10, inAll: 35 });
  const shown = stretches.flatMap(({ rows }) => rows);
  const left = stretches.flatMap((each) => [...each.left.values()]).reduce((a, b) => a + b, 0);
  expect(shown).toHaveLength(35);
  expect(shown.length + left).toBe(many.length);
  expect(stretches.map(({ band, rows }) => [band, rows.length])).toEqual([
    ["now", 30],
    ["today", 5],
    ["week", 0],
  ]);
});

test("a heading without anything below it is not there", () => {
  expect(
    cut(rank([matter({ source: "draft", at: at("2026-11-01T09:00") })], desk), { ofKind: 8, inAll: 60 }),
  ).toMatchObject([{ band: "later" }]);
});
