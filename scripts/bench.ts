import { parseArgs } from "node:util";
import { benchAnonymiser } from "./bench/anonymiser/run";
import { benchDatabase } from "./bench/database";
import { benchDesk } from "./bench/desk/run";
import { benchPortal } from "./bench/portal";
import { benchRatings } from "./bench/ratings/run";
import { printTable } from "./bench/report";
import { seedBench } from "./bench/seed";
import { stopAll } from "./bench/servers";

/**
 * `npm run bench [-- --tasks N --seconds S]`: the portal beside its baselines on the same data in the same run.
 * One JSON object a line: {"name","value","unit","baseline","ratio"}; `ratio` is value over baseline. At the end the
 * same as a table, beside its goals, on stderr.
 * `npm run bench -- desk [--clients N --seconds S]`: Today, radar and lists of an agency with N clients, ten requests and
 * forty touches each.
 * `npm run bench -- ratings`: the score beside plain ones, in simulated worlds.
 * `npm run bench -- anonymiser`: the matcher beside a dictionary and stemmers; its options are in bench/anonymiser/run.ts.
 */
async function main() {
  // Its own options would be unknown ones below.
  if (process.argv[2] === "anonymiser") return benchAnonymiser(process.argv.slice(3));
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { tasks: { type: "string" }, clients: { type: "string" }, seconds: { type: "string" } },
  });
  if (positionals[0] === "ratings") return benchRatings();
  const seconds = wholeNumber(values.seconds ?? "5", "--seconds");
  if (positionals[0] === "desk")
    return benchDesk({ clients: wholeNumber(values.clients ?? "500", "--clients"), seconds });
  const tasks = wholeNumber(values.tasks ?? "10000", "--tasks");
  const database = await benchDatabase((owner) => seedBench(owner, tasks));
  try {
    await benchPortal(database, { tasks, seconds });
    printTable();
  } finally {
    stopAll();
    await database.stop();
  }
}

function wholeNumber(text: string, name: string): number {
  const number = Number(text);
  if (Number.isInteger(number) && number > 0 && number <= 5_000_000) return number;
  console.error(`${name} must be a whole number from 1 to 5000000.`);
  process.exit(1);
}

main().catch((error: unknown) => {
  stopAll();
  console.error(error);
  process.exit(1);
});
