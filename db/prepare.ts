import path from "node:path";
import { connectAsOwner, migrate, WEB_LOGINS, type WebLogin } from "./migrate";
import { seedDemo } from "./seed/demo";

/**
 * Run by `npm start` before the portal serves: brings the database to its present shape and, when it is empty and
 * SUBROSA_DEMO is not 0, fills in the demo.
 */
async function prepare() {
  const adminUrl = required("DATABASE_URL");
  const passwords = Object.fromEntries(
    WEB_LOGINS.map((login) => [
      login,
      required(`SUBROSA_DB_PASSWORD_${login.replace("_web", "").toUpperCase()}`),
    ]),
  ) as Record<WebLogin, string>;
  await migrate(adminUrl, passwords);
  const owner = connectAsOwner(adminUrl);
  try {
    const [row] = await owner`select exists (select from identity.users) as has_users`;
    if (row?.has_users) return;
    if (process.env.SUBROSA_DEMO === "0") {
      console.log("There is no agency yet: npm run found -- --agency NAME --email ADDRESS --name PERSON");
    } else {
      console.log("Loading the demo…");
      await seedDemo(owner, path.resolve(process.env.SUBROSA_DATA_DIR ?? ".data"));
    }
  } finally {
    await owner.end();
  }
}

function required(name: string): string {
  const value = process.env[name];
  if (value) return value;
  console.error(`${name} is not set.`);
  process.exit(1);
}

prepare().catch((error: unknown) => {
  console.error(`The database could not be prepared: ${error instanceof Error ? error.message : error}`);
  process.exit(1);
});
