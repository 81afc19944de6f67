import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { run } from "./children.mjs";
import { awaitLock } from "./lock.mjs";
import { step } from "./progress.mjs";

const FOLDERS = ["app", "components", "db", "domain", "platform", "public"];
const FILES = [
  "package-lock.json",
  "next.config.mjs",
  "tsconfig.json",
  "postcss.config.mjs",
  "instrumentation.ts",
];
const MARK = ".next/subrosa-build";

/** Builds the pages unless the last build came from exactly these sources. Two starts never build at once. */
export async function ensureBuild(root, env) {
  if (isFresh(root, hashSources(root))) return;
  const release = await awaitLock(join(root, ".next/cache/build.lock"), () =>
    console.log("  another process is building here; waiting for it"),
  );
  try {
    const hash = hashSources(root);
    if (isFresh(root, hash)) return;
    await step("Building the pages", () => build(root, env));
    writeFileSync(join(root, MARK), hash);
  } finally {
    release();
  }
}

function build(root, env) {
  const next = join(root, "node_modules/next/dist/bin/next");
  return run(process.execPath, [next, "build"], {
    cwd: root,
    env: { ...env, NODE_ENV: "production" },
    name: "next build",
  });
}

function isFresh(root, hash) {
  return readIfThere(join(root, MARK)) === hash;
}

/** Over names and contents; tests and SQL replayed at start are left out, as they are not in the build. */
function hashSources(root) {
  const hash = createHash("sha256");
  const sources = FOLDERS.flatMap((folder) => filesUnder(root, folder)).filter(isBuilt);
  for (const path of [...FILES, ...sources])
    hash.update(`${path}\0`).update(readIfThere(join(root, path)) ?? "");
  return hash.digest("hex");
}

function isBuilt(path) {
  return !/\.(test\.tsx?|sql|md)$/.test(path);
}

function filesUnder(root, folder) {
  const entries = readEntries(join(root, folder)).sort((a, b) => (a.name < b.name ? -1 : 1));
  return entries.flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    return entry.isDirectory() ? filesUnder(root, path) : [path];
  });
}

function readEntries(folder) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

function readIfThere(path) {
  try {
    return readFileSync(path, "latin1");
  } catch {
    return undefined;
  }
}
