import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { attempt } from "./attempt.mjs";
import { withDatabaseServer } from "./database-server.mjs";
import { ensureRussianModel } from "./russian.mjs";

export async function runUnitTests(context) {
  await ensureRussianModel();
  return vitest(context, "unit", {});
}

/** On a server of its own, so that a checkout under /root is served like any other. */
export function runDatabaseTests(context) {
  return withDatabaseServer(context, (url) =>
    vitest(context, "database", { SUBROSA_TEST_DATABASE_URL: url }),
  );
}

async function vitest({ root, tempDir }, project, env) {
  const report = join(tempDir, `${project}.json`);
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const args = [join(root, "node_modules/vitest/vitest.mjs"), "run", "--project", project, ...reporters];
  const { ok, text } = await attempt(process.execPath, args, {
    cwd: root,
    env: { ...process.env, TMPDIR: tempDir, NO_COLOR: "1", ...env },
  });
  const { passed, failed } = existsSync(report)
    ? count(JSON.parse(readFileSync(report, "utf8")))
    : { passed: 0, failed: 1 };
  // Vitest ends with an error on a broken set-up, and when it finds no test, although none was red.
  const failures = ok ? failed : Math.max(failed, 1);
  return { passed, failed: failures, text: failures > 0 ? text : "" };
}

/** A file that could not even be loaded counts as one failure. */
function count({ numPassedTests, numFailedTests, testResults }) {
  const unloaded = testResults.filter(
    ({ status, assertionResults }) => status === "failed" && assertionResults.length === 0,
  );
  return { passed: numPassedTests, failed: numFailedTests + unloaded.length };
}
