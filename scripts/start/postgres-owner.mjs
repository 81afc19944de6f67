import { execFileSync, spawnSync } from "node:child_process";
import { chownSync, existsSync, mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { Failure } from "./failure.mjs";

/**
 * Who runs PostgreSQL: ourselves, or, since it refuses root, the system user `postgres`.
 * @returns {Promise<{ ids?: { uid: number, gid: number }, options: object, wrap: (command: string, args: string[]) => [string, string[]] }>}
 * `wrap` and `options` belong into every spawn of its programs.
 */
export async function postgresOwner(binary, dataDir) {
  const options = { cwd: dataDir, env: bareEnvironment() };
  const plain = (command, args) => [command, args];
  if (process.getuid?.() !== 0) return { options, wrap: plain };
  const ids = findUser() ?? createUser();
  if (mayPass(ids, binary) && mayPass(ids, dataDir))
    return { ids, options: { ...options, ...ids }, wrap: plain };
  // A checkout under /root: the user owns the cluster but cannot walk to it. It gets the right to walk, no other.
  return { ids, options, wrap: (command, args) => ["setpriv", [...walker(ids, binary), command, ...args]] };
}

/** Makes a folder (or takes an existing file) and hands it to the user who runs PostgreSQL. */
export function ownedBy(owner, path) {
  if (!existsSync(path)) mkdirSync(path, { mode: 0o700 });
  if (owner.ids) chownSync(path, owner.ids.uid, owner.ids.gid);
}

/** Settings such as PGPORT or a translated locale in the caller's shell must not reach the server. */
function bareEnvironment() {
  const { PATH, SystemRoot, TEMP } = process.env;
  return Object.fromEntries(
    Object.entries({ PATH, SystemRoot, TEMP, LC_ALL: "C" }).filter(([, value]) => value),
  );
}

function findUser() {
  try {
    const id = (flag) => Number(execFileSync("id", [flag, "postgres"], { encoding: "utf8", stdio: "pipe" }));
    return { uid: id("-u"), gid: id("-g") };
  } catch {
    return undefined;
  }
}

function createUser() {
  spawnSync("useradd", [
    "--system",
    "--user-group",
    "--no-create-home",
    "--shell",
    "/usr/sbin/nologin",
    "postgres",
  ]);
  const made = findUser();
  if (!made)
    throw new Failure(
      "PostgreSQL does not run as root and no user postgres could be made; start as another user.",
    );
  return made;
}

function mayPass(ids, path) {
  return (
    spawnSync("/bin/sh", ["-c", 'cd "$1"', "sh", existsSync(`${path}/.`) ? path : dirname(path)], { ...ids })
      .status === 0
  );
}

/** access(2), by which initdb looks for its neighbours, heeds capabilities of an ordinary user only under this bit. */
const ACCESS_TOO = ["--securebits=+no_setuid_fixup"];

/** setpriv's arguments for the least capability that this machine grants and that lets the user reach the folders. */
function walker({ uid, gid }, binary) {
  for (const capability of ["dac_read_search", "dac_override"]) {
    const caps = [`--inh-caps=+${capability}`, `--ambient-caps=+${capability}`];
    const args = [`--reuid=${uid}`, `--regid=${gid}`, "--clear-groups", ...ACCESS_TOO, ...caps, "--"];
    if (spawnSync("setpriv", [...args, binary, "--version"]).status === 0) return args;
  }
  throw new Failure(
    "The user postgres cannot reach this folder; move it out of /root, or start as another user.",
  );
}
