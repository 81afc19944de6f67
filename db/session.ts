import { PostgresJsDatabase } from "drizzle-orm/postgres-js";
import { PostgresJsSession } from "drizzle-orm/postgres-js/session";
import type postgres from "postgres";
import { dialect } from "./dialect";
import { DatabaseFault, withoutValues } from "./fault";

/** A transaction in the name of one session, or of a client's link. It cannot start another. */
export type Tx = Omit<PostgresJsDatabase, "transaction" | "$client" | "$cache" | "refreshMaterializedView">;

/** How long a request waits for a free connection, in milliseconds, before it is told to come again. */
const WAIT_MS = 4_000;

/** In whose name: somebody who has signed in, whoever holds a client's link, or a calendar that reads its feed. */
type Whose = "app.session" | "app.link" | "app.feed";

/**
 * Runs `work` in one transaction in which row security knows the session. Statements are pipelined: BEGIN and the
 * session travel with the first of the work's own queries, and a reader does not wait for COMMIT, so a page whose
 * queries are started together costs one round trip.
 * @throws DatabaseFault without any value in it
 */
export async function inSession<T>(
  pool: postgres.Sql,
  sessionToken: string,
  mode: "read" | "write",
  work: (tx: Tx) => Promise<T>,
  whose: Whose = "app.session",
): Promise<T> {
  const connection = await reserve(pool);
  const life = { isOver: false };
  let failed = true;
  try {
    const opened = Promise.all(opening(connection, sessionToken, mode, whose).map((each) => each.execute()));
    // A failed opening fails the work's queries too; theirs is the error that is told.
    opened.catch(() => {});
    const result = await work(transactionOn(connection, pool, life));
    await opened;
    life.isOver = true;
    if (mode === "write") await commit(connection);
    failed = false;
    return result;
  } catch (error) {
    throw withoutValues(error);
  } finally {
    life.isOver = true;
    close(connection, failed ? "rollback" : mode === "read" ? "commit" : null);
  }
}

/** The token travels as a parameter: statements can be read by everyone who shares the login (pg_stat_activity). */
function opening(
  connection: postgres.ReservedSql,
  sessionToken: string,
  mode: "read" | "write",
  whose: Whose,
) {
  if (!/^[A-Za-z0-9_-]{20,128}$/.test(sessionToken)) throw new Error("not a session token");
  return [
    connection.unsafe(mode === "read" ? "begin read only" : "begin read write"),
    connection.unsafe(`select set_config('${whose}', $1, true)`, [sessionToken], { prepare: true }),
  ];
}

/** PostgreSQL answers a COMMIT after a failed statement with ROLLBACK and no error, even if the work overlooked it. */
async function commit(connection: postgres.ReservedSql): Promise<void> {
  const { command } = await connection.unsafe("commit");
  if (command !== "COMMIT") throw new DatabaseFault("fault", "25P02");
}

/**
 * Drizzle over a reserved connection, with every statement prepared once per connection. A query that comes when the
 * transaction is over (a straggler of a failed Promise.all) is refused: the connection may be another session's by now.
 */
function transactionOn(
  connection: postgres.ReservedSql,
  pool: postgres.Sql,
  life: { readonly isOver: boolean },
): Tx {
  const client = {
    options: pool.options,
    unsafe: (text: string, parameters: never[]) => {
      if (life.isOver) throw new Error("the transaction is over");
      return connection.unsafe(text, parameters, {
        prepare: true,
        simple: false,
      } as postgres.UnsafeQueryOptions);
    },
  };
  const session = new PostgresJsSession(client as never, dialect, undefined);
  return new PostgresJsDatabase(dialect, session as never, undefined);
}

async function reserve(pool: postgres.Sql): Promise<postgres.ReservedSql> {
  let timer: NodeJS.Timeout | undefined;
  let isLate = false;
  const reserved = pool.reserve();
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      isLate = true;
      reject(Object.assign(new Error("no free connection"), { code: "POOL_TIMEOUT" }));
    }, WAIT_MS);
  });
  // A connection that comes too late goes straight back.
  reserved.then(
    (connection) => isLate && connection.release(),
    () => {},
  );
  try {
    return await Promise.race([reserved, late]);
  } catch (error) {
    throw withoutValues(error);
  } finally {
    clearTimeout(timer);
  }
}

/** Ends the transaction without keeping the caller, then gives the connection back. */
function close(connection: postgres.ReservedSql, statement: "commit" | "rollback" | null) {
  if (!statement) return connection.release();
  const release = () => connection.release();
  connection.unsafe(statement).then(release, release);
}
