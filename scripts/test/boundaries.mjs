import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { attempt } from "./attempt.mjs";
import { PLANTS } from "./plants.mjs";

const FOLDERS = ["app", "components", "db", "domain", "platform", "scripts"];

/** The imports of the whole product, and that something was read at all: a parser that reads nothing stays green. */
export async function checkBoundaries({ root }) {
  const { modules, violations, text } = await cruise(root, root, FOLDERS);
  if (modules === 0) return { passed: 0, failed: 1, text: `No module was read.\n${text}` };
  return {
    passed: violations.length === 0 ? 1 : 0,
    failed: violations.length === 0 ? 0 : 1,
    text: violations
      .map(({ rule, from, to, via }) => `${rule.name}: ${from} → ${to}${trail(via)}`)
      .join("\n"),
    note: `${modules} modules read`,
  };
}

/** One small tree in which every rule is broken once; each rule must report its own plant. */
export async function checkPlantedViolations({ root, tempDir }) {
  const tree = join(tempDir, "planted");
  for (const [path, text] of Object.entries(PLANTS)) write(join(tree, path), text);
  symlinkSync(join(root, "node_modules"), join(tree, "node_modules"), "dir");
  const { violations, text } = await cruise(root, tree, FOLDERS);
  const caught = new Set(violations.map(({ rule, from }) => `${rule.name} in ${from}`));
  const { forbidden } = createRequire(import.meta.url)(join(root, ".dependency-cruiser.cjs"));
  const expected = forbidden.map(({ name }) => name);
  const planted = Object.keys(PLANTS).flatMap((path) =>
    expectedIn(PLANTS[path]).map((name) => `${name} in ${path}`),
  );
  const blind = planted.filter((each) => !caught.has(each));
  const unproved = expected.filter((name) => !planted.some((each) => each.startsWith(`${name} in `)));
  const problems = [
    ...blind.map((each) => `Not caught: ${each}`),
    ...unproved.map((name) => `No plant for the rule ${name}`),
  ];
  return {
    passed: problems.length === 0 ? 1 : 0,
    failed: problems.length === 0 ? 0 : 1,
    text: problems.length === 0 ? "" : `${problems.join("\n")}\n${violations.length === 0 ? text : ""}`,
    note: `${planted.length} planted violations caught`,
  };
}

/** A planted file names on its first line the rules that it breaks. */
function expectedIn(text) {
  const named = /^\/\/ breaks (.+)$/m.exec(text);
  return named ? named[1].split(", ") : [];
}

async function cruise(root, baseDir, folders) {
  const cli = join(root, "node_modules/dependency-cruiser/bin/dependency-cruise.mjs");
  const args = [cli, ...folders, "--config", join(root, ".dependency-cruiser.cjs"), "--output-type", "json"];
  const { stdout, stderr } = await attempt(process.execPath, args, { cwd: baseDir });
  try {
    const { summary } = JSON.parse(stdout);
    return { modules: summary.totalCruised, violations: summary.violations, text: stderr };
  } catch {
    return { modules: 0, violations: [], text: stderr };
  }
}

function trail(via) {
  return via?.length ? ` (by way of ${via.map(({ name }) => name).join(" → ")})` : "";
}

function write(path, text) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
