import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dossier, ROMASHKA } from "./dossier.fixture";
import { compile } from "./scan";
import { blocks, FINDING_KINDS } from "./types";
import { formsOf, proposeWording, wordsFor } from "./wording";

const other = dossier({ id: "c2", names: ["Василёк Групп"] });
const matcher = compile([ROMASHKA, other]);
const own = { clientId: "c1", codename: "Янтарная Цапля", locale: "ru" } as const;

test("a client's message becomes a text that a partner may read", () => {
  const message = `Анна Петрова из ООО «Ромашка» просит обновить https://romashka.example/katalog.
Иван Королёв проверит. Вопросы Анне: Петрова Анна, anna@romashka.example, 8 495 123-45-67.
Договор Д-2024/117, ИНН 7701234567. Товар «Луговой чай».`;
  const wording = proposeWording(matcher, message, own);
  expect(wording.text).toBe(`Контакт 1 из компании «Янтарная Цапля» просит обновить https://client.example.
Контакт 2 проверит. Вопросы Анне: контакт 1, contact1@client.example, [телефон].
Договор [номер договора], ИНН [реквизиты]. Товар «продукт 1».`);
  expect(wording.findings.filter(blocks)).toEqual([]);
});

test("another client's name stays in the text and blocks it", () => {
  const wording = proposeWording(matcher, "Сделать как у «Василёк групп», но для Ромашки", own);
  expect(wording.text).toBe("Сделать как у «Василёк групп», но для клиента «Янтарная Цапля»");
  expect(wording.findings.map(({ clientId, text }) => [clientId, text])).toEqual([["c2", "Василёк групп"]]);
  expect(wording.findings.every(blocks)).toBe(true);
});

describe("in Russian the words around a codename carry its case", () => {
  test.each([
    ["Сайт Ромашки открыт", "Сайт «Янтарная Цапля» открыт"],
    ["Каталог Ромашки открыт", "Каталог клиента «Янтарная Цапля» открыт"],
    ["Это для Ромашки", "Это для клиента «Янтарная Цапля»"],
    ["Отправили Ромашке вчера", "Отправили клиенту «Янтарная Цапля» вчера"],
    ["Говорили с Ромашкой", "Говорили с клиентом «Янтарная Цапля»"],
    ["Знаем Ромашку давно", "Знаем клиента «Янтарная Цапля» давно"],
    ["Думаем о Ромашке", "Думаем о клиенте «Янтарная Цапля»"],
    ["Ромашка ждёт", "Клиент «Янтарная Цапля» ждёт"],
    ["Ромашка попросила", "Компания «Янтарная Цапля» попросила"],
    ["Работаем с ООО «Ромашка»", "Работаем с компанией «Янтарная Цапля»"],
    ["компания «Ромашка» растёт", "компания «Янтарная Цапля» растёт"],
    ["наш клиент Ромашка", "наш клиент «Янтарная Цапля»"],
    ["Спросите Анну Петрову", "Спросите контакта 1"],
    ["Встреча с Иваном Королёвым", "Встреча с контактом 1"],
    ["файл ромашка_2024.pdf", "файл Янтарная-Цапля_2024.pdf"],
  ])("%s", (text, expected) => {
    expect(proposeWording(matcher, text, own).text).toBe(expected);
  });
});

describe("what stands around a codename reads as if it had always stood there", () => {
  const lynx = compile([
    dossier({
      names: ["ООО «Северная Рысь»", "Ведогория", "Вертуши", "Синелужье", "Quavello"],
      aliases: ["НТКФ"],
      people: ["Аркадий Бережницкий"],
    }),
  ]);
  test.each([
    ["Северной Рысью предусмотрен резерв", "Клиентом «Янтарная Цапля» предусмотрен резерв"],
    ["Ведогории нужен лендинг", "Клиенту «Янтарная Цапля» нужен лендинг"],
    ["Отправил Ведогории смету", "Отправил клиенту «Янтарная Цапля» смету"],
    ["Правки Ведогории учтены", "Правки клиента «Янтарная Цапля» учтены"],
    ["Работаем с «Ведогорией» год", "Работаем с клиентом «Янтарная Цапля» год"],
    ["«Ведогория» ждёт", "Клиент «Янтарная Цапля» ждёт"],
    ["магазин «Ведогория» закрыт", "магазин «Янтарная Цапля» закрыт"],
    ["Были в Ведогории", "Были в компании «Янтарная Цапля»"],
    ["Тихо в Синелужье", "Тихо в компании «Янтарная Цапля»"],
    ["Были в НТКФ", "Были в компании «Янтарная Цапля»"],
    ["ООО «Северная Рысь» заключило договор", "Предприятие «Янтарная Цапля» заключило договор"],
    ["Запросила Ведогория баннер", "Запросила компания «Янтарная Цапля» баннер"],
    ["Вертуши ждут", "Представители клиента «Янтарная Цапля» ждут"],
    ["Ведогорийский каталог", "Клиентский каталог"],
    ["Занимаюсь Quavello’ом", "Занимаюсь клиентом «Янтарная Цапля»"],
    ["Об Аркадии Бережницком", "О контакте 1"],
    ["**Ведогория** просит", "**Клиент «Янтарная Цапля»** просит"],
    ["Клиент – Ведогория", "Клиент – «Янтарная Цапля»"],
  ])("%s", (text, expected) => {
    expect(proposeWording(lynx, text, own).text).toBe(expected);
  });
});

test("in English a codename keeps its possessive, and a sentence its capital", () => {
  const english = compile([dossier({ names: ["Norrvale"], people: ["Ada Whitlock"] })]);
  const words = (text: string) =>
    proposeWording(english, text, { clientId: "c1", codename: "Amber Heron", locale: "en" }).text;
  expect(words("Ada Whitlock likes Norrvale's site.")).toBe("Contact 1 likes Amber Heron's site.");
  expect(words("ask Ada Whitlock")).toBe("ask contact 1");
});

test("two phones and two mailboxes stay apart, and one stays one", () => {
  const two = compile([
    dossier({ phones: ["+7 495 1234567", "+7 495 7654321"], domains: ["romashka.example"] }),
  ]);
  const text =
    "8 495 123-45-67, 8 495 765-43-21, +74951234567, a@romashka.example, b@romashka.example, A@romashka.example";
  expect(proposeWording(two, text, own).text).toBe(
    "[телефон 1], [телефон 2], [телефон 1], contact1@client.example, contact2@client.example, contact1@client.example",
  );
});

test("what was masked is found no more, wherever it stood", () => {
  const trace = fc.constantFrom(
    "Ромашка",
    "Ромашкой",
    "ООО «Ромашка»",
    "anna@romashka.example",
    "8 495 123-45-67",
    "Анна Петрова",
    "@romashka_tea",
    "Д-2024/117",
  );
  const words = fc.constantFrom("привет", "для", "с", "сайт", "", ",", "(", "**", "\n", "<b>");
  fc.assert(
    fc.property(fc.array(fc.tuple(words, trace)), (parts) => {
      const { findings } = proposeWording(matcher, parts.map((part) => part.join(" ")).join(" "), own);
      expect(findings.filter(blocks)).toEqual([]);
    }),
    { numRuns: 40 },
  );
}, 30_000);

test("every form of a replacement is known to the key", () => {
  expect(formsOf("контакт 2")).toEqual(expect.arrayContaining(["контакту 2", "Контакт 2", "контакта 2"]));
  expect(formsOf("Янтарная Цапля")).toContain("Янтарная-Цапля");
});

test("every kind of trace has words in both languages, and none repeats a pattern of its own", () => {
  for (const kind of FINDING_KINDS)
    for (const locale of ["ru", "en"] as const)
      expect(wordsFor("Amber $& Heron", kind, locale)).not.toMatch(/[{}]|^$/);
  expect(wordsFor("Amber $& Heron", "name", "en")).toBe("Amber $& Heron");
  expect(wordsFor("Amber Heron", "person", "en", 3)).toBe("contact 3");
});
