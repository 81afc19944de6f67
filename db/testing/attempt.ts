import postgres from "postgres";

/** What came of one statement: rows touched, or how the database refused. */
export type Outcome =
  | { readonly rows: readonly postgres.Row[]; readonly count: number }
  | { readonly refusal: string };

/**
 * Runs one statement in the name of a session, or of a client's link, and takes it back. One message, so that thousands of attempts stay
 * quick; the ROLLBACK in front ends the attempt before.
 */
export async function attempt(
  login: postgres.Sql,
  token: string | undefined,
  statement: string,
  tries = 5,
): Promise<Outcome> {
  // Each login looks at one of the two; whoever holds a session's token and a link's is told apart by the login.
  const session =
    token === undefined ? "" : `set local app.session = '${token}'; set local app.link = '${token}';`;
  try {
    const results = await login.unsafe(`rollback; begin; ${session} ${statement}`).simple();
    // One result, or one for each statement that gives rows; ours is the last.
    const last = (Array.isArray(results[0]) ? results.at(-1) : results) as postgres.RowList<postgres.Row[]>;
    return { rows: [...last], count: last.count ?? 0 };
  } catch (error) {
    // Attempts run side by side and may lock each other out: that says nothing about rights, so it is asked again.
    const isDeadlock = error instanceof postgres.PostgresError && error.code === "40P01";
    if (isDeadlock && tries > 1) return attempt(login, token, statement, tries - 1);
    return { refusal: refusalOf(error) };
  }
}

/** `denied`: no right; `policy`: a row that must not be; `parent`: what it points to is not there; `taken`: not unique. */
export function refusalOf(error: unknown): string {
  if (!(error instanceof postgres.PostgresError)) throw error;
  if (error.code === "42501") return error.message.includes("row-level security") ? "policy" : "denied";
  return { "23503": "parent", "23505": "taken" }[error.code] ?? `${error.code} ${error.message}`;
}

export const said = (outcome: Outcome): string =>
  "refusal" in outcome ? outcome.refusal : outcome.count === 1 ? "done" : `${outcome.count} rows`;

/** A value as `to_jsonb` gives it, as SQL text; a list of plain values is an array of the database. */
export function literal(value: unknown): string {
  if (value === null || value === undefined) return "null";
  const text =
    Array.isArray(value) && typeof value[0] !== "object"
      ? `{${value.map((each) => JSON.stringify(each)).join(",")}}`
      : typeof value === "object"
        ? JSON.stringify(value)
        : String(value);
  return `'${text.replaceAll("'", "''")}'`;
}
