import { describe, expect, it } from "vitest";
import { cutAtMarks, type Mark } from "./marks";

const mark = (start: number, end: number): Mark => ({ start, end, tone: "danger", label: "a client's name" });
const marked = (text: string, marks: Mark[]) =>
  cutAtMarks(text, marks)
    .map((piece) => (piece.mark ? `[${piece.text}]` : piece.text))
    .join("");

describe("a text with what was found in it", () => {
  it("is whole when nothing was found", () => {
    expect(marked("Новый баннер", [])).toBe("Новый баннер");
    expect(cutAtMarks("", [mark(0, 4)])).toEqual([]);
  });

  it("shows every finding in its place, in whatever order they come", () => {
    expect(marked("Ромашка и Василёк", [mark(10, 17), mark(0, 7)])).toBe("[Ромашка] и [Василёк]");
  });

  it("shows the longer of two findings that begin together, and never a letter twice", () => {
    expect(marked("ООО Ромашка, Москва", [mark(4, 11), mark(0, 11), mark(0, 3)])).toBe(
      "[ООО Ромашка], Москва",
    );
  });

  it("keeps a finding that reaches past the end, and drops an empty or inverted one", () => {
    expect(marked("romashka.ru", [mark(0, 99), mark(3, 3), mark(5, 2)])).toBe("[romashka.ru]");
  });

  it("gives the text back, letter by letter, however the findings lie", () => {
    const text = "пишите на ivan@romashka.ru 🌼 до пятницы";
    const pieces = cutAtMarks(text, [mark(10, 26), mark(20, 40), mark(27, 29), mark(-4, 2)]);
    expect(pieces.map((piece) => piece.text).join("")).toBe(text);
  });
});
