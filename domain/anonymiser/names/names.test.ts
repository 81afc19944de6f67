import { describe, expect, test } from "vitest";
import { dossier } from "../dossier.fixture";
import { compile, scan } from "../scan";
import type { Dossier } from "../types";
import type { Vocabulary } from "./vocabulary";

/** Words that the invented texts below use as ordinary ones. */
const ORDINARY = new Set("лента ленту новостей обновить сайт в мы белый белого аист аиста".split(" "));
const vocabulary: Vocabulary = { has: (word) => ORDINARY.has(word), hasName: () => false };
const found = (known: Partial<Dossier>, text: string, clientId = "c1") =>
  scan(compile([dossier(known)], vocabulary), text, clientId).map(
    ({ text, tier, rule }) => `${tier} ${rule}: ${text}`,
  );

describe("a distinctive name is found", () => {
  test.each([
    ["in a case", "Хлеборост", "Отдать Хлеборосту", "mask case: Хлеборосту"],
    ["with a fleeting vowel", "Уголёчек", "цены Уголёчка", "mask case: Уголёчка"],
    ["as a surname is inflected", "Зернодубов", "с Зернодубовым", "mask case: Зернодубовым"],
    ["by ear, with a silent e", "Gristlewick", "у Грислвика", "mask translit: Грислвика"],
    ["in the German way", "Барчуганка", "für Bartschuganka", "mask translit: Bartschuganka"],
    ["drawn out", "Хлеборост", "эй, Хлебооооросту", "mask typo: Хлебооооросту"],
    ["with a word for its sign", "Grindel & Vorse", "for Grindel and Vorse", "mask fold: Grindel and Vorse"],
    ["with a sign for its word", "Зуброн и Мёдица", "для Зуброна & Мёдицы", "mask case: Зуброна & Мёдицы"],
    ["without its kind", "Группа компаний «Зубр Мёдов»", "у зубра мёдова", "mask case: зубра мёдова"],
    [
      "with its form in full",
      "ООО «Зернодар»",
      "обществу с ограниченной ответственностью «Зернодар»",
      "mask fold: обществу с ограниченной ответственностью «Зернодар»",
    ],
    ["with its form behind it", "Grindelwise", "by Grindelwise Ltd.", "mask fold: Grindelwise Ltd."],
    [
      "by a word that is its own, without a capital",
      "Grindelwise Belt",
      ".grindelwise-button",
      "review part: grindelwise",
    ],
    [
      "on the other keyboard, with a short word",
      "Дубрава и Мёд",
      "le,hfdf b v`l",
      "mask layout: le,hfdf b v`l",
    ],
    ["as an adjective", "Зернодар", "зернодаровский заказ", "mask case: зернодаровский"],
    ["transliterated", "Хлеборост", "сайт для Khleborosta готов", "mask translit: Khleborosta"],
    ["in the French way", "Шпалерово", "для Chpalerovo", "mask translit: Chpalerovo"],
    ["by ear", "Brightwell", "для Брайтвелла", "mask translit: Брайтвелла"],
    ["with a Russian ending", "Quickberry", "с Quickberry\u2019ом", "mask case: Quickberry\u2019ом"],
    ["with look-alikes", "Хлеборост", "для Xлeбopоcта", "mask homoglyph: Xлeбopоcта"],
    ["with digits for letters", "Хлеборост", "для хлеб0р0ст", "mask leet: хлеб0р0ст"],
    ["with an at-sign for a letter", "Ламонара", "для л@монара", "mask leet: л@монара"],
    ["on the other keyboard", "Хлеборост", "для [kt,jhjcn", "mask layout: [kt,jhjcn"],
    ["letter-spaced", "Хлеборост", "для Х л е б о р о с т", "mask spaced: Х л е б о р о с т"],
    ["broken over a line", "Хлеборост", "для Хлебо-\n   роста", "mask spaced: Хлебо-\n   роста"],
    ["misspelled and in a case", "Хлеборост", "о Хлеброосте", "mask typo: Хлеброосте"],
    ["in a longer word", "Хлеборост", "суперхлеборостмаркет", "review inside: суперхлеборостмаркет"],
    ["inflected before its digits", "Домикон24", "для Домикона24", "mask case: Домикона24"],
    ["without its accents", "Crêperie Lunère", "in Creperie Lunere", "mask case: Creperie Lunere"],
    ["without its umlaut, in two letters", "Grünbach", "für Gruenbach", "mask case: Gruenbach"],
    ["by ear, with an umlaut", "Grünbach", "у Грюнбаха", "mask translit: Грюнбаха"],
    ["by ear, as a compound", "Stonegrave", "в Стоунгрейве", "mask translit: Стоунгрейве"],
    ["as its capitals part it", "ГрузИнвестЛес", "для груз инвест леса", "mask fold: груз инвест леса"],
    ["with a figure for its numeral", "Три Топорика", "у 3 топориков", "mask fold: 3 топориков"],
    ["with a numeral for its figure", "7 Морковок", "семи морковок", "mask case: семи морковок"],
    ["as an adjective with another consonant", "Зельник", "зельницкий завод", "mask case: зельницкий"],
    [
      "in brackets, letter by letter",
      "Хлеборост",
      "[Х][л][е][б][о][р][о][с][т]",
      "mask spaced: Х][л][е][б][о][р][о][с][т",
    ],
    ["in three pieces", "Хлеборост", "для хле бо рост", "mask spaced: хле бо рост"],
  ])("%s", (_, name, text, expected) => {
    expect(found({ names: [name] }, text)).toEqual([expected]);
  });

  test.each([
    [
      "its first words",
      "Собрание Приозёрного края",
      "депутаты Собрания Приозёрного",
      "review part: Собрания Приозёрного",
    ],
    ["without its country", "Сенат США", "в Сенате", "review part: Сенате"],
    ["what is quoted in it", "Фабрика «Дрозд и Ко»", "отдать «Дрозду и Ко»", "mask case: Дрозду и Ко"],
    ["what comes first in the quotes", "Фабрика «Дрозд и Ко»", "фабрике Дрозд", "mask exact: Дрозд"],
    ["a beginning and a point", "Северный Улей", "для Сев.Улья", "mask case: Сев.Улья"],
    [
      "a number's other ending",
      "13-ая Полевая станция",
      "на 13-й Полевой станции",
      "mask case: 13-й Полевой станции",
    ],
  ])("by what is left of it: %s", (_, name, text, expected) => {
    expect(found({ names: [name] }, text)).toEqual([expected]);
  });

  test("in another client's text, but not with a slip of the pen", () => {
    expect(found({ names: ["Хлеборост"] }, "о Хлеборосте", "other")).toEqual(["mask case: Хлеборосте"]);
    expect(found({ names: ["Хлеборост"] }, "о Хлеброосте", "other")).toEqual([]);
  });
});

describe("an ordinary word as a name", () => {
  test.each([
    ["is certain in quotes", "мы в «Ленте»", "mask case: Ленте"],
    ["is certain beside its legal form", "от ООО Лента", "mask fold: ООО Лента"],
    ["is asked about with a capital", "мы обновить Ленту", "review case: Ленту"],
    ["is only shown in lower case", "обновить ленту новостей", "low case: ленту"],
    ["is only shown where a sentence begins", "Лента новостей", "low exact: Лента"],
  ])("%s", (_, text, expected) => {
    expect(found({ names: ["Лента"] }, text)).toEqual([expected]);
  });

  test("of another client stays quiet in lower case", () => {
    expect(found({ names: ["Лента"] }, "обновить ленту новостей", "other")).toEqual([]);
  });
});

describe("a name of several words is found", () => {
  test.each([
    ["in a case", "с Белым Аистом", "mask case: Белым Аистом"],
    ["written as one", "белогоаиста", "mask case: белогоаиста"],
    ["the other way round", "в Аисте Белом", "mask case: Аисте Белом"],
    ["with a slip in one of them", "для Белого Аситса", undefined],
    ["with one slip", "для Белого Аитса", "mask case: Белого Аитса"],
  ])("%s", (_, text, expected) => {
    expect(found({ names: ["Белый Аист"] }, text)).toEqual(expected ? [expected] : []);
  });
});

describe("a person is found", () => {
  const people = ["Хворостова Анна Сергеевна"];
  test.each([
    ["by initials", "пишет А. С. Хворостова", "mask fold: А. С. Хворостова"],
    ["by initials behind", "от Хворостовой А.С.", "mask case: Хворостовой А.С."],
    ["by first name and patronymic", "с Анной Сергеевной", "mask case: Анной Сергеевной"],
    ["by a pet name and the surname", "Аня Хворостова ждёт", "mask fold: Аня Хворостова"],
    ["in the other alphabet", "by Anna Khvorostova", "mask translit: Anna Khvorostova"],
    ["by the surname alone", "вопрос Хворостовой", "mask case: Хворостовой"],
    ["but beside somebody else's initial only as a hint", "ждём П. Хворостову", "low case: Хворостову"],
  ])("%s", (_, text, expected) => {
    expect(found({ people }, text)).toEqual([expected]);
  });
});

test("a hundred thousand invisible characters and endless letters take bounded time", () => {
  const names = ["Хлеборост"];
  expect(found({ names }, `Хлебо${"\u200b".repeat(100_000)}рост`)).toHaveLength(1);
  expect(found({ names }, "а ".repeat(20_000))).toEqual([]);
  expect(found({ names }, "х-".repeat(20_000))).toEqual([]);
  expect(found({ names }, "я".repeat(500_000))).toEqual([]);
}, 60_000);

describe("a person is found", () => {
  test.each([
    [
      "by an initial that sounds otherwise",
      "Jonathan Grindelspool",
      "from J. Grindelspool",
      "mask fold: J. Grindelspool",
    ],
    ["by a short first name", "Jonathan Grindelspool", "ask Jon Grindelspool", "mask fold: Jon Grindelspool"],
    ["behind a title", "Gareth Grindelspool", "ask Mr Grindelspool", "mask exact: Grindelspool"],
    ["as lists have it", "Gareth Grindelspool", "Grindelspool, Gareth", "mask fold: Grindelspool, Gareth"],
    ["as a login", "Gareth Grindelspool", "run by ggrindelspool", "review inside: ggrindelspool"],
    [
      "by a patronymic of talk",
      "Лапшинец Пётр Сергеевич",
      "зовите Петра Сергеича",
      "mask case: Петра Сергеича",
    ],
    ["by the patronymic first", "Лапшинец Пётр Сергеевич", "это Сергеевич Пётр", "mask fold: Сергеевич Пётр"],
  ])("%s", (_, person, text, expected) => {
    expect(found({ people: [person] }, text)).toContain(expected);
  });

  test("who trades alone, by the name of the trade", () => {
    expect(found({ names: ["ИП Курсалаев Тимур Олегович"] }, "с Курсалаевым Т. О.")).toEqual([
      "mask case: Курсалаевым Т. О.",
    ]);
  });
});

test("a client is called by its domain where that says more than its name", () => {
  expect(
    found({ names: ["ООО «Лента»"], domains: ["vetrolomka-shop.co.uk"] }, ".vetrolomka-shop__title"),
  ).toEqual(["review exact: vetrolomka-shop"]);
  expect(found({ domains: ["vetrolomka.tilda.ws", "vk.com/lavka"] }, "vetrolomka, tilda, vk")).toEqual([
    "review exact: vetrolomka",
  ]);
});
