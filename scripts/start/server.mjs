import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { ended, isGone, launch } from "./children.mjs";
import { Failure } from "./failure.mjs";
import { HEAP_FLAGS } from "./heap.mjs";

const HEALTHY_WITHIN_MS = 60_000;
const STOPS_WITHIN_MS = 8_000;

/** Starts the web server, has `house` keep it, and resolves once it reports itself and its database healthy. */
export async function startServer(root, { env, dev, settings, house }) {
  const args = [...(dev ? [] : HEAP_FLAGS), join(root, "scripts/serve.mjs"), ...(dev ? ["--dev"] : [])];
  // Detached like PostgreSQL; the IPC channel tells it when the supervisor is gone.
  const child = launch(process.execPath, args, {
    cwd: root,
    env,
    detached: true,
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  house.keep({ name: "The web server", child, stop: () => stopServer(child) });
  await becomesHealthy(child, settings);
}

async function becomesHealthy(child, { host, port }) {
  const address = host === "0.0.0.0" || host === "::" ? "localhost" : host.includes(":") ? `[${host}]` : host;
  let last = "it did not answer";
  for (const until = Date.now() + HEALTHY_WITHIN_MS; Date.now() < until; await wait(50)) {
    if (isGone(child)) throw new Failure("The web server ended while starting.");
    const response = await fetch(`http://${address}:${port}/api/health`).catch(() => undefined);
    if (response?.status === 200) return;
    if (response) last = `/api/health said ${response.status}`;
  }
  throw new Failure(`The web server did not become healthy within a minute: ${last}.`);
}

async function stopServer(child) {
  if (isGone(child)) return;
  child.kill("SIGTERM");
  const killer = setTimeout(() => child.kill("SIGKILL"), STOPS_WITHIN_MS);
  await ended(child);
  clearTimeout(killer);
}
