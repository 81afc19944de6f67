import { spawn } from "node:child_process";
import { createWriteStream, readFileSync } from "node:fs";
import { join } from "node:path";
import { ended, isGone } from "../start/children.mjs";
import { freePort } from "../start/machine.mjs";

const READY_WITHIN_MS = 300_000;

/**
 * Starts the portal as a person would, by scripts/start.mjs, on a free port, with the demo, in a data folder of its own.
 * @returns {Promise<{ url?: string, port: number, log: () => string, stop: () => Promise<number | null> }>}
 * without `url` when it did not come up; `stop` gives its exit code
 */
export async function startPortal({ root, tempDir, onInterrupt }) {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const logFile = join(tempDir, "portal.log");
  const log = createWriteStream(logFile);
  const child = spawn(process.execPath, [join(root, "scripts/start.mjs")], {
    cwd: root,
    // Detached, so that Ctrl-C reaches it once and from us.
    detached: true,
    env: environment({ port, url, dataDir: join(tempDir, "portal") }),
    stdio: ["ignore", "pipe", "pipe"],
  });
  child.stdout.pipe(log);
  child.stderr.pipe(log);
  const stop = async () => {
    if (!isGone(child)) child.kill("SIGTERM");
    await ended(child);
    return child.exitCode;
  };
  onInterrupt(stop);
  const isReady = await becomesReady(child);
  return { ...(isReady ? { url } : {}), port, log: () => readFileSync(logFile, "utf8"), stop };
}

function environment({ port, url, dataDir }) {
  const { DATABASE_URL, SMTP_URL, NODE_ENV, ...rest } = process.env;
  return {
    ...rest,
    PORT: String(port),
    HOST: "127.0.0.1",
    PUBLIC_URL: url,
    SUBROSA_DATA_DIR: dataDir,
    SUBROSA_DEMO: "1",
  };
}

function becomesReady(child) {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), READY_WITHIN_MS);
    const settle = (isReady) => {
      clearTimeout(timer);
      resolve(isReady);
    };
    child.stdout.on("data", (part) => String(part).includes("Subrosa is ready at") && settle(true));
    child.once("exit", () => settle(false));
  });
}
