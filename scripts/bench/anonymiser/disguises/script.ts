import * as iuliia from "iuliia";
import { declineWord, OBLIQUE } from "../decline";
import { type Dice, pick } from "../dice";
import type { Name } from "../names/list";
import { inSomeCase } from "./forms";
import type { Form } from "./types";

/** The same name in the other script. */
export const SCRIPTS: readonly Form[] = [
  { name: "transliterated", group: "script", apply: ({ text }, roll) => toLatin(text, pick(ALL, roll)) },
  { name: "transliterated case form", group: "script", apply: latinCaseForm },
  { name: "slug", group: "script", apply: slug },
  {
    name: "hashtag or handle",
    group: "script",
    apply: (name, roll) => {
      const plain = slug(name, roll)?.replaceAll("-", pick(["", "_"], roll));
      const tail = pick(["", "_official", "_ru", "_shop", /\d$/.test(plain ?? "") ? "" : "24"], roll);
      return plain && plain.length > 3 ? pick(["@", "#", "t.me/"], roll) + plain + tail : undefined;
    },
  },
  {
    name: "host",
    group: "script",
    apply: (name, roll) => {
      const plain = slug(name, roll)?.replaceAll("-", pick(["", "-"], roll));
      return plain && plain + pick([".ru", ".com", ".online", "-shop.ru", ".agency"], roll);
    },
  },
  { name: "by ear in Cyrillic", group: "script", apply: ({ cyrillic }) => cyrillic },
  { name: "by ear in Cyrillic, declined", group: "script", apply: byEarDeclined },
];

export function latinCaseForm(name: Name, roll: Dice): string | undefined {
  const form = inSomeCase(name, roll);
  return form && toLatin(form, pick(USUAL, roll));
}

/** «у Марвуна», «с Брандорой»; a name that ends in another vowel stands still. */
export function byEarDeclined({ cyrillic }: Name, roll: Dice): string | undefined {
  if (!cyrillic) return undefined;
  const words = cyrillic.split(" ");
  const last = words.pop() ?? "";
  const gender = /[ая]$/u.test(last) ? "f" : /[бвгджзклмнпрстфхцчшщ]$/u.test(last) ? "m" : undefined;
  const form = gender && declineWord({ text: last, gender }, pick(OBLIQUE, roll));
  return form && form !== last ? [...words, form].join(" ") : undefined;
}

/** Lower-case ASCII with hyphens, as in a path: in the schemes that people and software use for it. */
function slug({ text }: Name, roll: Dice): string | undefined {
  const latin = iuliia.translate(text, pick(SLUGS, roll));
  const plain = latin
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  return plain.length > 2 ? plain : undefined;
}

const toLatin = (text: string, scheme: iuliia.Schema) => {
  const latin = iuliia.translate(text, scheme);
  return latin === text ? undefined : latin;
};

const SLUGS = [iuliia.MOSMETRO, iuliia.YANDEX_MAPS, iuliia.ICAO_DOC_9303, iuliia.TELEGRAM, iuliia.GOST_52535];
const USUAL = [
  ...SLUGS,
  iuliia.BGN_PCGN,
  iuliia.WIKIPEDIA,
  iuliia.MVD_310,
  iuliia.GOST_7034,
  iuliia.YANDEX_MONEY,
];
const ALL = [
  ...USUAL,
  iuliia.ALA_LC,
  iuliia.ALA_LC_ALT,
  iuliia.BGN_PCGN_ALT,
  iuliia.BS_2979,
  iuliia.BS_2979_ALT,
  iuliia.GOST_16876,
  iuliia.GOST_16876_ALT,
  iuliia.GOST_52290,
  iuliia.GOST_779,
  iuliia.GOST_779_ALT,
  iuliia.ISO_9_1954,
  iuliia.ISO_9_1968,
  iuliia.ISO_9_1968_ALT,
  iuliia.MVD_310_FR,
  iuliia.MVD_782,
  iuliia.SCIENTIFIC,
  iuliia.UNGEGN_1987,
];
