import fc from "fast-check";
import { expect, test } from "vitest";
import { Dictionary } from "./dictionary";

const at = (keys: readonly string[], text: string, from: number) => {
  const found: string[] = [];
  const codes = Uint16Array.from(text, (char) => char.charCodeAt(0));
  new Dictionary(keys.map((key) => [key, key])).at(codes, from, codes.length, (values, end) => {
    found.push(...values.map((value) => `${value}@${end}`));
  });
  return found;
};

test("every key that stands in a place is found there, shortest first", () => {
  expect(at(["ab", "abc", "abcd", "abcdef", "abcdeg", "b"], "xabcdef", 1)).toEqual([
    "ab@3",
    "abc@4",
    "abcd@5",
    "abcdef@7",
  ]);
});

test("a key that the text cuts short is not found", () => {
  expect(at(["abcde", "abc"], "abcd", 0)).toEqual(["abc@3"]);
  expect(at(["ab"], "a", 0)).toEqual([]);
});

test("two clients with one name are both found", () => {
  expect(at(["lumen", "lumen", "lu", "lu"], "lumen", 0)).toEqual(["lu@2", "lu@2", "lumen@5", "lumen@5"]);
});

test("it finds exactly what comparing every key at every place would find", () => {
  const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), minLength: 0, maxLength: 9 });
  fc.assert(
    fc.property(fc.array(word, { maxLength: 30 }), word, (keys, text) => {
      for (let from = 0; from < text.length; from += 1) {
        const naive = keys.filter((key) => key.length >= 2 && text.startsWith(key, from));
        expect(at(keys, text, from).sort()).toEqual(naive.map((key) => `${key}@${from + key.length}`).sort());
      }
    }),
  );
});
