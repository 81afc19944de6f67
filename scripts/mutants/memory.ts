import { createHash } from "node:crypto";
import { appendFileSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const PLACE = "node_modules/.cache/subrosa-mutants.txt";
const FOLDERS = ["app", "db", "domain", "platform", "scripts/mutants"];

/**
 * Which guards were caught, as long as not a letter of the product or of its tests has changed since: a run that was
 * broken off goes on where it stopped. A survivor is never remembered.
 */
export function openMemory() {
  const sources = digestOf(FOLDERS.flatMap((folder) => filesUnder(folder)));
  const keyOf = (mutant: unknown) =>
    createHash("sha256")
      .update(`${sources}${JSON.stringify(mutant)}`)
      .digest("hex");
  const known = new Map(
    read()
      .split("\n")
      .map((line) => [line.slice(0, 64), line.slice(65)] as const),
  );
  return {
    /** What caught it, if it is remembered. */
    recall: (mutant: unknown) => known.get(keyOf(mutant)),
    keep: (mutant: unknown, seen: string) => {
      mkdirSync(path.dirname(PLACE), { recursive: true });
      appendFileSync(PLACE, `${keyOf(mutant)} ${seen.replaceAll("\n", " ")}\n`);
    },
  };
}

function digestOf(files: readonly string[]): string {
  const hash = createHash("sha256");
  for (const file of files) hash.update(`${file}\0`).update(readFileSync(file));
  return hash.digest("hex");
}

const filesUnder = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();

function read(): string {
  try {
    return readFileSync(PLACE, "utf8");
  } catch {
    return "";
  }
}
