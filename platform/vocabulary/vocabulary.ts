import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Vocabulary } from "@/domain/anonymiser/names/vocabulary";
import { isIn } from "./bloom";

/** Where the build leaves the words. The number changes with what is in the file. */
export const vocabularyFile = (root = process.cwd()): string =>
  join(root, "node_modules/.cache/subrosa/vocabulary-1.bin");

/** Names of the dictionary stand in the same set behind this sign. */
export const NAME_SIGN = "^";

let loaded: Vocabulary | undefined;

/**
 * The words that Russian and English have anyway, in all their forms; four megabytes, read once. A start builds them;
 * where nobody has, they are built here, which takes a few seconds.
 */
export function vocabulary(): Vocabulary {
  loaded ??= read();
  return loaded;
}

function read(): Vocabulary {
  const file = vocabularyFile();
  if (!existsSync(file))
    execFileSync(process.execPath, ["--import", "tsx", "scripts/vocabulary.ts"], { stdio: "inherit" });
  const bloom = readFileSync(file);
  return {
    has: (word) => isIn(bloom, word),
    hasName: (word) => isIn(bloom, NAME_SIGN + word),
  };
}
