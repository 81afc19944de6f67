import { join } from "node:path";
import { attempt } from "./attempt.mjs";

/** The types of routes first: they are made from the folders of app/ and kept nowhere. */
export async function checkTypes({ root }) {
  const routes = await tool(root, "next/dist/bin/next", ["typegen"]);
  return routes.failed ? routes : tool(root, "typescript/bin/tsc", ["--noEmit"]);
}

export function checkLint({ root }) {
  return tool(root, "@biomejs/biome/bin/biome", ["check", "--error-on-warnings"]);
}

export function checkDeadCode({ root }) {
  return tool(root, "knip/bin/knip.js", ["--no-progress"]);
}

async function tool(root, path, args) {
  const { ok, text } = await attempt(process.execPath, [join(root, "node_modules", path), ...args], {
    cwd: root,
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1" },
  });
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, text: ok ? "" : text };
}
