import { expect, test } from "vitest";
import {
  DOSSIER_KINDS,
  type DossierSizes,
  type DossierValues,
  dossierStrength,
  gainsValue,
  STRENGTH,
  sizesOf,
  withOwnName,
  withPerson,
} from "./dossier";

const empty = Object.fromEntries(DOSSIER_KINDS.map((kind) => [kind, []])) as unknown as DossierValues;

test("a dossier without a domain, a person or a nickname is weak, however long its papers are", () => {
  const papers = { ...empty, names: ["Ромашка"], taxIds: ["7701234567"], contracts: ["17/2025"] };
  expect(dossierStrength(sizesOf(papers))).toMatchObject({ filled: 3, total: 11, level: "weak" });
  expect(dossierStrength(sizesOf(papers)).missing[0]).toBe("aliases");
});

test("with the essentials it is fair, with everything full", () => {
  const fair = { ...empty, names: ["a"], aliases: ["b"], domains: ["c"], people: ["d"] };
  expect(dossierStrength(sizesOf(fair))).toMatchObject({ filled: 4, level: "fair" });
  const full = Object.fromEntries(DOSSIER_KINDS.map((kind) => [kind, ["x"]])) as unknown as DossierValues;
  expect(dossierStrength(sizesOf(full))).toMatchObject({ filled: 11, missing: [], level: "full" });
});

test("the weights add up to a hundred, and a complete dossier has them all", () => {
  expect(DOSSIER_KINDS.reduce((sum, kind) => sum + STRENGTH[kind].weight, 0)).toBe(100);
  const sizes = Object.fromEntries(DOSSIER_KINDS.map((kind) => [kind, STRENGTH[kind].enough]));
  expect(dossierStrength(sizes as DossierSizes)).toMatchObject({ score: 100, gains: [], level: "full" });
  expect(dossierStrength(sizesOf(empty))).toMatchObject({ score: 0, level: "weak" });
});

test("the next thing to add is what is missing altogether, the weightiest first", () => {
  const sizes = { ...sizesOf(empty), names: 1, aliases: 1, people: 1 };
  expect(dossierStrength(sizes).gains.slice(0, 2)).toEqual([
    { kind: "domains", points: 15 },
    { kind: "products", points: 8 },
  ]);
  const rest = Object.fromEntries(DOSSIER_KINDS.map((kind) => [kind, 1])) as DossierSizes;
  expect(dossierStrength(rest).gains.map(({ kind }) => kind)).toEqual(["names", "aliases", "people"]);
});

test("a value more never weakens a dossier", () => {
  for (const kind of DOSSIER_KINDS)
    for (const size of [0, 1, 2, 5]) {
      const before = dossierStrength({ ...sizesOf(empty), [kind]: size }).score;
      expect(dossierStrength({ ...sizesOf(empty), [kind]: size + 1 }).score).toBeGreaterThanOrEqual(before);
    }
});

test("the client's own name cannot be taken out of its names", () => {
  expect(withOwnName(["ООО «Ромашка»"], "Ромашка")).toEqual(["Ромашка", "ООО «Ромашка»"]);
  expect(withOwnName(["ООО «Ромашка»", "Ромашка"], "Ромашка")).toEqual(["ООО «Ромашка»", "Ромашка"]);
});

test("a dossier gains by a new value of any kind, not by losing or moving one", () => {
  const before = { ...empty, names: ["Ромашка", "Лютик"] };
  expect(gainsValue(before, { ...before, phones: ["+7 900 000-00-00"] })).toBe(true);
  expect(gainsValue(before, { ...before, names: ["Лютик", "Ромашка"] })).toBe(false);
  expect(gainsValue(before, { ...before, names: ["Ромашка"] })).toBe(false);
});

test("a client's person joins the dossier, once, and nothing else is touched", () => {
  const anna = { name: "Анна Полева", email: "anna@romashka.example", phone: "", handle: "@anna" };
  const once = withPerson({ ...empty, emails: ["ANNA@romashka.example"] }, anna);
  expect(once).toEqual({
    ...empty,
    people: ["Анна Полева"],
    emails: ["ANNA@romashka.example"],
    handles: ["@anna"],
  });
  expect(withPerson(once, anna)).toEqual(once);
});
