import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { expect, test } from "vitest";
import { toCsv } from "./csv";

test("what is written is what is read", () => {
  const text = fc.string({ maxLength: 12 }).filter((one) => !/^[=+\-@\t\r]/.test(one));
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
  expect(toCsv(["x"], [["=1+1"], ["-12.5"], [-3], ["@home"], [null]])).toBe(
    "\uFEFFx\r\n'=1+1\r\n-12.5\r\n-3\r\n'@home\r\n\r\n",
  );
});
