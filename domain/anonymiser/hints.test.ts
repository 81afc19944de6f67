import { expect, test } from "vitest";
import { hintsIn } from "./hints";

const hints = (text: string) =>
  hintsIn(text).map(({ start, end, kind }) => `${kind}: ${text.slice(start, end)}`);

test.each([
  ["Это крупнейшая сеть пекарен в Перми.", "superlative: крупнейшая сеть пекарен в Перми"],
  [
    "Клиент – единственный в городе частный зоопарк, единственный зоопарк в регионе",
    "superlative: единственный зоопарк в регионе",
  ],
  ["Самый старый завод роялей в стране просит сайт", "superlative: Самый старый завод роялей в стране"],
  ["Они лидер рынка.", "superlative: лидер рынка"],
  ["They run the largest bakery chain in Ohio.", "superlative: the largest bakery chain in Ohio"],
  ["Стоматология в Казани, 12 филиалов", "profile: Стоматология в Казани, 12 филиалов"],
  ["Сеть кофеен из Томска: пять кофеен и пекарня", "profile: Сеть кофеен из Томска: пять кофеен"],
  ["A clinic in Bristol with 40 doctors", "profile: clinic in Bristol with 40 doctors"],
  ["Открытие нового зала 12 марта", "event: Открытие нового зала 12 марта"],
  ["К 3.04.2025 готовим баннеры: юбилей", "event: 3.04.2025 готовим баннеры: юбилей"],
  ["The gala is on May 12", "event: gala is on May 12"],
])("%s", (text, expected) => {
  expect(hints(text)).toContain(expected);
});

test.each([
  "Крупнейшие кнопки сделать синими, в шапке оставить поиск.",
  "Сверстать страницу до 12 марта.",
  "Единственный вопрос: в каком формате макет?",
  "Нужен магазин на 12 товаров.",
  "The only button in the header is blue.",
  "Move the largest image to the left.",
  "",
])("an ordinary brief gives no hint: %s", (text) => {
  expect(hints(text)).toEqual([]);
});

test("hints of a long text lie within it and in order", () => {
  const text = "Открытие зала 12 марта. Крупнейшая сеть в Перми! ".repeat(200);
  const found = hintsIn(text);
  expect(found).toHaveLength(400);
  for (const [i, one] of found.entries()) {
    expect(one.end).toBeGreaterThan(one.start);
    expect(one.start).toBeGreaterThanOrEqual(found[i - 1]?.start ?? 0);
    expect(one.end).toBeLessThanOrEqual(text.length);
  }
});
