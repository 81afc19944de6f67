import { startTestServer } from "./server";

/** One server for the whole run; test files copy its template (db/testing/database.ts). */
export default async function setup() {
  const given = process.env.SUBROSA_TEST_DATABASE_URL;
  const server = await startTestServer();
  // Workers are started after this and inherit it.
  process.env.SUBROSA_TEST_DATABASE_URL = server.adminUrl;
  process.env.SUBROSA_TEST_TEMPLATE = server.template;
  return async () => {
    if (given === undefined) delete process.env.SUBROSA_TEST_DATABASE_URL;
    delete process.env.SUBROSA_TEST_TEMPLATE;
    await server.stop();
  };
}
