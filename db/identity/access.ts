import { drizzle, type PostgresJsDatabase } from "drizzle-orm/postgres-js";
import { withoutValues } from "../fault";
import { poolOf } from "../pool";

type IdentityTx = Pick<PostgresJsDatabase, "select" | "insert" | "update" | "delete" | "execute">;

/** Work of sign-in, before or beside a session. One transaction; the login sees schema `identity` and no work. */
export async function asIdentity<T>(work: (tx: IdentityTx) => Promise<T>): Promise<T> {
  try {
    return await drizzle(poolOf("IDENTITY_DATABASE_URL")).transaction(work);
  } catch (error) {
    throw withoutValues(error);
  }
}
