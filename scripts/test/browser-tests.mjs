import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { checkAddressIsFree } from "../start/machine.mjs";
import { attempt } from "./attempt.mjs";
import { findChromium } from "./chromium.mjs";
import { startPortal } from "./portal.mjs";

/** The portal started for real, every spec of e2e/ against it in a real browser, and then stopped without a trace. */
export async function runBrowserTests(context) {
  const browser = await findChromium();
  if (!browser.path) return { passed: 0, failed: 1, text: browser.note };
  const portal = await startPortal(context);
  try {
    if (!portal.url) return { passed: 0, failed: 1, text: portal.log() };
    const result = await playwright(context, portal.url, browser.path);
    const stopped = await checkStop(context, portal);
    return {
      passed: result.passed + (stopped ? 0 : 1),
      failed: result.failed + (stopped ? 1 : 0),
      text: [result.text, result.failed ? `The portal's log:\n${portal.log()}` : "", stopped]
        .filter(Boolean)
        .join("\n"),
      note: browser.note,
    };
  } finally {
    await portal.stop();
  }
}

async function playwright({ root, tempDir }, url, chromium) {
  const report = join(tempDir, "e2e.json");
  const args = [join(root, "node_modules/@playwright/test/cli.js"), "test", "--reporter=line,json"];
  const { ok, text } = await attempt(process.execPath, args, {
    cwd: root,
    env: {
      ...process.env,
      BASE_URL: url,
      // The leak crawl plants leaks in the database and wants them found.
      PORTAL_DATA_DIR: join(tempDir, "portal"),
      CHROMIUM_PATH: chromium,
      PLAYWRIGHT_JSON_OUTPUT_NAME: report,
      TMPDIR: tempDir,
      NO_COLOR: "1",
      FORCE_COLOR: "0",
    },
  });
  if (!existsSync(report)) return { passed: 0, failed: 1, text };
  const { stats } = JSON.parse(readFileSync(report, "utf8"));
  const failed = stats.unexpected + stats.flaky;
  // Playwright ends with an error when it finds no spec, and so do we.
  return { passed: stats.expected, failed: ok ? failed : Math.max(failed, 1), text: ok ? "" : text };
}

/** @returns what is wrong, or `undefined` when SIGTERM left nothing behind */
async function checkStop({ tempDir }, portal) {
  const exitCode = await portal.stop();
  if (exitCode !== 0) return `The portal ended with exit code ${exitCode} on SIGTERM.\n${portal.log()}`;
  try {
    await checkAddressIsFree("127.0.0.1", portal.port);
  } catch {
    return "Something still listens on the portal's port after its stop.";
  }
  const { stdout } = await attempt("ps", ["-eo", "pid,args"]);
  const left = stdout.split("\n").filter((line) => line.includes(tempDir));
  return left.length > 0 ? `Still running:\n${left.join("\n")}` : undefined;
}
