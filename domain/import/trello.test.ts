import fc from "fast-check";
import { expect, test } from "vitest";
import { MAX_IMPORT_CARDS, MAX_TITLE } from "./board";
import { parseTrelloBoard, parseTrelloText } from "./trello";

const board = (cards: unknown[], more: object = {}) => ({
  name: "Сайт  питомника",
  lists: [
    { id: "l1", name: "Сделать", closed: false },
    { id: "l2", name: "Архив", closed: true },
  ],
  cards,
  ...more,
});
const card = (more: object = {}) => ({
  id: "k1",
  name: "Каталог",
  desc: "",
  idList: "l1",
  closed: false,
  ...more,
});

const read = (json: unknown) => {
  const result = parseTrelloBoard(json);
  if (!result.ok) throw new Error(result.code);
  return result.value;
};

test("a card brings its list, its day, its labels, and its comments oldest first without their authors", () => {
  const action = (text: string, date: string) => ({
    type: "commentCard",
    date,
    memberCreator: { fullName: "Вера Малинина" },
    data: { text, card: { id: "k1" } },
  });
  const imported = read(
    board(
      [
        card({
          due: "2026-03-01T21:00:00.000Z",
          labels: [{ name: "срочно" }, { name: "" }, { color: "red" }],
        }),
      ],
      {
        actions: [
          action("второй", "2026-02-02T10:00:00.000Z"),
          action("первый", "2026-02-01T10:00:00.000Z"),
          { type: "updateCard", date: "2026-02-01T10:00:00.000Z", data: { card: { id: "k1" }, text: "нет" } },
        ],
      },
    ),
  );
  expect(imported.cards).toEqual([
    {
      sourceId: "k1",
      title: "Каталог",
      body: "",
      list: "Сделать",
      labels: ["срочно"],
      dueOn: "2026-03-01",
      comments: [
        { text: "первый", at: "2026-02-01T10:00:00.000Z" },
        { text: "второй", at: "2026-02-02T10:00:00.000Z" },
      ],
      isClosed: false,
    },
  ]);
  expect(JSON.stringify(imported)).not.toContain("Малинина");
});

test("checklists and links become Markdown behind the description", () => {
  const imported = read(
    board(
      [
        card({
          desc: "Три раздела",
          attachments: [
            { name: "Макет [v2]", url: "https://files.example/a b".replace(" ", "%20") },
            { name: "x", url: "javascript:alert(1)" },
          ],
        }),
      ],
      {
        checklists: [
          {
            idCard: "k1",
            name: "Готовность",
            checkItems: [
              { name: "вторая", state: "incomplete", pos: 2 },
              { name: "первая", state: "complete", pos: 1 },
            ],
          },
        ],
      },
    ),
  );
  expect(imported.cards[0]?.body).toBe(
    "Три раздела\n\n### Готовность\n- [x] первая\n- [ ] вторая\n\n- [Макет v2](<https://files.example/a%20b>)",
  );
});

test("archived cards, and cards of archived lists, are marked closed", () => {
  const imported = read(board([card(), card({ id: "k2", closed: true }), card({ id: "k3", idList: "l2" })]));
  expect(imported.cards.map(({ isClosed }) => isClosed)).toEqual([false, true, true]);
});

test("what is wrong with a card is reported with its place, and the rest is kept", () => {
  const imported = read(
    board([
      card(),
      card(),
      card({ id: "k2", name: " " }),
      7,
      card({ id: "k3", idList: "?", due: "soon", name: "a\0" }),
    ]),
  );
  expect(imported.problems).toEqual([
    { row: 2, code: "sameId" },
    { row: 3, code: "noTitle" },
    { row: 4, code: "brokenCard" },
    { row: 5, code: "badText" },
    { row: 5, code: "noSuchList" },
    { row: 5, code: "badDate" },
  ]);
  expect(imported.cards.map(({ sourceId }) => sourceId)).toEqual(["k1", "k3"]);
});

test("a title that is too long is cut, and nothing of it is lost", () => {
  const name = "слово ".repeat(100).trim();
  const [cut] = read(board([card({ name, desc: "текст" })])).cards;
  expect([...(cut?.title ?? "")]).toHaveLength(MAX_TITLE);
  expect(cut?.body).toBe(`${name}\n\nтекст`);
});

test("what is no board is refused, never thrown", () => {
  for (const json of [null, 1, "x", [], {}, { cards: [] }, { cards: {}, lists: [] }])
    expect(parseTrelloBoard(json)).toEqual({ ok: false, code: "fileRefused" });
  expect(parseTrelloText("{")).toEqual({ ok: false, code: "fileRefused" });
  expect(parseTrelloText(" ".repeat(20 * 1024 * 1024 + 1))).toEqual({ ok: false, code: "fileTooBig" });
  const many = Array.from({ length: MAX_IMPORT_CARDS + 1 }, () => 0);
  expect(parseTrelloBoard(board(many))).toEqual({ ok: false, code: "tooMany" });
});

test("no JSON of any shape makes it throw", () => {
  const shape = fc.record({
    cards: fc.array(fc.jsonValue()),
    lists: fc.array(fc.jsonValue()),
    actions: fc.jsonValue(),
  });
  const near = fc.dictionary(
    fc.constantFrom("id", "name", "idList", "due", "labels", "attachments"),
    fc.jsonValue(),
  );
  fc.assert(
    fc.property(fc.oneof(fc.jsonValue(), shape), fc.array(near), (any, cards) => {
      parseTrelloBoard(any);
      parseTrelloBoard(board(cards));
    }),
  );
});
