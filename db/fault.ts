import { DrizzleQueryError } from "drizzle-orm";
import postgres from "postgres";

/** `conflict`: a unique value is taken; `denied`: no right; `unavailable`: no database just now; `fault`: a bug. */
export type FaultKind = "conflict" | "missingParent" | "denied" | "unavailable" | "fault";

/**
 * What is left of a database error once every value is out of it: PostgreSQL's detail and Drizzle's message carry
 * rows and parameters, which belong neither on a screen nor in a log.
 */
export class DatabaseFault extends Error {
  override readonly name = "DatabaseFault";
  /** Random: a digest made from the message would tell that two errors are alike. Stands in the log too. */
  readonly digest = crypto.randomUUID();
  constructor(
    readonly kind: FaultKind,
    readonly sqlState: string,
    /** The broken constraint, when there is one. */
    readonly constraint = "",
  ) {
    super(`database ${kind} ${sqlState} ${constraint}`.trim());
  }
}

/** Errors of the database become a `DatabaseFault`; everything else passes as it is. */
export function withoutValues(error: unknown): unknown {
  const cause = error instanceof DrizzleQueryError ? error.cause : error;
  if (cause instanceof postgres.PostgresError)
    return new DatabaseFault(kindOf(cause.code), cause.code, cause.constraint_name ?? "");
  const code = codeOf(cause);
  if (UNREACHABLE.has(code)) return new DatabaseFault("unavailable", code);
  return error instanceof DrizzleQueryError ? new DatabaseFault("fault", code || "unknown") : error;
}

const UNREACHABLE = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "EPIPE",
  "ENOENT",
  "ETIMEDOUT",
  "CONNECT_TIMEOUT",
  "CONNECTION_CLOSED",
  "CONNECTION_ENDED",
  "CONNECTION_DESTROYED",
  "POOL_TIMEOUT",
]);

function kindOf(sqlState: string): FaultKind {
  if (sqlState === "23505") return "conflict";
  if (sqlState === "23503") return "missingParent";
  if (sqlState === "42501") return "denied";
  // Shutting down, starting up, too many connections, out of space, cancelled by a time limit, deadlock, serialisation.
  if (/^(57|53|08|40)/.test(sqlState)) return "unavailable";
  return "fault";
}

const codeOf = (error: unknown): string =>
  typeof error === "object" && error !== null && "code" in error ? String(error.code) : "";
