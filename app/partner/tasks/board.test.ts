import { expect, test } from "vitest";
import { afterMove, type Card, columnsOf, verbInto, verbsOf, withCard } from "./board";

const card = (id: string, column: number, dueOn: string | null = null, blocked: 0 | 1 = 0): Card => [
  id,
  1,
  "Form",
  column,
  blocked,
  dueOn,
  "",
  0,
  0,
  3,
  "Amber Heron",
];

test("A column shows what is due first, and no date comes last", () => {
  const [offered] = columnsOf([card("a", 0), card("b", 0, "2026-12-02"), card("c", 0, "2026-12-01")]);
  expect(offered?.map(([id]) => id)).toEqual(["c", "b", "a"]);
});

test("What is done shows the latest first", () => {
  const done = columnsOf([card("a", 4, "2026-11-01"), card("b", 4, "2026-12-01")])[4];
  expect(done?.map(([id]) => id)).toEqual(["b", "a"]);
});

test("A card goes only where the partner may take it", () => {
  expect([0, 1, 2, 3, 4].map((column) => verbInto(card("a", 0), column))).toEqual([
    undefined,
    "accept",
    undefined,
    undefined,
    undefined,
  ]);
  expect(verbInto(card("a", 2), 3)).toBe("deliver");
  expect(verbsOf(card("a", 3))).toEqual([]);
});

test("A move shows at once: the new column, the next version, the block gone, one's own name on what nobody had", () => {
  const moved = afterMove(card("a", 1, null, 1), "start", "Nika");
  expect(moved).toEqual(["a", 1, "Form", 2, 0, null, "Nika", 0, 0, 4, "Amber Heron"]);
});

test("A declined task leaves the board, and a move that is not allowed changes nothing", () => {
  expect(afterMove(card("a", 0), "decline")).toBeUndefined();
  expect(afterMove(card("a", 0), "deliver")).toBeUndefined();
});

test("Blocking keeps a card in its column", () => {
  expect(verbInto(card("a", 2), 2)).toBeUndefined();
  expect(afterMove(card("a", 2), "block")?.[4]).toBe(1);
});

test("One card is exchanged, the others stay the same objects", () => {
  const cards = [card("a", 0), card("b", 0)];
  const changed = withCard(cards, card("b", 1));
  expect(changed[0]).toBe(cards[0]);
  expect(changed[1]?.[3]).toBe(1);
});
