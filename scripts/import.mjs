import { realpathSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { withPortal } from "./start/attach.mjs";
import { run } from "./start/children.mjs";
import { runCommand } from "./start/failure.mjs";
import { ensurePackages } from "./start/packages.mjs";
import { readSettings } from "./start/settings.mjs";

const root = realpathSync(fileURLToPath(new URL("..", import.meta.url)));

await runCommand(async () => {
  const settings = readSettings(process.env, root);
  await ensurePackages(root);
  const args = ["--import", "tsx", join(root, "scripts/import/board.ts"), ...process.argv.slice(2)];
  // Relative paths mean the folder that the command was typed in.
  const cwd = process.env.INIT_CWD ?? process.cwd();
  await withPortal(root, settings, (env) =>
    run(process.execPath, args, { cwd: root, env: { ...env, INIT_CWD: cwd }, show: true, name: "Import" }),
  );
});
