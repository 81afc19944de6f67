/**
 * Makes the set of words by which the anonymiser tells an ordinary word from a name: every form of every word of two
 * Hunspell dictionaries and of our own list of the trade's words. Run by `npm start` when it is not there yet.
 */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { addTo, emptyBloom } from "../platform/vocabulary/bloom";
import { NAME_SIGN, vocabularyFile } from "../platform/vocabulary/vocabulary";
import { formsOf, readAffixes } from "./vocabulary/affixes";
import { JARGON } from "./vocabulary/jargon";

const require = createRequire(import.meta.url);
const FOLDERS = {
  ru: dirname(require.resolve("dictionary-ru")),
  en: dirname(require.resolve("dictionary-en")),
};

const bloom = emptyBloom();
let count = 0;
for (const [locale, folder] of Object.entries(FOLDERS)) {
  const affixes = readAffixes(readFileSync(join(folder, "index.aff"), "utf8"));
  const entries = readFileSync(join(folder, "index.dic"), "utf8").split(/\r?\n/).slice(1);
  for (const entry of [...entries, ...(JARGON[locale] ?? [])])
    for (const form of formsOf(entry, affixes)) {
      addTo(bloom, folded(form));
      count += 1;
    }
}

/** As the anonymiser folds words: lower case, ё as е, no apostrophe; names are marked. */
function folded(form: string): string {
  const lower = form.toLowerCase().replaceAll("ё", "е").replaceAll("'", "");
  return form.charAt(0) === lower.charAt(0) || form.startsWith("ё") ? lower : NAME_SIGN + lower;
}

const file = vocabularyFile();
mkdirSync(dirname(file), { recursive: true });
writeFileSync(`${file}.${process.pid}`, bloom);
renameSync(`${file}.${process.pid}`, file);
console.error(`  ${count} forms of words`);
