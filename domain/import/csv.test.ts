import { expect, test } from "vitest";
import { parseTaskCsv } from "./csv";

const read = (text: string) => {
  const result = parseTaskCsv(text);
  if (!result.ok) throw new Error(result.code);
  return result.value;
};

test("a Russian spreadsheet with semicolons becomes cards", () => {
  const table =
    'Название;Описание;Статус;Срок;Оценка\r\n"Баннер; два";"строка 1\nстрока 2";В работе;1.3.2026;1,5\r\n';
  expect(read(`\uFEFF${table}`)).toEqual({
    name: "",
    lists: ["В работе"],
    cards: [
      {
        sourceId: "row 2",
        title: "Баннер; два",
        body: "строка 1\nстрока 2",
        list: "В работе",
        labels: [],
        dueOn: "2026-03-01",
        estimateMinutes: 90,
        comments: [],
        isClosed: false,
      },
    ],
    problems: [],
  });
});

test.each([
  ["title,list\na,b", ["b"]],
  ["title\tlist\na\tb", ["b"]],
  ["owner,Title,Status\nx,a,Done", ["Done"]],
  ["title\na", []],
])("%j is read by its own separator and headings", (text, lists) => {
  const board = read(text);
  expect(board.cards.map(({ title }) => title)).toEqual(["a"]);
  expect(board.lists).toEqual(lists);
});

test("what is wrong is told by row as a spreadsheet counts them, and the rest is kept", () => {
  const board = read("title,due,estimate\nok,2026-01-01,2\n,2026-01-01,2\n,,\nb,03/04/2026,soon\nc,,,x");
  expect(board.cards.map(({ title }) => title)).toEqual(["ok", "b", "c"]);
  expect(board.problems).toEqual([
    { row: 3, code: "noTitle" },
    { row: 5, code: "badDate" },
    { row: 5, code: "badEstimate" },
    { row: 6, code: "tooManyColumns" },
  ]);
});

test("a table without titles, with broken quotes or with nothing in it is refused", () => {
  expect(parseTaskCsv("due,list\n1,2")).toEqual({
    ok: false,
    code: "fileRefused",
    fields: { file: "required" },
  });
  expect(parseTaskCsv('title\n"open')).toEqual({ ok: false, code: "fileRefused" });
  expect(parseTaskCsv("")).toEqual({ ok: false, code: "fileRefused" });
  expect(parseTaskCsv(`title\n${"a\n".repeat(20_001)}`)).toEqual({ ok: false, code: "tooMany" });
});
