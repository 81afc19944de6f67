import { expect, test } from "vitest";
import { dossier } from "../dossier.fixture";
import { compile, mask, scan } from "../scan";

/** The same in every run: xorshift. */
function dice(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
}
const roll = dice(20_261_127);
const many = (alphabet: string, count: number): string =>
  Array.from({ length: count }, () => alphabet.charAt(roll(alphabet.length))).join("");

const SYLLABLES = "ма пе ро ка ли та но сто вер дом тех гру рос лен вол сек мет бер лан рад фин эко".split(
  " ",
);
const ENDINGS = "н рт пром маркет а ия ика ель ор".split(" ");
const pick = (list: readonly string[]) => list[roll(list.length)] ?? "";
const names = Array.from({ length: 1000 }, () => {
  const word = Array.from({ length: 2 + roll(2) }, () => pick(SYLLABLES)).join("") + pick(ENDINGS);
  return word.charAt(0).toUpperCase() + word.slice(1);
});
const matcher = compile(names.map((name, at) => dossier({ id: `c${at}`, names: [name] })));

const HEX = "0123456789abcdef";
const WIDE = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
const IDS = {
  uuid: () => [8, 4, 4, 4, 12].map((count) => many(HEX, count)).join("-"),
  hash: () => many(HEX, 40),
  "short hash": () => many(HEX, 7),
  nanoid: () => many(`${WIDE}_-`, 21),
  base64: () => `${many(`${WIDE}+/`, 32)}==`,
};
const PLACES = [
  (id: string) => id,
  (id: string) => `{"id":"${id}","title":"Баннер","by":"${id}"}`,
  (id: string) => `<a href="/tasks/${id}">Открыть</a>`,
];

test.each(Object.entries(IDS))("among a thousand clients no %s names one", (_, make) => {
  const masked: string[] = [];
  for (let at = 0; at < 500; at += 1) {
    const text = (PLACES[at % PLACES.length] ?? String)(make());
    const found = scan(matcher, text, { format: at % 2 ? "html" : "plain" });
    masked.push(
      ...found
        .filter(({ tier }) => tier === "mask")
        .map((one) => `${one.text} (${one.rule}) is ${names[Number(one.clientId.slice(1))]}, in ${text}`),
    );
  }
  expect(masked).toEqual([]);
});

test.each([
  ["letter by letter", "/files/a8f3b2c1-зерноград-9d8e7f"],
  ["transliterated", "cdn/7f3a91c2-zernograd-0b44e1.png"],
  ["with a digit for a letter", "token-z3rnograd-77"],
  ["with digits for letters and behind a number", "2024/z3rn0grad"],
])("beside ids a name is still found %s", (_, text) => {
  const one = compile([dossier({ names: ["Зерноград"] })]);
  expect(scan(one, text, "c1").map(({ tier }) => tier)).toContain("mask");
  expect(mask(text, scan(one, text, "c1"), () => "")).not.toMatch(/grad|град/);
});
