import { expect, test } from "vitest";
import { bySpot, padded, readBoxes, readWords, type Word, wordsAt, writeBoxes } from "./pictures";

const words: Word[] = ["Заказ", "ООО", "Ромашка", "готов"].map((text, place) => ({
  text,
  x: place * 100,
  y: 10,
  width: 80,
  height: 20,
  confidence: 90,
}));
const picture = { width: 400, height: 50 };

test("a name of two words marks both boxes, and their neighbours stay", () => {
  const text = readWords(words);
  const start = text.indexOf("ООО");
  const marked = wordsAt(words, { start, end: start + "ООО Ромашка".length });
  expect(marked.map((word) => word.text)).toEqual(["ООО", "Ромашка"]);
});

test("a name inside a longer word marks the whole word", () => {
  const start = readWords(words).indexOf("омаш");
  expect(wordsAt(words, { start, end: start + 4 }).map((word) => word.text)).toEqual(["Ромашка"]);
});

test("a line that ends is a new line of the text, and marks stay where they were", () => {
  const lines = words.map((word, place) => (place === 1 ? { ...word, endsLine: true as const } : word));
  expect(readWords(lines)).toBe("Заказ ООО\nРомашка готов ");
  expect(wordsAt(lines, { start: 10, end: 17 }).map((word) => word.text)).toEqual(["Ромашка"]);
});

test("a word that was read twice in one place is one spot, and the same word elsewhere is another", () => {
  const [, , name] = words as [Word, Word, Word];
  const misread = { ...name, text: "Ромашке", x: name.x + 3, width: name.width - 8 };
  const elsewhere = { ...name, y: 200 };
  const all = [...words, misread, elsewhere];
  const text = readWords(all);
  const at = (found: string, from = 0, clientId = "one") => {
    const start = text.indexOf(found, from);
    return { clientId, start, end: start + found.length };
  };
  const [first, second, third] = [at("Ромашка"), at("Ромашке"), at("Ромашка", at("Ромашке").end)];
  const whole = at("ООО Ромашка");
  expect(bySpot(all, [first, second, third])).toEqual([[first, second], [third]]);
  expect(bySpot(all, [whole, second])).toEqual([[whole, second]]);
  expect(bySpot(all, [first, at("Ромашке", 0, "two")])).toHaveLength(2);
});

test("a blacked-out box covers more than the letters and never leaves the picture", () => {
  expect(padded({ x: 100, y: 10, width: 80, height: 20 }, picture)).toEqual({
    x: 95,
    y: 5,
    width: 90,
    height: 30,
  });
  expect(padded({ x: 0, y: 40, width: 400, height: 10 }, picture)).toEqual({
    x: 0,
    y: 37,
    width: 400,
    height: 13,
  });
});

test("boxes travel through a form, and nonsense is no box", () => {
  const boxes = [
    { x: 1, y: 2, width: 30, height: 4 },
    { x: 5, y: 6, width: 7, height: 8 },
  ];
  expect(readBoxes(writeBoxes(boxes), picture)).toEqual(boxes);
  expect(readBoxes("", picture)).toEqual([]);
  expect(readBoxes("500,500,10,10", picture)).toEqual([]);
  for (const wrong of ["1,2,3", "a,b,c,d", "1,2,3,4,5", "NaN,0,1,1", "1e999,0,1,1", "0,0,1,1;".repeat(201)])
    expect(readBoxes(wrong, picture), wrong.slice(0, 20)).toBeUndefined();
});
