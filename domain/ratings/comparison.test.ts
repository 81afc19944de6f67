import { expect, test } from "vitest";
import { type Compared, compare, skillsOf, type Wish } from "./comparison";

const row = (name: string, change: Partial<Compared> = {}): Compared => ({
  id: name,
  name,
  mean: 7,
  sd: 0.8,
  low: 5.7,
  high: 8.3,
  rankBound: 6,
  ballots: 4,
  trend: "steady",
  onTime: 0.8,
  price: 200_000,
  currency: "RUB",
  openTasks: 2,
  openMinutes: 600,
  skills: [],
  ...change,
});
const ROWS = [
  row("Lynx", { rankBound: 6.5, price: 240_000, trend: "up", openMinutes: 3_000, skills: ["seo"] }),
  row("Badger", { rankBound: 5.5, price: 160_000, onTime: 0.9, skills: ["seo", "copy"] }),
  row("Otter", { rankBound: 7, price: 3_800, currency: "EUR", openTasks: 0, openMinutes: 0 }),
  row("Stork", { price: null, trend: "down" }),
];
const names = (wish: Wish) => compare(ROWS, wish).map(({ name }) => name);

test("by what each reaches with nine chances in ten, unless asked otherwise", () => {
  expect(names({})).toEqual(["Otter", "Lynx", "Stork", "Badger"]);
  expect(names({ sort: "onTime" })).toEqual(["Badger", "Lynx", "Otter", "Stork"]);
  expect(names({ sort: "name" })).toEqual(["Badger", "Lynx", "Otter", "Stork"]);
  expect(names({ sort: "load" })).toEqual(["Otter", "Badger", "Stork", "Lynx"]);
});

test("prices are only compared within one currency", () => {
  expect(names({ sort: "price" })).toEqual(["Otter", "Badger", "Lynx", "Stork"]);
  expect(names({ price: "lower" })).toEqual(["Otter", "Badger"]);
  expect(names({ price: "upper" })).toEqual(["Lynx"]);
});

test("by load and by trend", () => {
  expect(names({ load: "free" })).toEqual(["Otter"]);
  expect(names({ load: "full" })).toEqual(["Lynx"]);
  expect(names({ load: "some" })).toEqual(["Stork", "Badger"]);
  expect(names({ trend: "up" })).toEqual(["Lynx"]);
  expect(names({ trend: "down", load: "free" })).toEqual([]);
});

test("by what they can do", () => {
  expect(names({ skill: "seo" })).toEqual(["Lynx", "Badger"]);
  expect(names({ skill: "copy" })).toEqual(["Badger"]);
  expect(skillsOf(ROWS)).toEqual(["copy", "seo"]);
});
