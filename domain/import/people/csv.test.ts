import fc from "fast-check";
import { expect, test } from "vitest";
import { readCsv } from "./csv";

const rowsOf = (text: string) => {
  const read = readCsv(text);
  return read.ok ? { rows: read.value.rows, repairs: read.value.repairs } : read;
};

test("semicolons, tabs and commas are told apart by the header", () => {
  for (const mark of [";", ",", "\t"])
    expect(rowsOf(`Клиент${mark}Почта\nРомашка${mark}a@romashka.example`)).toEqual({
      rows: [["Ромашка", "a@romashka.example"]],
      repairs: [],
    });
});

test("a quote left open costs no other row, and is told", () => {
  const text = 'Клиент;Город\n"Ромашка;Вымышленск\nЛютик;Небылицк\nВасилёк;Сказкин\n';
  expect(rowsOf(text)).toEqual({
    rows: [
      ["Ромашка", "Вымышленск"],
      ["Лютик", "Небылицк"],
      ["Василёк", "Сказкин"],
    ],
    repairs: [{ code: "quote", row: 2 }],
  });
});

test("two quotes left open do not swallow the rows between them", () => {
  const text = 'Клиент;Город\n"Ромашка;Вымышленск\nЛютик;Небылицк\n"Василёк;Сказкин\n';
  expect(rowsOf(text)).toMatchObject({
    rows: [
      ["Ромашка", "Вымышленск"],
      ["Лютик", "Небылицк"],
      ["Василёк", "Сказкин"],
    ],
  });
});

test("a value of several lines stays one, also beside a broken row", () => {
  const text = 'Клиент;Заметки\nРомашка;"первая\nвторая"\n"Лютик;x\n';
  expect(rowsOf(text)).toMatchObject({
    rows: [
      ["Ромашка", "первая\nвторая"],
      ["Лютик", "x"],
    ],
    repairs: [{ code: "quote" }],
  });
});

test("quotes inside a name survive", () => {
  expect(rowsOf('Клиент,Город\n"ООО ""Ромашка""",A')).toEqual({
    rows: [['ООО "Ромашка"', "A"]],
    repairs: [],
  });
  expect(rowsOf('Клиент;Город\nООО "Ромашка";A')).toMatchObject({ rows: [['ООО "Ромашка"', "A"]] });
});

test("more cells than headings are told, fewer are empty, blank rows are no rows", () => {
  expect(rowsOf("a,b\n1,2,3\n\n4")).toEqual({
    rows: [
      ["1", "2"],
      ["4", ""],
    ],
    repairs: [{ code: "columns", row: 2 }],
  });
});

test("a header alone, and nothing at all, are no list", () => {
  expect(readCsv("a,b\n")).toMatchObject({ code: "fileRefused" });
  expect(readCsv("")).toMatchObject({ code: "fileRefused" });
});

test("whatever is between the lines, nothing throws and no row is lost to another", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 20 }), { maxLength: 12 }), (lines) => {
      const read = readCsv(["name;city", ...lines].join("\n"));
      if (read.ok) expect(read.value.rows.every((row) => row.length === 2)).toBe(true);
    }),
  );
});

test("a file that holds more than a list of clients is refused by looking, not by reading", () => {
  const lines = (line: string, count: number) => `a,b\n${line.repeat(count)}`;
  for (const text of [
    lines('"\n', 20_001),
    lines('"\n', 150_000),
    lines('"x,"y\n', 10_000),
    lines("\n", 50_001),
    lines("\r", 50_001),
    `a,b\n${",".repeat(400_000)}\n1,2`,
    lines("1,2\n", 3_001),
  ])
    expect(readCsv(text)).toMatchObject({ code: "tooMany" });
});

test("blank rows at the end are no rows, however many", () => {
  expect(rowsOf(`Клиент;Город\nРомашка;A\n${";\n".repeat(40_000)}`)).toEqual({
    rows: [["Ромашка", "A"]],
    repairs: [],
  });
});

test("a long list with one quote left open is read whole", () => {
  const row = (n: number) => `"Клиент ${n}";"Город ""${n}"""\n`;
  const all = Array.from({ length: 2_000 }, (_, n) => row(n));
  all[1_000] = '"Ромашка;Вымышленск\n';
  const read = readCsv(`"Клиент";"Город"\n${all.join("")}`);
  expect(read.ok && read.value.rows.length).toBe(2_000);
  expect(read.ok && read.value.rows[1_000]).toEqual(["Ромашка", "Вымышленск"]);
  expect(read.ok && read.value.rows[1_999]).toEqual(["Клиент 1999", 'Город "1999"']);
  expect(read.ok && read.value.repairs).toEqual([{ code: "quote", row: 1_002 }]);
});
