import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import type { Dossier } from "../../../domain/anonymiser/types";
import { print } from "../report";
import { snowballScanner } from "./baselines";
import { dossierOf } from "./dossiers";
import { ourScanner, type Scanner } from "./scanner";
import { cleanTexts } from "./texts/clean";
import { moreNames } from "./texts/more_names";

/**
 * CPU time, as others share the machine: a task of 3 000 characters among 10 000 clients of 20 names each, and a
 * megabyte among 500; beside them the Snowball scanner on the same. The index: how long it takes and what it holds.
 */
export function benchSpeed(): void {
  const text = cleanTexts()
    .map((one) => one.text)
    .join("\n");
  const pieces = Array.from({ length: 60 }, (_, at) =>
    text.slice((at * 1009) % (text.length - 3000)).slice(0, 3000),
  );
  const long = text.repeat(Math.ceil(1_000_000 / Buffer.byteLength(text)));
  const megabyte = Buffer.from(long).subarray(0, 1_000_000).toString();

  const many = crowd(10_000);
  const { value: scanner, ms, megabytes } = weigh(() => ourScanner(many));
  const theirs = weigh(() => snowballScanner(many));
  print({ name: "speed: index of 10 000 × 20 names, built", value: ms, unit: "CPU ms", baseline: theirs.ms });
  print({
    name: "speed: index of 10 000 × 20 names, memory",
    value: megabytes,
    unit: "MB",
    baseline: theirs.megabytes,
  });
  const task = times(scanner, pieces, many, 3);
  const taskTheirs = times(theirs.value, pieces, many, 3);
  for (const at of [50, 95] as const)
    print({
      name: `speed: 3 000 characters against 10 000 × 20, p${at}`,
      value: percentile(task, at),
      unit: "CPU ms",
      baseline: percentile(taskTheirs, at),
    });

  const some = crowd(500);
  const mega = times(ourScanner(some), [megabyte], some, 9);
  print({
    name: "speed: 1 MB against 500 × 20, p50",
    value: percentile(mega, 50),
    unit: "CPU ms",
    baseline: percentile(times(snowballScanner(some), [megabyte], some, 9), 50),
  });
}

/** Twenty names a client: its brand, products and people, half of them of several words. */
function crowd(count: number): Dossier[] {
  const names = moreNames(count * 14);
  return Array.from({ length: count }, (_, at) => {
    const own = names.slice(at * 14, (at + 1) * 14).map(({ text }) => text);
    const one = dossierOf({ id: `crowd-${at}`, text: own[0] ?? "" }, at);
    return { ...one, names: own.slice(0, 3), aliases: own.slice(3, 9), products: own.slice(9) };
  });
}

function times(
  scanner: Scanner,
  texts: readonly string[],
  dossiers: readonly Dossier[],
  rounds: number,
): number[] {
  const all: number[] = [];
  for (let round = -1; round < rounds; round += 1)
    for (const [at, text] of texts.entries()) {
      const begun = process.cpuUsage();
      scanner(text, dossiers[at % dossiers.length]?.id, "plain");
      const { user, system } = process.cpuUsage(begun);
      // The first round only warms up.
      if (round >= 0) all.push((user + system) / 1000);
    }
  return all;
}

function weigh<T>(build: () => T): { value: T; ms: number; megabytes: number } {
  collectGarbage();
  const before = process.memoryUsage();
  const begun = process.cpuUsage();
  const value = build();
  const { user, system } = process.cpuUsage(begun);
  collectGarbage();
  const after = process.memoryUsage();
  const held = after.heapUsed + after.arrayBuffers - before.heapUsed - before.arrayBuffers;
  return { value, ms: (user + system) / 1000, megabytes: held / 1_000_000 };
}

function collectGarbage(): void {
  setFlagsFromString("--expose-gc");
  (runInNewContext("gc") as () => void)();
}

const percentile = (numbers: readonly number[], at: number): number =>
  [...numbers].sort((a, b) => a - b)[Math.min(numbers.length - 1, Math.floor((numbers.length * at) / 100))] ??
  Number.NaN;
