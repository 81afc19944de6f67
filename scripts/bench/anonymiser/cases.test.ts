import { expect, test } from "vitest";
import { blindScanner, literalScanner } from "./baselines";
import { buildCases } from "./cases";
import { CHANNELS } from "./channels";
import { PAIRS, SINGLE } from "./disguises/all";
import { dossierOf } from "./dossiers";
import { buildFactCases } from "./facts/cases";
import { makeInn, makeOgrn } from "./facts/numbers";
import { fateOf, share } from "./measure";
import { listNames, SETS, STRATA } from "./names/list";

const names = SETS.flatMap(listNames);
const cases = buildCases(names, 6);

test("there are three hundred names in seven strata, none twice, and no held name is one to tune on", () => {
  const spelt = names.map(({ text }) => text.toLowerCase());
  expect(new Set(spelt).size).toBe(spelt.length);
  expect(spelt.length).toBeGreaterThanOrEqual(300);
  for (const set of SETS)
    expect(new Set(listNames(set).map(({ stratum }) => stratum)).size).toBe(STRATA.length);
});

test("every disguise, every pair and every channel has cases, and no case comes twice", () => {
  expect(SINGLE.length).toBeGreaterThanOrEqual(30);
  const forms = [...SINGLE, ...PAIRS].map(({ name }) => name);
  expect(new Set(forms).size).toBe(forms.length);
  expect(forms.filter((form) => !cases.some(({ disguise }) => disguise === form))).toEqual([]);
  expect(CHANNELS).toHaveLength(14);
  expect(CHANNELS.filter(({ name }) => !cases.some(({ channel }) => channel === name))).toEqual([]);
  expect(new Set(cases.map(({ text }) => text)).size).toBe(cases.length);
});

test("a disguise changes what is written", () => {
  const same = cases.filter(({ text, start, end, name, disguise }) => {
    return disguise !== "as it is" && text.slice(start, end) === name;
  });
  expect(same).toEqual([]);
});

test("offsets enclose what was planted, and the text around it does not have the name by itself", () => {
  for (const { text, start, end, name } of cases) {
    expect(start).toBeLessThan(end);
    expect(end).toBeLessThanOrEqual(text.length);
    const around = `${text.slice(0, start)}\n${text.slice(end)}`.toLowerCase();
    expect(around).not.toContain(name.toLowerCase());
  }
  for (const { disguise, text, start, end, name } of cases)
    if (disguise === "as it is") expect(text.slice(start, end)).toBe(name);
    else if (disguise === "capitals") expect(text.slice(start, end)).toBe(name.toUpperCase());
    else if (disguise === "base64")
      expect(Buffer.from(text.slice(start, end), "base64").toString()).toContain(name);
});

test("the same cases come in every run", () => {
  expect(buildCases(names, 6)).toEqual(cases);
});

test("matchers known to be bad come out bad: one that finds nothing, one that knows exact names only", () => {
  const dossiers = names.map(dossierOf);
  const literal = literalScanner(dossiers);
  const found = (scanner: typeof literal, some: typeof cases) =>
    share(some, (one) => fateOf(one, scanner).found);
  expect(found(blindScanner, cases)).toBe(0);
  expect(
    found(
      literal,
      cases.filter(({ disguise }) => disguise === "as it is"),
    ),
  ).toBeGreaterThan(95);
  expect(found(literal, cases)).toBeLessThan(40);
});

test("facts are written in many ways, each with its offsets", () => {
  const facts = buildFactCases(names, 2);
  expect(new Set(facts.map(({ kind }) => kind)).size).toBe(8);
  expect(new Set(facts.map(({ kind, way }) => `${kind} ${way}`)).size).toBeGreaterThan(70);
  for (const { text, start, end } of facts) expect(text.slice(start, end).trim()).not.toBe("");
});

test("tax numbers have true check digits", () => {
  expect(makeInn("000742318")).toBe("0007423189");
  expect(makeOgrn("000770014231")).toBe("0007700142318");
});
