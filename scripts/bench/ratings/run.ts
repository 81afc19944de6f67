import { print } from "../report";
import { METHODS } from "./methods";
import { type Pair, type Scenario, simulate, type World } from "./world";

const ORDINARY: Scenario = {
  name: "ordinary",
  raters: 5,
  periods: 4,
  leniency: 0.7,
  drift: 0.7,
  retaliators: 0,
  blind: true,
  ring: 0,
  silence: 0,
};

const SCENARIOS: readonly Scenario[] = [
  ORDINARY,
  { ...ORDINARY, name: "few votes", raters: 2, periods: 1 },
  { ...ORDINARY, name: "lenient and harsh raters", leniency: 1.2 },
  { ...ORDINARY, name: "drift", drift: 1.5 },
  { ...ORDINARY, name: "retaliation, open", retaliators: 0.4, blind: false },
  { ...ORDINARY, name: "retaliation, blind", retaliators: 0.4 },
  { ...ORDINARY, name: "a colluding ring", ring: 0.1 },
  { ...ORDINARY, name: "selective silence", silence: 0.6 },
  // Not a world to live in: what the half-life costs where nothing ever changes.
  { ...ORDINARY, name: "nobody changes, nobody is lenient", leniency: 0, drift: 0 },
];

/**
 * `npm run bench -- ratings`: the portal's score beside three plain ones on the same votes of 2 000 simulated teams
 * whose true quality is known. Mean absolute error in scale points, and Spearman's rank correlation.
 */
export function benchRatings(): void {
  for (const scenario of SCENARIOS) {
    const world = simulate(scenario, 66);
    const truth = world.teams.map(({ quality }) => quality);
    const said = Object.entries(METHODS).map(([method, run]) => ({ method, values: run(world) }));
    const best = said.slice(1);
    const error = Math.min(...best.map(({ values }) => meanError(values, truth)));
    const rank = Math.max(...best.map(({ values }) => spearman(values, truth)));
    for (const { method, values } of said) {
      print({
        name: `${scenario.name}: error, ${method}`,
        value: meanError(values, truth),
        unit: "points",
        baseline: error,
      });
      print({
        name: `${scenario.name}: rank, ${method}`,
        value: spearman(values, truth),
        unit: "rho",
        baseline: rank,
      });
    }
    printRetaliation(scenario, world);
  }
}

/** What a retaliator's lever is worth: do its votes follow what it was given? */
function printRetaliation(scenario: Scenario, { pairs }: World): void {
  if (pairs.length > 0)
    print({ name: `${scenario.name}: given against received`, value: pearson(pairs), unit: "r" });
}

const meanError = (values: readonly number[], truth: readonly number[]) =>
  values.reduce((sum, value, index) => sum + Math.abs(value - (truth[index] ?? 0)), 0) / values.length;

function spearman(a: readonly number[], b: readonly number[]): number {
  const ranksA = ranks(a);
  const ranksB = ranks(b);
  return pearson(ranksA.map((received, index) => ({ received, given: ranksB[index] ?? 0 })));
}

/** Ties share the mean of their ranks. */
function ranks(values: readonly number[]): number[] {
  const order = values.map((value, index) => ({ value, index })).sort((a, b) => a.value - b.value);
  const result = Array<number>(values.length).fill(0);
  for (let from = 0; from < order.length; ) {
    let to = from;
    while (to + 1 < order.length && order[to + 1]?.value === order[from]?.value) to += 1;
    for (let at = from; at <= to; at++) result[order[at]?.index ?? 0] = (from + to) / 2;
    from = to + 1;
  }
  return result;
}

function pearson(pairs: readonly Pair[]): number {
  const n = pairs.length;
  const x = pairs.reduce((sum, { received }) => sum + received, 0) / n;
  const y = pairs.reduce((sum, { given }) => sum + given, 0) / n;
  const xy = pairs.reduce((sum, pair) => sum + (pair.received - x) * (pair.given - y), 0);
  const xx = pairs.reduce((sum, { received }) => sum + (received - x) ** 2, 0);
  const yy = pairs.reduce((sum, { given }) => sum + (given - y) ** 2, 0);
  return xy / Math.sqrt(xx * yy);
}
