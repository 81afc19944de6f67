import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dossier } from "../dossier.fixture";
import type { Dossier } from "../types";
import { addPatterns, emptyPatterns, findPatterns } from "./index";

const compilePatterns = (dossiers: readonly Dossier[], isCommon = (_: string) => false) => {
  const index = emptyPatterns();
  for (const one of dossiers) addPatterns(index, one, isCommon);
  return index;
};

/** The tier and the place of every finding, of those that overlap the one that blocks, then the widest. */
const found = (known: Partial<Dossier>, text: string) =>
  findPatterns(compilePatterns([dossier(known)]), text, "c1")
    .sort((a, b) => rank(a) - rank(b) || b.end - b.start - (a.end - a.start))
    .filter(
      (each, i, all) => !all.slice(0, i).some((other) => other.start < each.end && each.start < other.end),
    )
    .map(({ tier, kind, text: place }) => `${tier} ${kind}: ${place}`);

const rank = ({ tier }: { tier: string }) => (tier === "low" ? 1 : 0);

describe("mailboxes", () => {
  const known = {
    emails: ["ivan.petrov@romashka.ru", "romashka.tea@gmail.com", "buh@mail.ru"],
    domains: ["romashka.ru"],
  };
  test.each([
    ["ivan.petrov@romashka.ru", "mask email: ivan.petrov@romashka.ru"],
    ["Ivan.Petrov@Romashka.RU.", "mask email: Ivan.Petrov@Romashka.RU"],
    ["mailto:ivan.petrov@romashka.ru?subject=x", "mask email: mailto:ivan.petrov@romashka.ru?subject=x"],
    ["ivan.petrov (at) romashka (dot) ru", "mask email: ivan.petrov (at) romashka (dot) ru"],
    ["ivan.petrov[at]romashka[.]ru", "mask email: ivan.petrov[at]romashka[.]ru"],
    ["ivan.petrov at romashka dot ru", "mask email: ivan.petrov at romashka dot ru"],
    ["ivan.petrov @ romashka.ru", "mask email: ivan.petrov @ romashka.ru"],
    ["ivan . petrov @ romashka . ru", "mask email: ivan . petrov @ romashka . ru"],
    ["ivan.petrov собака romashka точка ру", "mask email: ivan.petrov собака romashka точка ру"],
    ["иван.петров собака ромашка точка ру", "mask email: иван.петров собака ромашка точка ру"],
    ["romashkatea+brief@gmail.com", "mask email: romashkatea+brief@gmail.com"],
    ["romashka.tea@googlemail.com", "mask email: romashka.tea@googlemail.com"],
    ["buh@mаil.ru", "mask email: buh@mаil.ru"],
    ["buh собака мейл точка ру", "mask email: buh собака мейл точка ру"],
    ["bu\u200bh@mail.ru", "mask email: bu\u200bh@mail.ru"],
    ["ｂｕｈ@mail.ru", "mask email: ｂｕｈ@mail.ru"],
    ["sale@romashka.ru", "mask email: sale@romashka.ru"],
    ["other@mail.ru", "low email: other@mail.ru"],
  ])("%s", (text, expected) => {
    expect(found(known, `Пишите: ${text} до пятницы`)).toEqual([expected.replace(/RU\.$/, "RU")]);
  });
});

describe("hosts", () => {
  const known = { domains: ["magnit.ru", "чай-ромашка.рф", "https://www.big-lotus.co.uk/shop"] };
  test.each([
    ["magnit.ru", "mask domain: magnit.ru"],
    ["https://www.shop.magnit.ru:8080/a/b?c=1#d", "mask url: https://www.shop.magnit.ru:8080/a/b?c=1#d"],
    ["magnit[.]ru", "mask domain: magnit[.]ru"],
    ["hxxps://magnit[.]ru/x", "mask url: hxxps://magnit[.]ru/x"],
    ["magnit точка ру", "mask domain: magnit точка ру"],
    ["магнит точка ру", "mask domain: магнит точка ру"],
    ["магнит.ру", "mask domain: магнит.ру"],
    ["mаgnit.ru", "mask domain: mаgnit.ru"],
    ["magnit .ru", "mask domain: magnit .ru"],
    ["MAGNIT. RU", "mask domain: MAGNIT. RU"],
    ["audit_magnit.ru_2024", "mask domain: audit_magnit.ru_2024"],
    ["magnit.com", "review domain: magnit.com"],
    ["https://magnit.agency.dev/x", "review url: https://magnit.agency.dev/x"],
    ["magnit-stage.vercel.app", "review domain: magnit-stage.vercel.app"],
    ["чай-ромашка.рф", "mask domain: чай-ромашка.рф"],
    [new URL("http://чай-ромашка.рф").hostname, `mask domain: ${new URL("http://чай-ромашка.рф").hostname}`],
    ["chay-romashka.рф", "mask domain: chay-romashka.рф"],
    ["big-lotus.co.uk", "mask domain: big-lotus.co.uk"],
    ["biglotus.com", "review domain: biglotus.com"],
  ])("%s", (text, expected) => {
    expect(found(known, `Сайт: ${text}, там`)).toEqual([expected]);
  });

  test("ordinary points are no hosts", () => {
    expect(
      found(known, "Готово.Дальше файл index.html, версия 1.2.3, и т.д. Магнит. Русский магнит"),
    ).toEqual([]);
  });
});

describe("numbers", () => {
  const known = {
    phones: [
      "+7 (495) 123-45-67 доб. 12",
      "8 912 345 67 89",
      "+375 29 765-43-21",
      "+44 20 7946 0958",
      "+49 30 2079461",
      "+7 (3412) 55-66-77",
    ],
    taxIds: [
      "ИНН 7701234567 КПП 770101001",
      "1027700132195",
      "112-233-445 95",
      "40702810900000012345",
      "DE 123456789",
    ],
  };
  test.each([
    ["+74951234567", "mask phone: +74951234567"],
    ["8-495-123-45-67", "mask phone: 8-495-123-45-67"],
    ["8 (495) 123–45–67, доб. 12", "mask phone: 8 (495) 123–45–67, доб. 12"],
    ["(495)1234567", "mask phone: (495)1234567"],
    ["123-45-67", "mask phone: 123-45-67"],
    ["495.123.45.67", "mask phone: 495.123.45.67"],
    ["8 (4\u200b95) 123 45\n67", "mask phone: 8 (4\u200b95) 123 45\n67"],
    ["https://wa.me/79123456789", "79123456789"],
    ["+7 912 34 56 789", "mask phone: +7 912 34 56 789"],
    ["8 029 765 43 21", "mask phone: 8 029 765 43 21"],
    ["80297654321", "mask phone: 80297654321"],
    ["020 7946 0958", "mask phone: 020 7946 0958"],
    ["0044 20 7946 0958", "mask phone: 0044 20 7946 0958"],
    ["030 2079461", "mask phone: 030 2079461"],
    ["+49 (0)30 2079461", "mask phone: +49 (0)30 2079461"],
    ["звоните 55-66-77", "mask phone: 55-66-77"],
    ["ИНН 77 0123 4567", "mask taxId: 77 0123 4567"],
    ["7701-234-567", "mask taxId: 7701-234-567"],
    ["770101001", "mask taxId: 770101001"],
    ["ОГРН 1 02 77 00 132195", "mask taxId: 1 02 77 00 132195"],
    ["11223344595", "mask taxId: 11223344595"],
    ["4070 2810 9000 0001 2345", "mask taxId: 4070 2810 9000 0001 2345"],
    ["VAT DE123456789", "mask taxId: DE123456789"],
  ])("%s", (text, expected) => {
    expect(
      found(known, `Вот: ${text} вот`)
        .filter((each) => !each.startsWith("low"))
        .join(),
    ).toContain(expected);
  });

  test.each([
    "14951234567",
    "49512345678",
    "812 123-45-67",
    "177012345670",
    "7701234568",
    "12.11.2024 и 1 234 567",
  ])("%s is another number", (text) => {
    expect(found(known, `Вот: ${text}`).filter((each) => !each.startsWith("low"))).toEqual([]);
  });

  test("a tax id of no dossier asks for a look beside its label, a phone is shown", () => {
    expect(found({}, "ИНН 7707083893, тел. +7 495 000-11-22, код 7707083893")).toEqual([
      "review taxId: 7707083893",
      "low phone: +7 495 000-11-22",
    ]);
  });
});

describe("contracts", () => {
  const known = {
    contracts: [
      "№ 12/АБ-2024 от 15.03.2024",
      "Договор Д-77",
      "4512",
      "2024-ДК-0015",
      "Договор оказания услуг № 1205-24",
    ],
  };
  test.each([
    ["№ 12/АБ-2024", "mask contract: 12/АБ-2024"],
    ["№12/аб-2024", "mask contract: 12/аб-2024"],
    ["12 / AB – 2024", "mask contract: 12 / AB – 2024"],
    ["12-АБ/24", "mask contract: 12-АБ/24"],
    ["12АБ2024", "mask contract: 12АБ2024"],
    ["dogovor_12_AB_2024.pdf", "mask contract: 12_AB_2024"],
    ["договору Д-77", "mask contract: Д-77"],
    ["договор № 4512", "mask contract: 4512"],
    ["2024—ДК—0015", "mask contract: 2024—ДК—0015"],
    ["2024-ДК-15", "mask contract: 2024-ДК-15"],
    ["дог. №1205/24", "mask contract: 1205/24"],
    ["2024 DK 0015", "mask contract: 2024 DK 0015"],
  ])("%s", (text, expected) => {
    expect(found(known, `Акт: ${text}, подписан`)).toEqual([expected]);
  });

  test("other numbers are not taken for them", () => {
    expect(found(known, "12 АБВ 2024; 12/2024; 112/АБ-2024; 12/АБ-20245; 2024-ДК-00150; 5 баннеров")).toEqual(
      [],
    );
    expect(found(known, "4512 рублей")).toEqual(["low contract: 4512"]);
  });
});

describe("addresses", () => {
  const known = {
    addresses: [
      "614000, г. Пермь, пр-т Сталеваров, д. 105, оф. 507",
      "Москва, Большая Полевая ул., 5к2",
      "221B Bakery Street, London",
      "г. Вымышленск, 7-я линия В. О., д. 34",
      "12 Marlow Lane, Leeds, LS1 4AB",
    ],
  };
  test.each([
    [
      "г. Пермь, пр-т Сталеваров, д. 105, оф. 507",
      "mask address: г. Пермь, пр-т Сталеваров, д. 105, оф. 507",
    ],
    ["проспект Сталеваров 105", "mask address: проспект Сталеваров 105"],
    ["на Сталеваров, 105", "mask address: Сталеваров, 105"],
    ["пермь сталеваров 105-507", "mask address: пермь сталеваров 105-507"],
    ["Сталеваров пр., дом 105, Пермь", "mask address: Сталеваров пр., дом 105, Пермь"],
    ["Stalevarov ave. 105", "mask address: Stalevarov ave. 105"],
    ["105 Stalevarov Avenue, Perm", "mask address: 105 Stalevarov Avenue, Perm"],
    ["в доме 105 по проспекту Сталеваров", "mask address: доме 105 по проспекту Сталеваров"],
    ["на проспекте Сталеваров", "review address: проспекте Сталеваров"],
    ["на Большой Полевой, 5", "mask address: Большой Полевой, 5"],
    ["ул. Б. Полевая, дом 5, корп. 2", "mask address: Полевая, дом 5, корп. 2"],
    ["221b Bakery St", "mask address: 221b Bakery St"],
    ["7-й линии, 34", "mask address: линии, 34"],
    ["12 Marlow Ln, LS1 4AB", "mask address: 12 Marlow Ln"],
    ["Bakery street 221B", "mask address: Bakery street 221B"],
  ])("%s", (text, expected) => {
    expect(found(known, `Офис ${text}; вход со двора`)[0]).toContain(
      expected.slice(expected.indexOf(":") + 2),
    );
    expect(found(known, `Офис ${text}; вход со двора`)[0]).toMatch(new RegExp(`^${expected.split(" ")[0]}`));
  });

  test.each([
    "полевая кухня на 105 человек",
    "Сталеваров наградили 12 раз",
    "г. Пермь, ул. Садовая, 7",
    "в Перми дождь",
  ])("%s is no address of the client's", (text) => {
    expect(found(known, text)).toEqual([]);
  });
});

describe("accounts", () => {
  const known = {
    handles: ["@romashka_tea", "https://t.me/lugovoy", "vk.com/magnit", "instagram: romashka.cafe"],
  };
  test.each([
    ["@romashka_tea", "mask handle: @romashka_tea"],
    ["@Romashka_Tea", "mask handle: @Romashka_Tea"],
    ["romashka_tea", "mask handle: romashka_tea"],
    ["https://t.me/romashka_tea", "https://t.me/romashka_tea"],
    ["instagram.com/romashka_tea/", "instagram.com/romashka_tea"],
    ["телеграм lugovoy", "mask handle: lugovoy"],
    ["в тг: lugovoy", "mask handle: lugovoy"],
    ["tg://resolve?domain=lugovoy", "lugovoy"],
    ["@magnit", "mask handle: @magnit"],
    ["#magnit", "mask handle: #magnit"],
    ["https://vk.com/magnit?w=wall-1", "https://vk.com/magnit"],
    ["@romashka.cafe", "mask handle: @romashka.cafe"],
    ["@rоmashka_tea", "mask handle: @rоmashka_tea"],
    ["t . me / lugovoy", "t . me / lugovoy"],
  ])("%s", (text, expected) => {
    expect(found(known, `Пишут в ${text} каждый день`).join()).toContain(expected);
    expect(found(known, `Пишут в ${text} каждый день`).join()).toContain("mask");
  });

  test("a word that happens to be one is no account", () => {
    expect(found(known, "a magnit in English, other@magnit, x.magnit")).toEqual([]);
  });
});

describe("what no dossier holds", () => {
  test.each([
    "ym(98765432, 'init')|98765432",
    "https://mc.yandex.ru/watch/98765432|https://mc.yandex.ru/watch/98765432",
    "счётчик Метрики: 98765432|98765432",
    "GTM-ABC12X|GTM-ABC12X",
    "G-AB12CD34EF|G-AB12CD34EF",
    "UA-1234567-1|UA-1234567-1",
    "https://www.figma.com/file/AbC123/site|https://www.figma.com/file/AbC123/site",
    "https://docs.google.com/document/d/1AbCdEf123/edit|https://docs.google.com/document/d/1AbCdEf123/edit",
    "git@github.com:team/shop.git|git@github.com:team/shop.git",
    "https://x.atlassian.net/browse/SHOP-12|https://x.atlassian.net/browse/SHOP-12",
    "задача SHOP-12|SHOP-12",
    "https://staging.shop.agency.ru/x|https://staging.shop.agency.ru/x",
  ])("%s asks for a look", (line) => {
    const [text = "", place = ""] = line.split("|");
    expect(found({}, `Смотри ${text} сегодня`).join()).toMatch(/^review/);
    expect(found({}, `Смотри ${text} сегодня`).join()).toContain(place);
  });

  test("ordinary writing does not", () => {
    const text =
      "ISO-9001, UTF-8, COVID-19, ГОСТ-2024, G-20, https://ru.wikipedia.org/wiki/Чай и тестовый сервер";
    expect(found({}, text).filter((each) => !each.startsWith("low"))).toEqual([]);
  });
});

test("findings always lie within the text, whatever it is", () => {
  const index = compilePatterns([
    dossier({
      domains: ["magnit.ru"],
      emails: ["a@mail.ru"],
      phones: ["+7 495 1234567"],
      contracts: ["12/АБ"],
      handles: ["@ab_cd"],
      addresses: ["ул. Сталеваров, 5"],
    }),
  ]);
  const piece = fc.constantFrom(
    "magnit.ru",
    "a@",
    "mail.ru",
    " точка ",
    "(at)",
    "495 123",
    "45-67",
    "12/",
    "АБ",
    "@ab_cd",
    "Сталеваров",
    ", 5",
    "\u200b",
    "://",
    ".",
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string({ unit: "binary" }))), (parts) => {
      const text = parts.join("");
      for (const { start, end, text: place } of findPatterns(index, text)) {
        expect(end).toBeGreaterThan(start);
        expect(text.slice(start, end)).toBe(place);
      }
    }),
    { numRuns: 50 },
  );
}, 30_000);

test("a contract's year may have two digits or four, with the zeros of its number or without", () => {
  const contract = (text: string) => found({ contracts: ["СМ-0042/24"] }, text);
  for (const place of ["СМ-0042/2024", "СМ-42/24", "cm 42 2024", "СМ-42/2024"])
    expect(contract(`по договору ${place} сдать`)).toEqual([`mask contract: ${place}`]);
  expect(contract("по договору СМ-0042/2034 сдать")).toEqual([]);
});

test("a street in Latin letters is found without its Russian ending", () => {
  const address = { addresses: ["Санкт-Петербург, наб. реки Карповки, 112"] };
  expect(found(address, "at Karpovka emb. 112 on Monday")).toEqual(["mask address: Karpovka emb. 112"]);
  expect(found(address, "at Karpova emb. 112 on Monday")).toEqual([]);
});

describe("a number that is told in words", () => {
  const known = { phones: ["8-921-304-77-15", "+44 20 7946 0958"] };
  test.each([
    ["восемь девятьсот двадцать один триста четыре семьдесят семь пятнадцать"],
    ["8 921 триста четыре 77 15"],
    ["7946 0958"],
  ])("%s", (text) => {
    expect(found(known, text)).toEqual([`mask phone: ${text}`]);
  });
  test("other numbers stay", () => {
    expect(found(known, "три, восемь и двадцать один, потом семь девять десять")).toEqual([]);
  });
});

describe("a street that has a number for a name", () => {
  const known = { addresses: ["Москва, 3-й Курдюмский переулок, 8с1", "наб. реки Смолянки, 27"] };
  test.each([["3-й Курдюмский пер., 8"], ["3-м Курдюмском переулке, 8"], ["наб. р. Смолянки, 27"]])(
    "%s",
    (text) => {
      expect(found(known, text)).toEqual([`mask address: ${text}`]);
    },
  );

  test("with its house before it, as in English", () => {
    expect(found(known, "8 3rd Kurdyumsky lane")).toEqual(["mask address: 3rd Kurdyumsky lane"]);
  });
});
