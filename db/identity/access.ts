import { PostgresJsDatabase } from "drizzle-orm/postgres-js";
import { PostgresJsSession } from "drizzle-orm/postgres-js/session";
import { dialect } from "../dialect";
import { withoutValues } from "../fault";
import { poolOf } from "../pool";

export type IdentityTx = Pick<PostgresJsDatabase, "select" | "insert" | "update" | "delete" | "execute">;

/** Work of sign-in, before or beside a session. One transaction; the login sees schema `identity` and no work. */
export async function asIdentity<T>(work: (tx: IdentityTx) => Promise<T>): Promise<T> {
  try {
    const session = new PostgresJsSession(poolOf("IDENTITY_DATABASE_URL"), dialect, undefined);
    return await new PostgresJsDatabase(dialect, session, undefined).transaction(work);
  } catch (error) {
    throw withoutValues(error);
  }
}
