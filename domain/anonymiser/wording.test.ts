import { expect, test } from "vitest";
import { dossier, ROMASHKA } from "./dossier.fixture";
import { compile } from "./scan";
import { blocks, FINDING_KINDS } from "./types";
import { proposeWording, wordsFor } from "./wording";

const other = dossier({ id: "c2", names: ["Василёк Групп"] });
const matcher = compile([ROMASHKA, other]);
const own = { clientId: "c1", codename: "Янтарная Цапля", locale: "ru" } as const;

test("a client's message becomes a text that a partner may read", () => {
  const message = `Анна Петрова из ООО «Ромашка» просит обновить https://romashka.example/katalog.
Иван Королёв проверит. Вопросы Анне: Петрова Анна, anna@romashka.example, 8 495 123-45-67.
Договор Д-2024/117, ИНН 7701234567. Товар «Луговой чай».`;
  const wording = proposeWording(matcher, message, own);
  expect(wording.text).toBe(`контакт 1 из Янтарная Цапля просит обновить https://client.example.
контакт 2 проверит. Вопросы Анне: контакт 1, contact@client.example, +0 000 000-00-00.
Договор [номер договора], ИНН [реквизиты]. Товар «продукт Янтарная Цапля».`);
  expect(wording.findings.filter(blocks)).toEqual([]);
  expect(wording.found.filter(blocks).length).toBe(10);
});

test("another client's name stays in the text and blocks it", () => {
  const wording = proposeWording(matcher, "Сделать как у «Василёк групп», но для Ромашка", own);
  expect(wording.text).toBe("Сделать как у «Василёк групп», но для Янтарная Цапля");
  expect(wording.findings.map(({ clientId, text }) => [clientId, text])).toEqual([["c2", "Василёк групп"]]);
  expect(wording.findings.every(blocks)).toBe(true);
});

test("every kind of trace has words in both languages, and none repeats a pattern of its own", () => {
  for (const kind of FINDING_KINDS)
    for (const locale of ["ru", "en"] as const)
      expect(wordsFor("Amber $& Heron", kind, locale)).not.toMatch(/[{}]|^$/);
  expect(wordsFor("Amber $& Heron", "name", "en")).toBe("Amber $& Heron");
  expect(wordsFor("Amber Heron", "person", "en", 3)).toBe("contact 3");
});
