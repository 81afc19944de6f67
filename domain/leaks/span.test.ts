import { expect, test } from "vitest";
import { foldFound, placeOf } from "./span";

const at = (text: string, found: string) => {
  const start = text.indexOf(found);
  return placeOf(text, { start, end: start + found.length });
};

test("A place is the found text between two words on either side", () => {
  expect(at("Сделать сайт для Ромашки до конца недели", "Ромашки")).toBe("сайт для [ромашки] до конца");
});

test("At the ends of a text there are fewer neighbours, and a place alone has none", () => {
  expect(at("Ромашка ждёт", "Ромашка")).toBe("[ромашка] ждет");
  expect(at("Ромашка", "Ромашка")).toBe("[ромашка]");
});

test("Letter case, ё, punctuation, markup and line breaks leave a place what it was", () => {
  const place = "лист все [ромашки] еще нет";
  for (const text of [
    "Лист: всё **Ромашки**, ещё нет",
    "ЛИСТ\n\nВСЁ «ромашки»\nЕщё — НЕТ",
    "лист всё ромаш\u00ADки ещё нет",
  ])
    expect(at(text, text.match(/ромаш\u00AD?ки/i)?.[0] ?? "?")).toBe(place);
});

test("Another neighbour makes another place, a change further off does not", () => {
  const place = at("Один два три Ромашка четыре пять шесть", "Ромашка");
  expect(at("Ноль два три Ромашка четыре пять", "Ромашка")).toBe(place);
  expect(at("Один два ещё Ромашка четыре пять шесть", "Ромашка")).not.toBe(place);
});

test("A found text that a line break splits is one line", () => {
  expect(foldFound("Анна \n Ёлкина")).toBe("анна елкина");
});

test("A text without a space costs no more than another", () => {
  const text = `${"а".repeat(100_000)} Ромашка ${"б".repeat(100_000)}`;
  expect(at(text, "Ромашка").length).toBeLessThan(500);
});
