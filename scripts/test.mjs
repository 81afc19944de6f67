import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { runCommand } from "./start/failure.mjs";
import { makeDataDir } from "./start/keys.mjs";
import { checkNode } from "./start/machine.mjs";
import { onNpmGone } from "./start/orphan.mjs";
import { ensurePackages } from "./start/packages.mjs";
import { endAttempts } from "./test/attempt.mjs";
import { checkBoundaries, checkPlantedViolations } from "./test/boundaries.mjs";
import { runBrowserTests } from "./test/browser-tests.mjs";
import { checkDeadCode, checkLint, checkTypes } from "./test/tools.mjs";
import { runDatabaseTests, runUnitTests } from "./test/vitest.mjs";

const QUICK = {
  types: checkTypes,
  lint: checkLint,
  boundaries: checkBoundaries,
  "planted violations": checkPlantedViolations,
  unit: runUnitTests,
};
const FULL = { ...QUICK, "dead code": checkDeadCode, database: runDatabaseTests, browser: runBrowserTests };

const root = realpathSync(fileURLToPath(new URL("..", import.meta.url)));

await runCommand(async () => {
  checkNode();
  await ensurePackages(root);
  const { passed, failed } = await runAll(choose(process.argv.slice(2)));
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
});

/** `--quick` for every few minutes; `--only unit,database` for one at work on those. */
function choose(args) {
  if (args.includes("--quick")) return QUICK;
  const only = args.includes("--only") ? args[args.indexOf("--only") + 1]?.split(",") : undefined;
  return only ? Object.fromEntries(Object.entries(FULL).filter(([name]) => only.includes(name))) : FULL;
}

/** Every check has its turn, whatever the ones before it said. */
async function runAll(checks) {
  const tempDir = mkdtempSync(join(realpathSync(tmpdir()), "subrosa-checks-"));
  makeDataDir(tempDir);
  const { onInterrupt, stopListening } = listenForInterrupts(tempDir);
  const total = { passed: 0, failed: 0 };
  try {
    for (const [name, check] of Object.entries(checks)) {
      const begun = performance.now();
      const result = await check({ root, tempDir, onInterrupt }).catch(crashed);
      report(name, result, performance.now() - begun);
      total.passed += result.passed;
      total.failed += result.failed;
    }
  } finally {
    stopListening();
    rmSync(tempDir, { recursive: true, force: true });
  }
  return total;
}

function crashed(error) {
  return { passed: 0, failed: 1, text: String(error?.stack ?? error) };
}

function report(name, { passed, failed, text, note }, tookMs) {
  if (failed > 0 && text) console.log(`\n${text.trim()}\n`);
  const counts = `${passed} passed${failed > 0 ? `, ${failed} failed` : ""}`;
  console.log(
    `${failed > 0 ? "✗" : "✓"} ${name}: ${counts} (${(tookMs / 1000).toFixed(1)} s)${note ? `, ${note}` : ""}`,
  );
}

/** Ctrl-C ends what was started and takes the temporary files along. */
function listenForInterrupts(tempDir) {
  const acts = new Set();
  const onSignal = async () => {
    endAttempts();
    for (const act of acts) await act();
    rmSync(tempDir, { recursive: true, force: true });
    process.exit(130);
  };
  process.once("SIGINT", onSignal).once("SIGTERM", onSignal);
  onNpmGone(onSignal);
  return {
    onInterrupt: (act) => {
      acts.add(act);
      return () => acts.delete(act);
    },
    stopListening: () => process.off("SIGINT", onSignal).off("SIGTERM", onSignal),
  };
}
