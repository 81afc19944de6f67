import { expect, test } from "vitest";
import { excerptOf } from "./excerpt";

const at = (text: string, found: string) => {
  const start = text.indexOf(found);
  return excerptOf(text, { start, end: start + found.length });
};

test("A short text is shown whole, a long one is cut between words and says so", () => {
  expect(at("Для Ромашки\nк среде", "Ромашки")).toEqual({ before: "Для ", after: " к среде" });
  const long = `${"слово ".repeat(20)}Ромашка${" слово".repeat(20)}`;
  const { before, after } = at(long, "Ромашка");
  expect(before).toMatch(/^…(слово )+$/);
  expect(after).toMatch(/^( слово)+…$/);
});
