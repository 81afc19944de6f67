import { join } from "node:path";
import { run } from "./children.mjs";

/** Brings the database to this version's shape and fills an empty one with the demo; it prints its own progress. */
export function prepareDatabase(root, env) {
  const args = ["--import", "tsx", join(root, "db/prepare.ts")];
  return run(process.execPath, args, { cwd: root, env, show: true, name: "Preparing the database" });
}

/** Asked with the sign-in login's own rights, and so also a proof that the web logins work. */
export async function isDemo(identityUrl) {
  const { default: postgres } = await import("postgres");
  const sql = postgres(identityUrl, { max: 1, onnotice: () => {} });
  try {
    const [portal] = await sql`select is_demo from identity.portal`;
    return portal?.is_demo === true;
  } finally {
    await sql.end();
  }
}
