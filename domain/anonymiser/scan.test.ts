import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dossier, ROMASHKA } from "./dossier.fixture";
import { compile, compileSlowly, mask, scan } from "./scan";
import type { Dossier } from "./types";

const texts = (known: Partial<Dossier>, text: string) =>
  scan(compile([dossier(known)]), text, "c1").map((finding) => finding.text);
const matcher = compile([ROMASHKA]);
const found = (text: string) =>
  scan(matcher, text, "c1").map(({ text, kind, tier }) => `${kind} ${tier}: ${text}`);

describe("names", () => {
  test.each([
    ["Это ромашка пишет", "ромашка"],
    ["Звонили из ООО “Ромашка”.", "ООО “Ромашка”"],
    ['Звонили из ООО "РОМАШКА", ждут', 'ООО "РОМАШКА"'],
    ["Договор с ООО «Ромашка»!", "ООО «Ромашка»"],
    ["ООО\u00A0\n Ромашка", "ООО\u00A0\n Ромашка"],
    ["ООО **Ромашка**", "ООО **Ромашка"],
    ["Ром\u00ADаш\u200Bка", "Ром\u00ADаш\u200Bка"],
    ["Рома\u0301шка", "Рома\u0301шка"],
    ["отчёт_ромашка_2024.pdf", "ромашка"],
    ["о Ромашке", "Ромашке"],
    ["рмш-проект", "рмш"],
    ["армшин", undefined],
  ])("in «%s» the client shows as %s", (text, expected) => {
    expect(scan(matcher, text, "c1").map((finding) => finding.text)).toEqual(expected ? [expected] : []);
  });

  test("a form of the name is told as one, even where another alias sounds like it", () => {
    const client = dossier({ names: ["Клинорис"], aliases: ["Klinoris"] });
    for (const text of ["у Клинориса", "с Клинорисом"])
      expect(scan(compile([client]), text, "c1").map(({ rule }) => rule)).toEqual(["case"]);
  });

  test("е and ё, composed or not, are one letter", () => {
    expect(texts({ names: ["Берёза"] }, "БЕРЕЗА и бере\u0308за")).toEqual(["БЕРЕЗА", "бере\u0308за"]);
  });

  test("hyphens, spaces and full-width letters do not hide a name", () => {
    expect(texts({ names: ["Nord-West Tea"] }, "nord west-tea, ＮＯＲＤ–ＷＥＳＴ tea")).toEqual([
      "nord west-tea",
      "ＮＯＲＤ–ＷＥＳＴ tea",
    ]);
  });

  test("a short name is not found inside a longer word, but where a capital starts a part of its own", () => {
    expect(texts({ names: ["Esri"] }, "desription, esriat, Esri's, EsriJSON, Esri2024")).toEqual([
      "Esri's",
      "Esri",
      "Esri",
    ]);
    expect(texts({ names: ["X5"] }, "X50 AX5 X5")).toEqual(["X5"]);
  });

  test("a longer name is found inside a word: with an ending it is masked, else somebody must look", () => {
    const result = scan(
      compile([dossier({ names: ["Орбитал"] })]),
      "Орбиталом, ОрбиталСтрой, суперорбитал",
      "c1",
    );
    expect(result.map(({ text, tier, rule }) => [text, tier, rule])).toEqual([
      ["Орбиталом", "mask", "case"],
      ["Орбитал", "mask", "exact"],
      ["суперорбитал", "review", "inside"],
    ]);
  });

  test("two letters written otherwise are only a hint", () => {
    const result = scan(compile([dossier({ aliases: ["OK"] })]), "OK, it is ok", "c1");
    expect(result.map(({ tier }) => tier)).toEqual(["mask", "low"]);
  });

  test("an empty or one-letter value finds nothing at all", () => {
    expect(
      texts({ names: ["", " ", "«»", "A"], domains: [""], phones: ["", "12"] }, "A « » text 12"),
    ).toEqual([]);
  });
});

describe("addresses of every kind", () => {
  test.each([
    ["https://git.example/ромашка/app, там", ["url mask: https://git.example/ромашка/app"]],
    ["(www.ромашка-чай.example)", ["url mask: www.ромашка-чай.example"]],
    ["ромашка@pochta.example.", ["email mask: ромашка@pochta.example"]],
    ["см. romashka.example", ["domain mask: romashka.example"]],
    [
      "см. https://www.shop.romashka.example/a/b?c=1.",
      ["url mask: https://www.shop.romashka.example/a/b?c=1"],
    ],
    ["[сайт](https://romashka.example/x)", ["url mask: https://romashka.example/x"]],
    ["пишите на olga.k@mail.romashka.example!", ["email mask: olga.k@mail.romashka.example"]],
    ["пишите на Anna@Romashka.Example", ["email mask: Anna@Romashka.Example"]],
    ["direktor@pochta.example", ["email mask: direktor@pochta.example"]],
    ["other@pochta.example", ["email mask: other@pochta.example"]],
    ["bigromashka.examples", ["name review: bigromashka"]],
    ["в телеграме @romashka_tea", ["handle mask: @romashka_tea"]],
    ["https://t.me/lugovoy", ["handle mask: https://t.me/lugovoy"]],
    ["офис: г Москва, ул. Полевая д. 5", ["address mask: г Москва, ул. Полевая д. 5"]],
    ["офис: Полевая, д. 5", ["address mask: Полевая, д. 5"]],
    ["офис: г. Москва ул. Полевая, д. 5", ["address mask: г. Москва ул. Полевая, д. 5"]],
  ])("%s", (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  test("an internationalised domain is found in both of its spellings", () => {
    const ascii = new URL("http://ромашка-чай.рф").hostname;
    expect(texts({ domains: ["ромашка-чай.рф"] }, `ромашка-чай.рф, ${ascii}`)).toEqual([
      "ромашка-чай.рф",
      ascii,
    ]);
  });
});

describe("numbers", () => {
  test.each([
    "+7 (495) 123-45-67",
    "8 (495) 123 45 67",
    "84951234567",
    "+7.495.123.45.67",
    "7\u00A0495\u00A01234567",
    "(495) 123–45–67",
    "4951234567",
  ])("the phone is found when written as %s", (phone) => {
    expect(found(`тел. ${phone}, звоните`)).toEqual([`phone mask: ${phone}`]);
  });

  test.each(["14951234567", "49512345678", "495 123 45"])("%s is another number", (phone) => {
    expect(found(phone)).toEqual([]);
  });

  test("tax and contract numbers are found however they are spaced", () => {
    expect(found("ИНН 77 01 23 45 67")).toEqual(["taxId mask: 77 01 23 45 67"]);
    expect(found("ИНН7701234567/КПП770101001")).toEqual(["taxId mask: 7701234567", "taxId mask: 770101001"]);
    expect(found("по договору №Д 2024/117 от мая")).toEqual(["contract mask: Д 2024/117"]);
    expect(found("177012345670")).toEqual([]);
  });

  test("a contract with a tiny number does not block every such number", () => {
    const tiny = scan(compile([dossier({ contracts: ["12"] })]), "12 баннеров");
    expect(tiny.map(({ tier }) => tier)).toEqual(["low"]);
  });
});

describe("people", () => {
  test("are found by any two of their names, in any order", () => {
    expect(found("Анна Петрова, Петрова А., Анна Сергеевна, Королев Иван")).toEqual([
      "person mask: Анна Петрова",
      "person mask: Петрова А.",
      "person mask: Анна Сергеевна",
      "person mask: Королев Иван",
    ]);
  });

  test("a first name alone needs a look", () => {
    expect(scan(compile([dossier({ people: ["Зинаида"] })]), "Зинаида ждёт", "c1")[0]?.tier).toBe("review");
  });
});

describe("all together", () => {
  test("the longest finding wins, and a shared name counts as the own client's", () => {
    const shared = compile([
      dossier({ id: "c1", names: ["Nord", "Nord Lumen"] }),
      dossier({ id: "c2", names: ["Nord Lumen"] }),
    ]);
    expect(scan(shared, "Nord Lumen", "c2").map(({ text, clientId }) => [text, clientId])).toEqual([
      ["Nord Lumen", "c2"],
    ]);
  });

  test("a shorter name is not lost when a longer overlap takes its neighbour", () => {
    expect(texts({ names: ["Alfa Beta", "Alfa", "Beta Gamma Delta"] }, "Alfa Beta Gamma Delta")).toEqual([
      "Alfa",
      "Beta Gamma Delta",
    ]);
  });

  test("offsets always point at the reported text, in order and apart, whatever surrounds it", () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string({ unit: "binary" }), fc.constant(" ромашка "))), (parts) => {
        const text = parts.join("");
        let last = 0;
        for (const finding of scan(matcher, text)) {
          expect(text.slice(finding.start, finding.end)).toBe(finding.text);
          expect(finding.start).toBeGreaterThanOrEqual(last);
          expect(finding.end).toBeGreaterThan(finding.start);
          last = finding.end;
        }
      }),
    );
  }, 60_000);

  test("dossiers read with pauses find the same", async () => {
    let pauses = 0;
    const many = Array.from({ length: 120 }, (_, at) => dossier({ id: `d${at}`, names: [`Кварцелин${at}`] }));
    const slow = await compileSlowly(
      [ROMASHKA, ...many],
      { has: () => false, hasName: () => false },
      async () => {
        pauses += 1;
      },
    );
    expect(scan(slow, "для Ромашки", "c1").map(({ text }) => text)).toEqual(["Ромашки"]);
    expect(pauses).toBe(6);
  }, 60_000);

  test("a name set between spaces is found in any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "binary" }), (before, after) => {
        const text = `${before} ! ромашка ! ${after}`;
        expect(scan(matcher, text).some((one) => /ромашка/.test(one.text))).toBe(true);
      }),
    );
  }, 60_000);

  test("what is masked is gone, and the rest of the text is untouched", () => {
    const text = "Ромашка (romashka.example) ждёт.";
    expect(mask(text, scan(matcher, text), ({ kind }) => `<${kind}>`)).toBe("<name> (<domain>) ждёт.");
  });
});

describe("what our own wording puts in place of a trace", () => {
  const client = compile([
    dossier({
      names: ["Клиент", "Контакт"],
      aliases: ["client"],
      domains: ["client.ru"],
      emails: ["contact@client.ru"],
      handles: ["@client"],
    }),
  ]);

  test.each([
    "client.example",
    "https://client.example",
    "https://client2.example",
    "contact1@client.example",
    "[аккаунт 2]",
    "[телефон]",
  ])("%s is no trace, even of a client of that name", (words) => {
    for (const text of [words, `Пишите на ${words}, ждём.`, `см. [тут](${words})`])
      expect(scan(client, text, "c1").filter(({ text }) => words.includes(text))).toEqual([]);
  });

  test("what only resembles it is one", () => {
    expect(scan(client, "https://client.example.client.ru/x", "c1").map(({ tier }) => tier)).toEqual([
      "mask",
    ]);
    expect(scan(matcher, "https://client.example/romashka", "c1").map(({ tier }) => tier)).toEqual(["mask"]);
  });
});

test("two ordinary words that begin a sentence name no other client, as a title they are asked about", () => {
  const ordinary = new Set(["тихий", "омут"]);
  const many = compile([dossier({ id: "c2", names: ["Тихий Омут"] })], {
    has: (word) => ordinary.has(word),
    hasName: () => false,
  });
  const tiers = (text: string, own: string) => scan(many, text, own).map(({ tier }) => tier);
  expect(tiers("Готово. Тихий омут на фото.", "c1")).toEqual([]);
  expect(tiers("Готово. Тихий Омут на фото.", "c1")).toEqual(["review"]);
  expect(tiers("Готово. Тихий омут на фото.", "c2")).toHaveLength(1);
});
