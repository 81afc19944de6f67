import { existsSync } from "node:fs";
import { join } from "node:path";
import { run } from "./children.mjs";
import { step } from "./progress.mjs";

/** The same file as in platform/vocabulary; a wrong name here costs the first scan the few seconds, no more. */
const FILE = "node_modules/.cache/subrosa/vocabulary-1.bin";

/** Makes the words by which the anonymiser tells names from ordinary words, unless they are there. */
export async function ensureVocabulary(root) {
  if (existsSync(join(root, FILE))) return;
  await step("Learning ordinary words", () =>
    run(process.execPath, ["--import", "tsx", "scripts/vocabulary.ts"], { cwd: root, name: "vocabulary" }),
  );
}
