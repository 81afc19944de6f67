import { sql } from "drizzle-orm";
import { after } from "next/server";
import { BYTES_LOCK } from "@/db/bytes_lock";
import { asIdentity, type IdentityTx } from "@/db/identity/access";
import { logFault } from "../log";
import { dropFile, type ListedFile, listStore, type StoredFile } from "./store";

/**
 * Once the answer is out, takes those bytes out of the store that no row names: of files that were removed, replaced,
 * refused or withdrawn. Name every key that the work touched: the rows are asked, after the commit or the undoing, which
 * of them are still wanted. If the process ends before, `sweepStore` comes by.
 */
export const dropAfterwards = (files: readonly StoredFile[]): void => {
  if (files.length > 0) after(() => dropUnclaimed(files));
};

/** The same at once; never throws. */
export async function dropUnclaimed(files: readonly StoredFile[]): Promise<void> {
  try {
    await dropThose(files, async () => true);
  } catch (error) {
    logFault("file.drop", error);
  }
}

/** What was written lately may belong to a transaction that is still open. */
const YOUNG_MS = 24 * 60 * 60_000;
/** Asked about in one transaction. */
const BATCH = 500;

/**
 * Looks through the whole store for bytes that no row names and that are no longer young: what a process left that ended
 * between a commit and the removal, or between the writing and the commit.
 * @returns how many files were taken out
 */
export async function sweepStore(now: Date): Promise<number> {
  let dropped = 0;
  const isOld = async ({ changedAt }: ListedFile) => now.getTime() - (await changedAt()).getTime() > YOUNG_MS;
  // A folder comes as one page, however full it is.
  for await (const page of listStore())
    for (let at = 0; at < page.length; at += BATCH)
      dropped += await dropThose(page.slice(at, at + BATCH), isOld);
  return dropped;
}

/** Bytes are taken out inside the transaction that found them unclaimed; while a backup runs, none are. */
async function dropThose<F extends StoredFile>(
  files: readonly F[],
  isOld: (file: F) => Promise<boolean>,
): Promise<number> {
  if (files.length === 0) return 0;
  return asIdentity(async (tx) => {
    const [lock] = await tx.execute<{ held: boolean }>(
      sql`select pg_try_advisory_xact_lock_shared(${BYTES_LOCK}) as held`,
    );
    if (!lock?.held) return 0;
    const loose = await unclaimed(tx, files);
    let dropped = 0;
    for (const file of files) {
      if (!loose.has(file.id) || !(await isOld(file))) continue;
      await dropFile(file);
      dropped += 1;
    }
    return dropped;
  });
}

async function unclaimed(tx: IdentityTx, files: readonly StoredFile[]): Promise<ReadonlySet<string>> {
  const ids = sql.param(`{${files.map(({ id }) => id).join(",")}}`);
  const rows = await tx.execute<{ id: string }>(sql`select identity.unclaimed_files(${ids}::uuid[]) as id`);
  return new Set(rows.map(({ id }) => id));
}
