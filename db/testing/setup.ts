import postgres from "postgres";
import { startTestServer, withDatabase } from "./server";

/** One server for the whole run; test files copy its template (db/testing/database.ts). */
export default async function setup() {
  const given = process.env.SUBROSA_TEST_DATABASE_URL;
  const server = await startTestServer();
  // Workers are started after this and inherit it.
  process.env.SUBROSA_TEST_DATABASE_URL = server.adminUrl;
  process.env.SUBROSA_TEST_TEMPLATE = server.template;
  const withoutGuard = process.env.SUBROSA_TEST_WITHOUT_GUARD;
  if (withoutGuard) await breach(withDatabase(server.adminUrl, server.template), withoutGuard);
  return async () => {
    if (given === undefined) delete process.env.SUBROSA_TEST_DATABASE_URL;
    delete process.env.SUBROSA_TEST_TEMPLATE;
    await server.stop();
  };
}

/** `npm run check:mutants` takes a guard away before the tests run, and wants them red. */
async function breach(template: string, sql: string): Promise<void> {
  const admin = postgres(template, { max: 1, onnotice: () => {} });
  await admin.unsafe(sql).finally(() => admin.end());
}
