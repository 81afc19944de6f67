import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { CLIENTS } from "../../../../db/seed/clients";
import { ENGLISH_PROSE, RUSSIAN_PROSE } from "./prose";

export type CleanText = { readonly where: string; readonly text: string };

/**
 * Text that names none of the bench's clients: the product's own words, its manuals, what the demo's people write to
 * each other, and prose full of words that some client has for a name. In pieces of about a task's length.
 */
export function cleanTexts(): CleanText[] {
  const manuals = [".", "docs/decisions"].flatMap((folder) => filesIn(folder, ".md"));
  const words = (language: string) =>
    filesIn(`platform/i18n/${language}`, ".json").map((file) =>
      strings(JSON.parse(file))
        .map((text) => text.replace(/\{[^{}]*\}|[{}]/g, " "))
        .join("\n"),
    );
  const ofDemo = CLIENTS.map(({ requests, jobs }) =>
    strings([requests, jobs])
      .filter((one) => one.includes(" "))
      .join("\n"),
  );
  const isRussian = (text: string) => /[а-я]{4}/u.test(text);
  return [
    ...pieces("Russian", [...words("ru"), ...ofDemo.filter(isRussian)]),
    ...pieces("English", [...words("en"), ...ofDemo.filter((text) => !isRussian(text)), ...manuals]),
    ...pieces("prose of words that are also brands", [RUSSIAN_PROSE, ENGLISH_PROSE]),
  ];
}

/** Cut at line ends; addresses and long numbers go, as a pattern may rightly ask about those. */
export function pieces(where: string, texts: readonly string[]): CleanText[] {
  const cut: string[] = [];
  for (const text of texts) {
    let piece = "";
    for (const line of text.replace(/\S*(?:@|:\/\/|www\.)\S*|\+?\d[\d ()-]{8,}\d/g, "").split("\n")) {
      if (piece.length + line.length > 3000) {
        cut.push(piece);
        piece = "";
      }
      piece += `${line}\n`;
    }
    cut.push(piece);
  }
  return cut.filter((text) => text.trim() !== "").map((text) => ({ where, text }));
}

function strings(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return value && typeof value === "object" ? Object.values(value).flatMap(strings) : [];
}

const filesIn = (folder: string, ending: string) =>
  readdirSync(folder)
    .filter((file) => file.endsWith(ending))
    .map((file) => readFileSync(join(folder, file), "utf8"));
