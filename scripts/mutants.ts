import { freshDatabase } from "../db/testing/database";
import { startTestServer } from "../db/testing/server";
import { CODE_MUTANTS } from "./mutants/code";
import { listDatabaseMutants } from "./mutants/database";
import { makeJudge } from "./mutants/judge";
import { openMemory } from "./mutants/memory";
import { openWorkshop } from "./mutants/workshop";

/**
 * Takes every guard of the wall away, one at a time, and demands that a test turns red. Slow, so no part of `npm test`.
 * `npm run check:mutants [-- database|code [WORD …]]` tries one kind only, or only guards whose name has a word. Broken
 * off and run again it goes on where it stopped, unless something has changed.
 */
async function main() {
  const server = await startTestServer();
  process.env.SUBROSA_TEST_DATABASE_URL = server.adminUrl;
  process.env.SUBROSA_TEST_TEMPLATE = server.template;
  process.once("SIGINT", () => process.exit(130));
  process.once("SIGTERM", () => process.exit(143));
  try {
    const survivors = [
      ...(kind === "code" ? [] : await tryDatabase()),
      ...(kind === "database" ? [] : await tryCode()),
    ];
    if (survivors.length > 0) console.error(`\nSurvived:\n${survivors.join("\n")}`);
    process.exitCode = survivors.length > 0 ? 1 : 0;
  } finally {
    await server.stop();
  }
}

const [kind, ...words] = process.argv.slice(2);
const memory = openMemory();
const isWanted = (name: string) => words.length === 0 || words.some((word) => name.includes(word));

async function tryDatabase(): Promise<string[]> {
  const db = await freshDatabase();
  try {
    const mutants = (await listDatabaseMutants(db.admin)).filter(({ name }) => isWanted(name));
    const judge = await makeJudge(db);
    const survivors: string[] = [];
    for (const mutant of mutants) {
      const seen = await remembered(mutant, () => judge(mutant));
      report(mutant.name, seen);
      if (!seen) survivors.push(mutant.name);
    }
    console.log(
      `\n${mutants.length - survivors.length} of ${mutants.length} guards of the database caught\n`,
    );
    return survivors;
  } finally {
    await db.close();
  }
}

async function tryCode(): Promise<string[]> {
  const mutants = CODE_MUTANTS.filter(({ file, guard }) => isWanted(`${file} ${guard}`));
  const workshop = openWorkshop();
  for (const mutant of mutants) workshop.find(mutant);
  process.once("exit", workshop.close);
  const tests = [...new Set(mutants.flatMap((mutant) => mutant.tests))];
  if (tests.length > 0 && (await workshop.isRed(tests)))
    throw new Error("the tests are red before anything is taken away");
  const survivors: string[] = [];
  for (const mutant of mutants) {
    const name = `${mutant.file}: ${mutant.guard.trim().replace(/\s+/g, " ")}`;
    const seen = await remembered(mutant, async () =>
      (await workshop.judge(mutant)) ? mutant.tests.join(", ") : undefined,
    );
    report(name, seen);
    if (!seen) survivors.push(name);
  }
  console.log(`\n${mutants.length - survivors.length} of ${mutants.length} guards of the code caught`);
  return survivors;
}

async function remembered(mutant: unknown, judge: () => Promise<string | undefined>) {
  const known = memory.recall(mutant);
  if (known) return known;
  const seen = await judge();
  if (seen) memory.keep(mutant, seen);
  return seen;
}

const report = (name: string, seen: string | undefined) =>
  console.log(seen ? `caught    ${name}  (${seen})` : `SURVIVED  ${name}`);

await main();
