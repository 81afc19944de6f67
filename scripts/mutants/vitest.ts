import { spawn } from "node:child_process";
import path from "node:path";

/** Is any of these tests red, in this copy of the project? */
export const areRed = (root: string, tests: readonly string[], env: Readonly<Record<string, string>> = {}) =>
  new Promise<boolean>((resolve, reject) => {
    const vitest = path.join(root, "node_modules/vitest/vitest.mjs");
    const args = [vitest, "run", "--bail", "1", "--reporter", "dot", ...tests];
    const child = spawn(process.execPath, args, {
      cwd: root,
      stdio: "ignore",
      env: { ...process.env, ...env },
    });
    child.once("error", reject).once("exit", (code) => resolve(code !== 0));
  });
