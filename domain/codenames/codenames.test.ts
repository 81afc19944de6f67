import { describe, expect, test } from "vitest";
import { CODENAME_SCHEMES, isCodename, pairCount, proposeCodename } from "./codenames";
import {
  ENGLISH_ADJECTIVES,
  ENGLISH_NOUNS,
  RUSSIAN_FEMININE,
  RUSSIAN_MASCULINE,
  RUSSIAN_STEMS,
} from "./words";

const none: ReadonlySet<string> = new Set();

describe.each(CODENAME_SCHEMES)("codenames in %s", (scheme) => {
  test("one seed always gives one name", () => {
    const name = proposeCodename({ scheme, seed: "s", taken: none });
    expect(proposeCodename({ scheme, seed: "s", taken: none })).toBe(name);
    expect(isCodename(name, scheme)).toBe(true);
  });

  test("two seeds seldom agree, and a taken name is never given again", () => {
    const names = Array.from({ length: 50 }, (_, i) =>
      proposeCodename({ scheme, seed: `seed ${i}`, taken: none }),
    );
    expect(new Set(names).size).toBeGreaterThan(45);
    const [name = ""] = names;
    expect(proposeCodename({ scheme, seed: "seed 0", taken: new Set([name]) })).not.toBe(name);
  });

  test("every pair is given before any is numbered", () => {
    const taken = new Set<string>();
    for (let i = 0; i < pairCount(scheme); i += 1)
      taken.add(proposeCodename({ scheme, seed: String(i), taken }));
    expect([...taken].some((name) => /\d/.test(name))).toBe(false);
    expect(proposeCodename({ scheme, seed: "s", taken })).toMatch(/ 2$/);
  });

  test("a client's name is not a codename", () => {
    for (const name of ["Romashka", "Янтарный Цапля", "Amber Heron Group", "Amber Heron 1", ""])
      expect(isCodename(name, scheme)).toBe(false);
  });
});

test("Russian adjectives agree with their nouns", () => {
  expect(isCodename("Янтарная Цапля", "ru")).toBe(true);
  expect(isCodename("Янтарный Журавль", "ru")).toBe(true);
  expect(isCodename("Янтарная Журавль", "ru")).toBe(false);
});

test("there are words enough, and none twice", () => {
  const nouns = [...RUSSIAN_MASCULINE, ...RUSSIAN_FEMININE];
  for (const [words, least] of [
    [ENGLISH_ADJECTIVES, 60],
    [ENGLISH_NOUNS, 80],
    [RUSSIAN_STEMS, 60],
    [nouns, 80],
  ] as const) {
    expect(words.length).toBeGreaterThanOrEqual(least);
    expect(new Set(words).size).toBe(words.length);
  }
  expect(ENGLISH_ADJECTIVES.filter((word) => ENGLISH_NOUNS.includes(word))).toEqual([]);
});
