import { expect, test } from "vitest";
import { shiftMarks } from "./shiftMarks";

const marks = [
  { start: 0, end: 4 },
  { start: 10, end: 14 },
];
const cut = (text: string, shifted: typeof marks) => shifted.map(({ start, end }) => text.slice(start, end));

test("Marks move along with what is typed before them and stay before what is typed behind", () => {
  const before = "Roma and, Roma again";
  for (const after of ["So Roma and, Roma again", "Roma or and, Roma again", "Roma and, Roma again!", before])
    expect(cut(after, shiftMarks(marks, before, after))).toEqual(["Roma", "Roma"]);
});

test("A mark that is typed over is gone until the next check", () => {
  expect(shiftMarks(marks, "Roma and, Roma again", "Roma and, Rxma again")).toEqual([{ start: 0, end: 4 }]);
  expect(shiftMarks(marks, "Roma and, Roma again", "")).toEqual([]);
});
