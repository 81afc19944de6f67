import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { run } from "./children.mjs";
import { awaitLock } from "./lock.mjs";
import { step } from "./progress.mjs";

/** Installs the packages of the lock file, unless exactly they are there already. */
export async function ensurePackages(root) {
  if (arePackagesInstalled(root)) return;
  // Inside .next/cache because `npm ci` empties node_modules, lock and all.
  const release = await awaitLock(join(root, ".next/cache/install.lock"), () =>
    console.log("  another process is installing packages here; waiting for it"),
  );
  try {
    if (arePackagesInstalled(root)) return;
    // Without --include=dev a NODE_ENV=production in the environment would leave the build tools out.
    await step("Installing packages", () => npm(["ci", "--include=dev", "--no-audit", "--no-fund"], root));
  } finally {
    release();
  }
}

/** Compares the lock file with the record that npm leaves when an install has come to its end. */
export function arePackagesInstalled(root) {
  const record = join(root, "node_modules/.package-lock.json");
  if (!existsSync(record)) return false;
  const wanted = packagesOf(join(root, "package-lock.json"));
  const present = packagesOf(record);
  return Object.entries(wanted).every(([path, { version, optional }]) => {
    if (path === "") return true;
    return present[path] ? present[path].version === version : optional === true;
  });
}

function packagesOf(file) {
  return JSON.parse(readFileSync(file, "utf8")).packages;
}

function npm(args, root) {
  const cli = process.env.npm_execpath;
  if (cli?.endsWith("npm-cli.js")) return run(process.execPath, [cli, ...args], { cwd: root });
  return run("npm", args, { cwd: root, shell: process.platform === "win32" });
}
