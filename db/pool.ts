import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";

/** `SUBROSA_POOL_SIZE` connections for each of the logins. */
const SIZE = Number(process.env.SUBROSA_POOL_SIZE ?? 8);

/** On the global object, so that a reload in development does not open new ones. */
const shared = globalThis as { subrosaPools?: Map<string, postgres.Sql> };
shared.subrosaPools ??= new Map();
const pools = shared.subrosaPools;

/** One pool per process and login; the environment variable holds the address. */
export function poolOf(variable: string): postgres.Sql {
  const url = process.env[variable];
  if (!url) throw new Error(`${variable} is not set`);
  let pool = pools.get(url);
  if (!pool) {
    pool = open(url);
    pools.set(url, pool);
  }
  return pool;
}

/** A pool that Drizzle can map rows of: it wants dates and JSON as the server sends them. */
function open(url: string): postgres.Sql {
  const pool = postgres(url, {
    max: SIZE,
    connect_timeout: 3,
    onnotice: () => {},
    connection: {
      application_name: "subrosa",
      statement_timeout: 20_000,
      idle_in_transaction_session_timeout: 30_000,
    },
  });
  drizzle(pool);
  return pool;
}

export async function closePools(): Promise<void> {
  const open = [...pools.values()];
  pools.clear();
  await Promise.all(open.map((pool) => pool.end({ timeout: 5 })));
}
