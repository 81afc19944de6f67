import { parseArgs } from "node:util";
import { dossierOf } from "./dossiers";
import { benchFacts } from "./facts/bench";
import type { Planted } from "./measure";
import { listNames, type NameSet, SETS } from "./names/list";
import { benchNames } from "./recall";
import { benchSpeed } from "./speed";
import { benchDocuments } from "./texts/documents";
import { benchFalseFlags } from "./texts/false_flags";
import { benchNews, newsWithoutNames } from "./texts/news";

const PARTS = ["names", "facts", "documents", "texts", "news", "speed"] as const;

/**
 * `npm run bench -- anonymiser [--cases N] [--set dev|held] [--part P] ... [--ner DIR] [--misses]`: the matcher beside
 * a literal dictionary and Snowball. `--misses` prints to stderr what was missed, of the names that may be seen only.
 */
export async function benchAnonymiser(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      cases: { type: "string", default: "12" },
      set: { type: "string", multiple: true, default: [...SETS] },
      part: { type: "string", multiple: true, default: [...PARTS] },
      ner: { type: "string" },
      misses: { type: "boolean", default: false },
    },
  });
  const perCell = Number(values.cases);
  if (!Number.isInteger(perCell) || perCell < 1) throw new Error("--cases must be a whole number from 1");
  // A misspelt part would otherwise measure nothing and look well.
  for (const one of values.set)
    if (!SETS.some((known) => known === one)) throw new Error(`--set ${one}: ${SETS.join(", ")}`);
  for (const one of values.part)
    if (!PARTS.some((known) => known === one)) throw new Error(`--part ${one}: ${PARTS.join(", ")}`);
  const wants = (part: (typeof PARTS)[number]) => values.part.includes(part);
  for (const set of SETS.filter((one) => values.set.includes(one))) {
    const names = listNames(set);
    const dossiers = names.map(dossierOf);
    const missed: (Planted & { readonly disguise?: string; readonly way?: string })[] = [];
    if (wants("names")) missed.push(...benchNames(set, names, dossiers, perCell));
    if (wants("facts")) missed.push(...benchFacts(set, names, dossiers, 2 * perCell));
    if (values.misses) showMisses(set, missed);
    if (wants("documents")) benchDocuments(set, names);
  }
  const seen: object[] = [];
  if (wants("texts")) seen.push(...benchFalseFlags(values.ner ? newsWithoutNames(values.ner) : []));
  if (wants("news") && values.ner) seen.push(...benchNews(values.ner));
  if (values.misses) for (const one of seen) console.error(JSON.stringify(one));
  if (wants("speed")) benchSpeed();
}

/** Only of the names one may tune on: a held name that is shown is held no more. */
function showMisses(
  set: NameSet,
  missed: readonly (Planted & { readonly disguise?: string; readonly way?: string })[],
) {
  if (set !== "dev") return;
  for (const { start, end, ...one } of missed)
    console.error(JSON.stringify({ ...one, written: one.text.slice(start, end) }));
}
