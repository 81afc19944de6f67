import type { Dossier } from "../../../../domain/anonymiser/types";
import { print } from "../../report";
import { literalScanner, snowballScanner } from "../baselines";
import { fateOf, groupBy, share } from "../measure";
import type { Name, NameSet } from "../names/list";
import { ourScanner, type Scanner } from "../scanner";
import { buildFactCases, type FactCase } from "./cases";

/** Recall of everything a dossier knows besides names, by kind and by the way it is written. Returns what was missed. */
export function benchFacts(
  set: NameSet,
  names: readonly Name[],
  dossiers: readonly Dossier[],
  perWay: number,
): FactCase[] {
  const cases = buildFactCases(names, perWay);
  const ours = judge(cases, ourScanner(dossiers));
  const literal = judge(cases, literalScanner(dossiers));
  const snowball = judge(cases, snowballScanner(dossiers));
  for (const [kind, list] of groupBy(cases, (one) => one.kind)) {
    const found = (fates: Fates) => share(list, (one) => fates.get(one)?.found ?? false);
    const unit = `% of ${list.length}`;
    print({ name: `${set}: fact ${kind} (literal)`, value: found(ours), unit, baseline: found(literal) });
    print({ name: `${set}: fact ${kind} (Snowball)`, value: found(ours), unit, baseline: found(snowball) });
    print({
      name: `${set}: fact ${kind}, masked`,
      value: share(list, (one) => ours.get(one)?.masked ?? false),
      unit,
    });
    for (const [way, some] of groupBy(list, (one) => one.way)) {
      const of = (fates: Fates) => share(some, (one) => fates.get(one)?.found ?? false);
      print({
        name: `${set}: fact ${kind} / ${way}`,
        value: of(ours),
        unit: `% of ${some.length}`,
        baseline: of(literal),
      });
    }
  }
  return cases.filter((one) => !ours.get(one)?.found);
}

type Fates = ReadonlyMap<FactCase, ReturnType<typeof fateOf>>;
const judge = (cases: readonly FactCase[], scanner: Scanner): Fates =>
  new Map(cases.map((one) => [one, fateOf(one, scanner)]));
