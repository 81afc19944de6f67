import type { Dossier } from "../../../domain/anonymiser/types";
import { print } from "../report";
import { blindScanner, literalScanner, snowballScanner } from "./baselines";
import { buildCases, type Case } from "./cases";
import { GROUPS } from "./disguises/types";
import { type Fate, fateOf, groupBy, mean, share } from "./measure";
import type { Name, NameSet } from "./names/list";
import { ourScanner, type Scanner } from "./scanner";

type Judged = { readonly one: Case; readonly fate: Fate };

/**
 * Recall of names, cell by cell, where a cell is a disguise in a stratum (a pair of disguises: over all strata), beside
 * the two baselines on the same cases. Returns what was missed, so that the caller may show it where it may be seen.
 */
export function benchNames(
  set: NameSet,
  names: readonly Name[],
  dossiers: readonly Dossier[],
  perCell: number,
): Case[] {
  const cases = buildCases(names, perCell);
  const ours = judge(cases, ourScanner(dossiers));
  const literal = judge(cases, literalScanner(dossiers));
  const snowball = judge(cases, snowballScanner(dossiers));
  const line = (name: string, keep: (one: Judged) => boolean = () => true) => {
    const kept = ours.filter(keep);
    if (kept.length === 0) return;
    const baseline = share(snowball.filter(keep), isFound);
    print({ name: `${set}: ${name}`, value: share(kept, isFound), unit: `% of ${kept.length}`, baseline });
  };
  const macro = macroOf(ours);
  print({
    name: `${set}: names, mean over cells (literal)`,
    value: macro,
    unit: "%",
    baseline: macroOf(literal),
  });
  print({
    name: `${set}: names, mean over cells (Snowball)`,
    value: macro,
    unit: "%",
    baseline: macroOf(snowball),
  });
  print({
    name: `${set}: names, worst cell`,
    value: Math.min(...cellsOf(ours).map(([, v]) => v)),
    unit: "%",
  });
  print({
    name: `${set}: names, cells under 95 %`,
    value: cellsOf(ours).filter(([, v]) => v < 95).length,
    unit: `of ${cellsOf(ours).length}`,
  });
  print({ name: `${set}: names masked`, value: share(ours, ({ fate }) => fate.masked), unit: "% of all" });
  print({
    name: `${set}: names to review`,
    value: share(ours, ({ fate }) => fate.tier === "review"),
    unit: "% of all",
  });
  print({
    name: `${set}: names low`,
    value: share(ours, ({ fate }) => fate.tier === "low"),
    unit: "% of all",
  });
  print({
    name: `${set}: names covered whole`,
    value: share(ours, ({ fate }) => fate.whole),
    unit: "% of all",
  });
  line("names, all cases");
  for (const group of GROUPS) line(`group ${group}`, ({ one }) => one.group === group);
  for (const stratum of keys(ours, ({ one }) => one.stratum))
    line(`stratum ${stratum}`, ({ one }) => one.stratum === stratum);
  for (const channel of keys(ours, ({ one }) => one.channel))
    line(`channel ${channel}`, ({ one }) => one.channel === channel);
  for (const cell of keys(ours, cellOf)) line(`cell ${cell}`, (judged) => cellOf(judged) === cell);
  control(set, cases, blindScanner, "a matcher that finds nothing", 0);
  control(set, cases, literalScanner(dossiers), "a matcher that knows exact names only", 60);
  return ours.filter((judged) => !isFound(judged)).map(({ one }) => one);
}

const judge = (cases: readonly Case[], scanner: Scanner): Judged[] =>
  cases.map((one) => ({ one, fate: fateOf(one, scanner) }));
const isFound = ({ fate }: Judged) => fate.found;
const cellOf = ({ one }: Judged) =>
  one.group === "pairs" ? one.disguise : `${one.disguise} / ${one.stratum}`;
const keys = (judged: readonly Judged[], keyOf: (one: Judged) => string) => [
  ...groupBy(judged, keyOf).keys(),
];
const cellsOf = (judged: readonly Judged[]) =>
  [...groupBy(judged, cellOf)].map(([cell, list]) => [cell, share(list, isFound)] as const);
const macroOf = (judged: readonly Judged[]) => mean(cellsOf(judged).map(([, recall]) => recall));

/** A matcher known to be bad must come out bad; otherwise the bench itself is blind, and says so by failing. */
function control(set: NameSet, cases: readonly Case[], scanner: Scanner, what: string, atMost: number): void {
  const value = macroOf(judge(cases, scanner));
  print({ name: `${set}: control, ${what}`, value, unit: `%, at most ${atMost}` });
  if (value > atMost) throw new Error(`The bench is blind: ${what} reaches ${value.toFixed(1)} %`);
}
