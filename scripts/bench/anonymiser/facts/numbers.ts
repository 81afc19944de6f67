import { pick } from "../dice";
import type { FactMaker } from "./types";
import { digits } from "./words";

/** Numbers of the invented code 000 and the like are never given to anybody, but matchers may drop them: so a plain one. */
export const phone: FactMaker = (roll) => {
  const code = pick(["495", "812", "926", "903", "343"], roll);
  const [a, b, c] = [String(200 + roll(700)), digits(2, roll), digits(2, roll)];
  const known = pick(
    [`+7 (${code}) ${a}-${b}-${c}`, `8 ${code} ${a} ${b} ${c}`, `+7${code}${a}${b}${c}`],
    roll,
  );
  return {
    kind: "phone",
    known: { phones: [known] },
    written: {
      "+7 (…)": `+7 (${code}) ${a}-${b}-${c}`,
      "8 (…)": `8 (${code}) ${a}-${b}-${c}`,
      "8-…": `8-${code}-${a}-${b}${c}`,
      "no gaps, +7": `+7${code}${a}${b}${c}`,
      "no gaps, 8": `8${code}${a}${b}${c}`,
      "no gaps, 7": `7${code}${a}${b}${c}`,
      spaces: `+7 ${code} ${a} ${b} ${c}`,
      "no-break spaces": `+7\u00a0${code}\u00a0${a}\u00a0${b}\u00a0${c}`,
      dots: `8.${code}.${a}.${b}.${c}`,
      "other groups": `+7 ${code} ${a}${b} ${c}`,
      "no country code": `(${code}) ${a}-${b}-${c}`,
      "tel link": `<a href="tel:+7${code}${a}${b}${c}">`,
      "wa.me": `https://wa.me/7${code}${a}${b}${c}`,
      "en dashes": `+7 (${code}) ${a}–${b}–${c}`,
      "00 prefix": `007 ${code} ${a} ${b} ${c}`,
    },
  };
};

export const taxId: FactMaker = (roll) => {
  const inn = makeInn(`77${digits(7, roll)}`);
  const kpp = `77${digits(2, roll)}01001`;
  const ogrn = makeOgrn(`1${digits(11, roll)}`);
  const known = roll(2) ? [`ИНН ${inn}, КПП ${kpp}`, `ОГРН ${ogrn}`] : [inn, ogrn, kpp];
  return {
    kind: "taxId",
    known: { taxIds: known },
    written: {
      ИНН: `ИНН ${inn}`,
      "ИНН bare": inn,
      "ИНН spaced": `${inn.slice(0, 4)} ${inn.slice(4, 7)} ${inn.slice(7)}`,
      "ИНН no-break": `${inn.slice(0, 2)}\u00a0${inn.slice(2, 4)}\u00a0${inn.slice(4, 9)}\u00a0${inn.slice(9)}`,
      "ИНН hyphens": `${inn.slice(0, 4)}-${inn.slice(4, 8)}-${inn.slice(8)}`,
      "ИНН/КПП": `ИНН/КПП ${inn}/${kpp}`,
      КПП: `КПП: ${kpp}`,
      ОГРН: `ОГРН ${ogrn}`,
      "ОГРН spaced": `ОГРН ${ogrn.slice(0, 1)} ${ogrn.slice(1, 3)} ${ogrn.slice(3, 5)} ${ogrn.slice(5, 12)} ${ogrn.slice(12)}`,
      "in a path": `https://registry.example/company/${inn}`,
      "in a file": `kartochka_${inn}.pdf`,
    },
  };
};

export const contract: FactMaker = (roll) => {
  const letters = pick(["ДГ", "К", "РК", "ДУ", "АВ", "СМ"], roll);
  const [number, year] = [String(100 + roll(900)), pick(["2024", "2025", "26"], roll)];
  const core = `${letters}-${number}/${year}`;
  return {
    kind: "contract",
    known: { contracts: [pick([core, `№ ${core}`, `Договор № ${core}`], roll)] },
    written: {
      "№": `договор № ${core}`,
      bare: core,
      "lower case": core.toLowerCase(),
      spaces: `${letters} ${number}/${year}`,
      "spaces around": `${letters} - ${number} / ${year}`,
      "no hyphen": `${letters}${number}/${year}`,
      "hyphens only": `${letters}-${number}-${year}`,
      underscores: `dogovor_${letters}_${number}_${year}.pdf`,
      "en dash": `${letters}–${number}/${year}`,
      "Latin twins": /^[АВСМК]+$/u.test(letters)
        ? core.replace(/[АВСМК]/gu, (letter) => "ABCMK".charAt("АВСМК".indexOf(letter)))
        : undefined,
      "over a line": `договор №\n${core}`,
    },
  };
};

/** ИНН of ten digits: the last is Σ dᵢ·wᵢ mod 11 mod 10, weights 2 4 10 3 5 9 4 6 8 (order ММВ-7-6/435). */
export function makeInn(nine: string): string {
  const weights = [2, 4, 10, 3, 5, 9, 4, 6, 8];
  const sum = weights.reduce((total, weight, at) => total + weight * Number(nine.charAt(at)), 0);
  return nine + String((sum % 11) % 10);
}

/** ОГРН of thirteen digits: the last is the first twelve mod 11 mod 10. */
export const makeOgrn = (twelve: string): string => twelve + String(Number(BigInt(twelve) % 11n) % 10);
