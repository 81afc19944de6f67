import { expect, test } from "vitest";
import { findClients, matchClients, nameKey } from "./match";
import { meaningsOf } from "./meanings";

const columns = ["Клиент", "Сайт", "ИНН", "ФИО", "Должность", "E-mail", "Телефон", "Статус"];
const read = (...rows: string[][]) => findClients({ columns, rows, repairs: [] }, meaningsOf(columns));

test("columns are known by their headings in both languages, and a strange one is left alone", () => {
  expect(meaningsOf(columns)).toEqual([
    "client",
    "domain",
    "taxId",
    "contact",
    "position",
    "email",
    "phone",
    "stage",
  ]);
  expect(meaningsOf(["Company", "Full name", "Email ", "Shoe size"])).toEqual([
    "client",
    "contact",
    "email",
    "skip",
  ]);
  expect(meaningsOf(["Имя", "ИНН"])).toEqual(["client", "taxId"]);
});

test("rows of one name are one client, each person once", () => {
  const { clients } = read(
    [
      "ООО «Ромашка»",
      "https://www.romashka.example/o-nas",
      "ИНН 0007423186",
      "Анна Полева",
      "директор",
      "ANNA@romashka.example",
      "1; 2",
      "активный",
    ],
    ["Ромашка", "romashka.example", "", "Пётр Стеблев", "", "", "", ""],
    ["РОМАШКА", "", "", "анна полева", "", "anna@romashka.example", "", ""],
  );
  expect(clients).toHaveLength(1);
  expect(clients[0]).toMatchObject({
    row: 2,
    name: "ООО «Ромашка»",
    stage: "current",
    values: { domains: ["romashka.example"], taxIds: ["ИНН 0007423186"], phones: ["2"] },
    people: [{ name: "Анна Полева", email: "anna@romashka.example", phone: "1" }, { name: "Пётр Стеблев" }],
  });
});

test("a row without a client is told, and a way without a person is the client's", () => {
  const { clients, lost } = read(
    ["", "", "", "Кто-то", "", "", "", ""],
    ["Лютик", "", "", "", "", "a@b.example", "", "ушёл"],
  );
  expect(lost).toEqual([2]);
  expect(clients[0]).toMatchObject({ stage: "sleeping", values: { emails: ["a@b.example"] }, people: [] });
});

const known = [
  {
    id: "r",
    name: "Ромашка",
    names: ["ООО «Ромашка»"],
    domains: ["romashka.example"],
    emails: ["post@romashka.example"],
  },
];

test("a client is known by its name, its domain or its mail, in this order", () => {
  const { clients } = read(
    ["«ромашка» ООО", "", "", "", "", "", "", ""],
    ["Цветы", "www.romashka.example", "", "", "", "", "", ""],
    ["Букет", "", "", "Анна", "", "POST@romashka.example", "", ""],
    ["Лютик", "", "", "", "", "", "", ""],
  );
  expect(matchClients(clients, known, []).map((one) => one.known?.by)).toEqual([
    "name",
    "domain",
    "email",
    undefined,
  ]);
});

test("whoever is known is not added again", () => {
  const { clients } = read(
    ["Ромашка", "", "", "Анна Полева", "", "", "", ""],
    ["Ромашка", "", "", "Вера", "", "vera@romashka.example", "", ""],
    ["Ромашка", "", "", "Новый", "", "", "", ""],
  );
  const people = [
    { clientId: "r", name: "анна полева", email: "" },
    { clientId: "r", name: "Вера Стеблева", email: "VERA@romashka.example" },
  ];
  expect(matchClients(clients, known, people)[0]?.fresh.map(({ name }) => name)).toEqual(["Новый"]);
});

test("a name is the same without its legal form, quotes and case, but never empty", () => {
  expect(["ООО «Ромашка»", "РОМАШКА", "Ромашка, ООО"].map(nameKey)).toEqual([
    "ромашка",
    "ромашка",
    "ромашка",
  ]);
  expect(nameKey("ООО")).toBe("ооо");
});
