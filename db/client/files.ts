import { sql } from "drizzle-orm";
import type { ClientTx } from "./access";

/** Whether the link's client may leave files by forms just now, or has used up what a day holds. */
export async function formTakesFiles(tx: ClientTx): Promise<boolean> {
  const [row] = await tx.execute<{ takes: boolean }>(sql`select agency.form_takes_files() as takes`);
  return row?.takes ?? false;
}
