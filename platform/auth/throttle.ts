import { createHash } from "node:crypto";
import { sql } from "drizzle-orm";
import { asIdentity } from "@/db/identity/access";

const WINDOW_MINUTES = 15;

/**
 * Counts an attempt and says whether it may go on. Kept in the database: a restart forgives nobody, several processes
 * count together. What is counted (an address, a network) is hashed.
 */
export async function mayAttempt(kind: string, subject: string, atMost: number): Promise<boolean> {
  const key = keyOf(kind, subject);
  const rows = await asIdentity((tx) =>
    tx.execute<{ attempts: number }>(sql`
      insert into identity.throttles as t (key, attempts, window_ends_at)
      values (${key}, 1, now() + make_interval(mins => ${WINDOW_MINUTES}))
      on conflict (key) do update set
        attempts = case when t.window_ends_at < now() then 1 else t.attempts + 1 end,
        window_ends_at = case when t.window_ends_at < now() then excluded.window_ends_at else t.window_ends_at end
      returning attempts`),
  );
  return (rows[0]?.attempts ?? 1) <= atMost;
}

/** A success clears the count of its own subject. */
export async function forgive(kind: string, subject: string): Promise<void> {
  await asIdentity((tx) =>
    tx.execute(sql`delete from identity.throttles where key = ${keyOf(kind, subject)}`),
  );
}

/** A success takes back its own attempt and no other: an account of one's own must not buy a network new guesses. */
export async function giveBack(kind: string, subject: string): Promise<void> {
  await asIdentity((tx) =>
    tx.execute(
      sql`update identity.throttles set attempts = greatest(attempts - 1, 0) where key = ${keyOf(kind, subject)}`,
    ),
  );
}

const keyOf = (kind: string, subject: string) =>
  createHash("sha256").update(`${kind}\0${subject.toLowerCase()}`).digest("hex");
