import { realpathSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { withPortal } from "./attach.mjs";
import { ended, launch } from "./children.mjs";
import { runCommand } from "./failure.mjs";
import { ensurePackages } from "./packages.mjs";
import { readSettings } from "./settings.mjs";

const root = realpathSync(fileURLToPath(new URL("../..", import.meta.url)));

/**
 * A command beside the portal: its TypeScript runs on the portal's database with the web logins' rights, and with the
 * administrator's only where `asAdmin` says so. It speaks for itself; its exit code is the command's.
 * @param {string} script path from the project's root
 */
export const portalCommand = (script, { asAdmin = false } = {}) =>
  runCommand(async () => {
    const settings = readSettings(process.env, root);
    await ensurePackages(root);
    await withPortal(root, settings, async (env, adminUrl) => {
      const args = ["--import", "tsx", join(root, script), ...process.argv.slice(2)];
      // Relative paths mean the folder that the command was typed in.
      const cwd = process.env.INIT_CWD ?? process.cwd();
      const child = launch(process.execPath, args, {
        cwd: root,
        env: { ...env, INIT_CWD: cwd, ...(asAdmin ? { DATABASE_URL: adminUrl } : {}) },
        stdio: "inherit",
      });
      await ended(child);
      process.exitCode = child.exitCode ?? 1;
    });
  });
