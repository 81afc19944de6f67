import { existsSync, mkdirSync, readFileSync, renameSync, rmdirSync, rmSync } from "node:fs";
import { join, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { copyPrivately, isEmpty, KEPT } from "./backup/folder.mjs";
import { seal } from "./backup/manifest.mjs";
import { work } from "./backup/work.mjs";
import { withPortal } from "./start/attach.mjs";
import { Failure, runCommand } from "./start/failure.mjs";
import { ensurePackages } from "./start/packages.mjs";
import { step } from "./start/progress.mjs";
import { readSettings } from "./start/settings.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));

await runCommand(async () => {
  const settings = readSettings(process.env, root);
  const folder = folderFor(process.argv.slice(2), settings.dataDir);
  await ensurePackages(root);
  const draft = `${folder}.part`;
  try {
    rmSync(draft, { recursive: true, force: true });
    mkdirSync(draft, { recursive: true, mode: 0o700 });
    await withPortal(root, settings, (_env, adminUrl) => save(settings.dataDir, adminUrl, draft));
    if (existsSync(folder)) rmdirSync(folder);
    renameSync(draft, folder);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    throw error.syscall ? new Failure(`${folder} cannot be written (${error.code}).`) : error;
  }
  console.log(
    `\n  The backup is in ${folder}. It holds every secret of the portal: keep it as safe as the portal.\n`,
  );
});

async function save(dataDir, adminUrl, draft) {
  mkdirSync(join(draft, "data"), { mode: 0o700 });
  await step("Saving the database and the files", () =>
    work(root, "scripts/backup/dump.ts", [draft], {
      ...process.env,
      DATABASE_URL: adminUrl,
      SUBROSA_DATA_DIR: dataDir,
    }),
  );
  await step("Saving letters and keys", async () => {
    for (const name of KEPT) copyPrivately(join(dataDir, name), join(draft, "data", name));
    await seal(draft, JSON.parse(readFileSync(join(root, "package.json"), "utf8")).version);
  });
}

function folderFor(args, dataDir) {
  if (args.length !== 1 || args[0] === "") throw new Failure("Say where to: npm run backup -- DIR");
  const folder = resolve(process.env.INIT_CWD ?? process.cwd(), args[0]);
  if (`${folder}${sep}`.startsWith(`${dataDir}${sep}`))
    throw new Failure("A backup cannot lie in the data folder that it saves; choose another folder.");
  if (!existsSync(join(dataDir, "keys.json")))
    throw new Failure(`There is no portal in ${dataDir}; see SUBROSA_DATA_DIR.`);
  try {
    if (isEmpty(folder)) return folder;
  } catch (error) {
    throw new Failure(`${folder} cannot be used (${error.code}).`);
  }
  throw new Failure(`${folder} is not empty; a backup goes into a new folder.`);
}
