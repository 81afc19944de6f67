import { parseArgs } from "node:util";
import type { Case } from "./cases";
import { dossierOf } from "./dossiers";
import { listNames, type NameSet, SETS } from "./names/list";
import { benchNames } from "./recall";

const PARTS = ["names"] as const;

/**
 * `npm run bench -- anonymiser [--cases N] [--set dev|held] [--part names] [--ner DIR] [--misses]`: the matcher beside
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
  for (const set of SETS.filter((one) => values.set.includes(one))) {
    const names = listNames(set);
    const missed = benchNames(
      set,
      names,
      names.map((name) => dossierOf(name)),
      perCell,
    );
    if (values.misses) showMisses(set, missed);
  }
}

/** Only of the names one may tune on: a held name that is shown is held no more. */
function showMisses(set: NameSet, missed: readonly Case[]): void {
  if (set !== "dev") return;
  for (const { disguise, name, text, start, end } of missed)
    console.error(JSON.stringify({ disguise, name, written: text.slice(start, end), text }));
}
