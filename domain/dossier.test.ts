import { expect, test } from "vitest";
import {
  DOSSIER_KINDS,
  type DossierValues,
  dossierStrength,
  gainsValue,
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
