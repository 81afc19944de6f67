import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { attempt } from "./attempt.mjs";
import { PLANTS } from "./plants.mjs";

const FOLDERS = ["app", "components", "db", "domain", "platform", "scripts"];

/** The imports of the whole product, and that something was read at all: a parser that reads nothing stays green. */
export async function checkBoundaries({ root }) {
  const { modules, violations, text } = await cruise(root, root);
  if (modules === 0) return { passed: 0, failed: 1, text: `No module was read.\n${text}` };
  return {
    ...verdict(violations.length === 0),
    text: violations
      .map(({ rule, from, to, via }) => `${rule.name}: ${from} → ${to}${trail(via)}`)
      .join("\n"),
    note: `${modules} modules read`,
  };
}

/** One small tree in which every rule is broken at least once; each must report its plants, all of them. */
export async function checkPlantedViolations({ root, tempDir }) {
  const tree = join(tempDir, "planted");
  for (const [path, text] of Object.entries(PLANTS)) write(join(tree, path), text);
  symlinkSync(join(root, "node_modules"), join(tree, "node_modules"), "dir");
  const { violations, rules, text } = await cruise(root, tree);
  const reported = new Set(violations.map(({ rule, from }) => `${rule.name} in ${from}`));
  const planted = Object.entries(PLANTS).flatMap(([path, plant]) =>
    brokenBy(plant).map((rule) => ({ rule, path })),
  );
  const missed = planted.filter(({ rule, path }) => !reported.has(`${rule} in ${path}`));
  const unproved = rules.filter((name) => !planted.some(({ rule }) => rule === name));
  const problems = [
    ...missed.map(({ rule, path }) => `Not caught: ${rule} in ${path}`),
    ...unproved.map((name) => `No plant for the rule ${name}`),
    ...(rules.length === 0 ? [`No rule was applied.\n${text}`] : []),
  ];
  return {
    ...verdict(problems.length === 0),
    text: problems.join("\n"),
    note: `${planted.length - missed.length} of ${planted.length} caught`,
  };
}

function verdict(isGood) {
  return { passed: isGood ? 1 : 0, failed: isGood ? 0 : 1 };
}

/** A planted file names on its first line the rules that it breaks. */
function brokenBy(text) {
  const named = /^\/\/ breaks (.+)$/m.exec(text);
  return named ? named[1].split(", ") : [];
}

/** Both views of the imports, see .dependency-cruiser.cjs. */
async function cruise(root, baseDir) {
  const views = await Promise.all([view(root, baseDir, "all"), view(root, baseDir, "run-time")]);
  return {
    modules: Math.min(...views.map(({ modules }) => modules)),
    rules: views.flatMap(({ rules }) => rules),
    violations: views.flatMap(({ violations }) => violations),
    text: views.map(({ text }) => text).join(""),
  };
}

async function view(root, baseDir, imports) {
  const cli = join(root, "node_modules/dependency-cruiser/bin/dependency-cruise.mjs");
  const args = [cli, ...FOLDERS, "--config", join(root, ".dependency-cruiser.cjs"), "--output-type", "json"];
  const env = { ...process.env, BOUNDARIES: imports };
  const { stdout, stderr } = await attempt(process.execPath, args, { cwd: baseDir, env });
  try {
    const { totalCruised, violations, ruleSetUsed } = JSON.parse(stdout).summary;
    return {
      modules: totalCruised,
      violations,
      rules: ruleSetUsed.forbidden.map(({ name }) => name),
      text: stderr,
    };
  } catch {
    return { modules: 0, violations: [], rules: [], text: stderr };
  }
}

function trail(via) {
  return via?.length ? ` (by way of ${via.map(({ name }) => name).join(" → ")})` : "";
}

function write(path, text) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
