import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { expect, test } from "vitest";
import { toCsv } from "./csv";

const RUNS = /^[\s"]*[=+\-@＝＋－＠]/;

test("what is written is what is read", () => {
  const text = fc.string({ maxLength: 12 }).filter((one) => !/[=+\-@]/.test(one));
  fc.assert(
    fc.property(fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 6 }), (rows) => {
      expect(parse(toCsv(["a", "b"], rows), { bom: true, record_delimiter: "\r\n" })).toEqual([
        ["a", "b"],
        ...rows,
      ]);
    }),
  );
});

test("a text that a spreadsheet would run is kept from it, a number is not", () => {
  expect(toCsv(["x"], [["=1+1"], ["-12.5"], [-3], ["@home"], [" ＝1"], [null]])).toBe(
    "\uFEFFx\r\n'=1+1\r\n-12.5\r\n-3\r\n'@home\r\n' ＝1\r\n\r\n",
  );
});

test("ordinary words stay as they are", () => {
  for (const text of ["Да, - сказал он", "Anna, +7 000 555-01-02", "a=b; c", "Web-студия", "mail@x.example"])
    expect(parse(toCsv([text], []), { bom: true })).toEqual([[text]]);
});

test("no reader begins a cell with a formula, whatever it takes for the end of one", () => {
  const part = fc.constantFrom(
    ...["=1+1", "@a", "-1", "＝1", "a", " ", "\t", ";", ",", '"', '""', "\n", "\r", "\r\n", "\u00A0"],
  );
  const text = fc.array(part, { maxLength: 8 }).map((parts) => parts.join(""));
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 3 }), (row) => {
      const file = toCsv(["head"], [["first", ...row]]);
      // One that sees our quotes, and one that takes every separator and line end for the end of a cell.
      const asMeant = parse(file, { bom: true, record_delimiter: "\r\n", relax_column_count: true }).flat();
      for (const cells of [asMeant, file.split(/[;\t\r\n]/)])
        expect(cells.filter((one) => RUNS.test(one) && one !== "-1")).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

test("a semicolon or a line inside a cell is no way in", () => {
  const file = toCsv(["note", "by"], [["x", 'a;=cmd()\n ""=1;+2']]);
  expect(file.split(/[;\r\n]/)).toEqual([
    ...["\uFEFFnote,by", "", 'x,"a', "'=cmd()", `' """"=1`, `'+2"`, "", ""],
  ]);
});
