import { join } from "node:path";
import { ended, launch } from "../start/children.mjs";
import { Failure } from "../start/failure.mjs";

/** Runs one of our TypeScript files with an environment; what it says on stderr when it fails is why the command fails. */
export async function work(root, script, args, env) {
  const child = launch(process.execPath, ["--import", "tsx", join(root, script), ...args], {
    cwd: root,
    env,
    stdio: ["ignore", "inherit", "pipe"],
  });
  const words = [];
  child.stderr.on("data", (chunk) => words.push(chunk));
  await ended(child);
  if (child.exitCode === 0) return;
  throw new Failure(Buffer.concat(words).toString("utf8").trim() || `${script} was stopped.`);
}
