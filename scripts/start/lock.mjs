import { execFileSync } from "node:child_process";
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { setTimeout as wait } from "node:timers/promises";

/**
 * Takes the lock file at `path` for this process.
 * @returns {(() => void) | undefined} what gives it back, or `undefined` while another live process holds it.
 * A lock whose owner was killed is taken over: the owner is known by pid *and* start time, as pids come round again.
 */
export function takeLock(path) {
  mkdirSync(dirname(path), { recursive: true });
  const mine = `${process.pid} ${startTime(process.pid)}`;
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, mine);
  try {
    for (let attempt = 0; attempt < 3; attempt += 1) {
      if (linkExclusively(draft, path)) return () => read(path) === mine && rmSync(path, { force: true });
      const owner = read(path);
      if (owner !== undefined && isAlive(owner)) return undefined;
      evict(path, owner);
    }
    return undefined;
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Like `takeLock`, but waits for its turn; `onWait` is told once. */
export async function awaitLock(path, onWait) {
  for (let told = false; ; told = true) {
    const release = takeLock(path);
    if (release) return release;
    if (!told) onWait();
    await wait(300);
  }
}

/** A hard link appears whole or not at all, so nobody ever reads half a lock. */
function linkExclusively(draft, path) {
  try {
    linkSync(draft, path);
    return true;
  } catch (error) {
    if (error.code === "EEXIST") return false;
    throw error;
  }
}

/** Moves a dead owner's lock away; one taken by somebody else in the meantime is put back. */
function evict(path, deadOwner) {
  const aside = `${path}.dead.${process.pid}`;
  try {
    renameSync(path, aside);
  } catch {
    return;
  }
  if (read(aside) !== deadOwner) linkExclusively(aside, path);
  rmSync(aside, { force: true });
}

function read(path) {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}

function isAlive(owner) {
  const [pid = "", ...started] = owner.split(" ");
  const now = startTime(Number(pid));
  return now !== undefined && now === started.join(" ");
}

/** When a process began, in the system's own notation; `undefined` when there is no such process. */
function startTime(pid) {
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  try {
    if (process.platform === "linux") {
      const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
      return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19];
    }
    if (process.platform === "win32") return process.kill(pid, 0) ? "alive" : undefined;
    return execFileSync("ps", ["-o", "lstart=", "-p", String(pid)], { encoding: "utf8" }).trim() || undefined;
  } catch (error) {
    return error.code === "EPERM" ? "alive" : undefined;
  }
}
