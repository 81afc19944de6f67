import { domainToASCII } from "node:url";
import { pick } from "../dice";
import type { FactMaker } from "./types";
import { digits, madeUpWord } from "./words";

export const email: FactMaker = (roll) => {
  const box = pick(
    [madeUpWord(roll), `${madeUpWord(roll)}.${madeUpWord(roll)}`, `info_${madeUpWord(roll)}`],
    roll,
  );
  const host = `${madeUpWord(roll)}.${pick(["ru", "com", "studio"], roll)}`;
  const address = `${box}@${host}`;
  return {
    kind: "email",
    known: { emails: [address] },
    written: {
      "as it is": address,
      capitals: address.toUpperCase(),
      mailto: `<a href="mailto:${address}?subject=hi">`,
      "in angle brackets": `Отдел <${address}>`,
      "[at]": address.replace("@", "[at]"),
      "(at), [dot]": address.replace("@", " (at) ").replace(/\.(?=\w+$)/, " [dot] "),
      "in words": address.replace("@", " собака ").replace(/\.(?=\w+$)/, " точка "),
      "percent-encoded": address.replace("@", "%40"),
      entity: address.replace("@", "&#64;"),
      "spaces around @": address.replace("@", " @ "),
      "zero-width": `${address.slice(0, 3)}\u200b${address.slice(3)}`,
      "another mailbox": `zakaz@${host}`,
    },
  };
};

export const domain: FactMaker = (roll) => {
  const host = `${madeUpWord(roll)}${pick(["", "-shop", "24"], roll)}.${pick(["ru", "com", "studio"], roll)}`;
  const [name, zone] = host.split(".");
  return {
    kind: "domain",
    known: { domains: [host] },
    written: {
      "as it is": host,
      "with a path": `https://${host}/catalog/item?id=7`,
      www: `http://www.${host}`,
      subdomain: `stage.${host}`,
      capitals: host.toUpperCase(),
      "[.]": `${name}[.]${zone}`,
      "in words": `${name} точка ${zone === "ru" ? "ру" : zone === "com" ? "ком" : zone}`,
      "(dot)": `${name} (dot) ${zone}`,
      "space before the zone": `${name} .${zone}`,
      "of a mailbox": `help@${host}`,
      "inside another address": `https://cache.example/?url=https%3A%2F%2F${host}%2F`,
      "without the zone in a file": `${name}_screens.zip`,
    },
  };
};

export const cyrillicDomain: FactMaker = (roll) => {
  const name =
    pick(["гуси", "ветла", "стрижи", "ольха", "клёны", "пчела"], roll) +
    pick(["дом", "лад", "град", "маркет"], roll);
  const host = `${name}${roll(90) + 10}.рф`;
  return {
    kind: "domain",
    known: { domains: [host] },
    written: {
      "Cyrillic as it is": host,
      punycode: `https://${domainToASCII(host)}/`,
      "Cyrillic in words": host.replace(".", " точка "),
    },
  };
};

export const handle: FactMaker = (roll) => {
  const name =
    `${madeUpWord(roll)}${pick(["_", "", "."], roll)}${pick(["team", "shop", "art"], roll)}`.replace(
      ".",
      "_",
    );
  return {
    kind: "handle",
    known: { handles: [pick([`@${name}`, `t.me/${name}`, `https://t.me/${name}`, `vk.com/${name}`], roll)] },
    written: {
      "@": `@${name}`,
      "t.me": `t.me/${name}`,
      "https t.me": `https://t.me/${name}?start=1`,
      "telegram.me": `https://telegram.me/${name}`,
      "tg link": `tg://resolve?domain=${name}`,
      vk: `https://vk.com/${name}`,
      instagram: `instagram.com/${name}/`,
      bare: name,
      capitals: `@${name.toUpperCase()}`,
    },
  };
};

/** Streets with the forms a sentence gives them; `street` is as an address has it. */
const STREETS = [
  {
    full: "ул. Камышовая",
    long: "улица Камышовая",
    bare: "Камышовая",
    after: "Камышовая ул.",
    on: "Камышовой",
  },
  {
    full: "ул. Дегтярная",
    long: "улица Дегтярная",
    bare: "Дегтярная",
    after: "Дегтярная ул.",
    on: "Дегтярной",
  },
  {
    full: "пер. Ольховый",
    long: "переулок Ольховый",
    bare: "Ольховый",
    after: "Ольховый пер.",
    on: "Ольховом",
  },
  {
    full: "пр-т Стекольный",
    long: "проспект Стекольный",
    bare: "Стекольный",
    after: "Стекольный пр-т",
    on: "Стекольном",
  },
  {
    full: "ул. Маршала Вихрова",
    long: "улица Маршала Вихрова",
    bare: "Маршала Вихрова",
    after: undefined,
    on: undefined,
  },
  {
    full: "ул. Рябиновая",
    long: "улица Рябиновая",
    bare: "Рябиновая",
    after: "Рябиновая ул.",
    on: "Рябиновой",
  },
  {
    full: "наб. Бобровая",
    long: "набережная Бобровая",
    bare: "Бобровая",
    after: "Бобровая наб.",
    on: "Бобровой",
  },
  {
    full: "ш. Гончарное",
    long: "шоссе Гончарное",
    bare: "Гончарное",
    after: "Гончарное ш.",
    on: "Гончарном",
  },
];
const TOWNS = ["Вымышленск", "Новозёрск", "Прибрежный", "Луговск"];

export const address: FactMaker = (roll, at) => {
  // Streets repeat between clients, so the house is what tells them apart.
  const street = STREETS[at % STREETS.length] ?? STREETS[0];
  if (!street) throw new Error("No streets");
  const house = String(101 + at * 3);
  const town = pick(TOWNS, roll);
  return {
    kind: "address",
    known: {
      addresses: [`${digits(6, roll)}, г. ${town}, ${street.full}, д. ${house}, оф. ${1 + roll(40)}`],
    },
    written: {
      "street and house": `${street.full}, д. ${house}`,
      "town, street and house": `г. ${town}, ${street.full}, д. ${house}`,
      "in full words": `${street.long}, дом ${house}`,
      "no marks": `${street.full.replace(".", "")} ${house}`,
      short: `${street.bare}, ${house}`,
      "kind after": street.after && `${street.after}, ${house}`,
      "on the street": street.on && `на ${street.on}, ${house}`,
      capitals: `${street.full}, д. ${house}`.toUpperCase(),
      "over a line": `${street.full},\nд. ${house}`,
    },
  };
};
