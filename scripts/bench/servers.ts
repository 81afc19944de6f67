import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { createServer } from "node:net";
import path from "node:path";

export const ROOT = path.resolve(import.meta.dirname, "../..");
const started: ChildProcess[] = [];

export type Server = { readonly origin: string; readonly pid: number; readonly startMs: number };

/** Starts a child and waits until it answers over HTTP. `stopAll` ends it. */
export async function serve(
  args: readonly string[],
  env: Record<string, string>,
  cwd = ROOT,
): Promise<Server> {
  const port = await freePort();
  const begun = performance.now();
  const child = spawn(process.execPath, args, {
    cwd,
    env: {
      ...process.env,
      NODE_ENV: "production",
      NEXT_TELEMETRY_DISABLED: "1",
      PORT: String(port),
      HOST: "127.0.0.1",
      ...withPort(env, port),
    },
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  started.push(child);
  const origin = `http://127.0.0.1:${port}`;
  for (;;) {
    if (child.exitCode !== null) throw new Error(`${args.join(" ")} ended with ${child.exitCode}`);
    const isUp = await fetch(`${origin}/api/health`, { redirect: "manual" }).then(
      () => true,
      () => false,
    );
    if (isUp) return { origin, pid: child.pid ?? 0, startMs: performance.now() - begun };
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

export function stopAll(): void {
  for (const child of started) child.kill("SIGTERM");
}

/** A finished command, or its error. */
export function command(args: readonly string[], env: Record<string, string>, cwd = ROOT): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd,
      env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1", ...env },
      stdio: ["ignore", "ignore", "inherit"],
    });
    child.on("exit", (code) =>
      code === 0 ? resolve() : reject(new Error(`${args.join(" ")} ended with ${code}`)),
    );
  });
}

/** Resident memory in MB, where the system tells. */
export function residentMb(pid: number): number {
  try {
    return (
      Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? Number.NaN) / 1024
    );
  } catch {
    return Number.NaN;
  }
}

const withPort = (env: Record<string, string>, port: number) =>
  Object.fromEntries(
    Object.entries(env).map(([name, value]) => [name, value.replaceAll("{port}", String(port))]),
  );

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() =>
        typeof address === "object" && address ? resolve(address.port) : reject(new Error("no port")),
      );
    });
  });
}
