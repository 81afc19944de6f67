import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { makeDataDir } from "../start/keys.mjs";
import { startPostgres } from "../start/postgres.mjs";

/** Nobody needs these data after a power cut. */
const CARELESS = { fsync: "off", synchronous_commit: "off", full_page_writes: "off", max_connections: "200" };

/**
 * Runs `work` with the address of an administrator of an embedded PostgreSQL that lives as long as the work.
 * @template T
 * @param {(adminUrl: string) => Promise<T>} work
 */
export async function withDatabaseServer({ tempDir, onInterrupt }, work) {
  const dataDir = join(tempDir, "database");
  makeDataDir(dataDir);
  let stop = async () => {};
  const forget = onInterrupt(() => stop());
  try {
    const keep = (part) => {
      stop = part.stop;
    };
    return await work(await startPostgres(dataDir, randomBytes(12).toString("hex"), { keep }, CARELESS));
  } finally {
    await stop();
    forget();
  }
}
