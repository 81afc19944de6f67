import { withoutValues } from "../fault";
import { poolOf } from "../pool";

/**
 * The beat of the tasks of whoever holds this session's token: while it stands, none of them changed. Undefined for a
 * session that is over or not a partner's; the database decides that at every call. One statement, as every open board
 * asks for it each minute.
 */
export async function boardBeatOf(token: string): Promise<string | undefined> {
  try {
    const sql = poolOf("PARTNER_DATABASE_URL");
    const [row] = await sql<{ beat: string | null }[]>`select exchange.board_beat_of(${token}) as beat`;
    return row?.beat ?? undefined;
  } catch (error) {
    throw withoutValues(error);
  }
}
