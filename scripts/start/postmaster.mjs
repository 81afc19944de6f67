import { execFileSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";

/** What `postmaster.pid` says: the server's process and whether it takes connections; `undefined` without the file. */
export function postmasterState(cluster) {
  try {
    const lines = readFileSync(join(cluster, "postmaster.pid"), "utf8").split("\n");
    return { pid: Number(lines[0]), status: (lines[7] ?? "").trim() };
  } catch {
    return undefined;
  }
}

/**
 * Stops a server that outlived its supervisor (`kill -9`). A file whose pid now belongs to another program is removed;
 * one whose process is gone is left to PostgreSQL, which also checks for surviving back ends before it takes over.
 * @param {() => Promise<unknown>} stop
 */
export async function clearFormerPostmaster(cluster, stop) {
  const state = postmasterState(cluster);
  const command = state && commandOf(state.pid);
  if (command === undefined) return;
  if (!command.includes("postgres")) return rmSync(join(cluster, "postmaster.pid"), { force: true });
  await stop();
}

/** A process's command line; `undefined` when there is no such process. */
function commandOf(pid) {
  try {
    if (process.platform === "linux") return readFileSync(`/proc/${pid}/cmdline`, "utf8") || undefined;
    if (process.platform === "win32") return process.kill(pid, 0) ? "postgres" : undefined;
    return (
      execFileSync("ps", ["-o", "command=", "-p", String(pid)], { encoding: "utf8" }).trim() || undefined
    );
  } catch {
    return undefined;
  }
}
