import { sql } from "drizzle-orm";
import type { IdentityTx } from "@/db/identity/access";
import { notices } from "@/db/schema/identity/notices";
import { type Cadence, gatheredAt, type NoticeKind } from "@/domain/notices";
import { type Letter, postLetters } from "./letters";

/** Somebody who is told, with how soon they want to read of each kind. */
export type Reader = {
  readonly userId: string;
  readonly orgId: string;
  readonly orgKind: "agency" | "partner";
  readonly role: string;
  readonly email: string;
  readonly locale: string;
  readonly timeZone: string;
  readonly dailyHour: number;
} & { readonly [kind in NoticeKind]: Cadence };

/** One event for one reader: what a gathered letter keeps of it, and the letter that tells of it at once. */
export type Telling = {
  readonly reader: Reader;
  readonly kind: NoticeKind;
  readonly what: string;
  readonly path: `/${string}`;
  readonly letter: Letter;
};

/** Who works in these organisations now. */
export async function listReaders(tx: IdentityTx, orgIds: readonly string[]): Promise<readonly Reader[]> {
  if (orgIds.length === 0) return [];
  const ids = sql.join(
    [...new Set(orgIds)].map((id) => sql`${id}::uuid`),
    sql`, `,
  );
  return tx.execute<Reader>(sql`
    select u.id as "userId", m.org_id as "orgId", o.kind as "orgKind", m.role, u.email, u.locale,
           coalesce(nullif(s.time_zone, ''), o.time_zone) as "timeZone", coalesce(s.daily_hour, 9) as "dailyHour",
           coalesce(s.task, 'instant') as task, coalesce(s.rating, 'instant') as rating,
           coalesce(s.regulation, 'instant') as regulation, coalesce(s.incident, 'instant') as incident
      from identity.memberships m
      join identity.organisations o on o.id = m.org_id
      join identity.users u on u.id = m.user_id
      left join identity.mail_settings s on s.user_id = u.id
     where m.org_id in (${ids}) and m.ended_at is null`);
}

/**
 * Tells each reader as soon as they want to read of it, in the transaction that takes the event from where it was left: a
 * letter now, a line in a later one, or nothing. So an event is told once, whatever becomes of the process.
 */
export async function tell(tx: IdentityTx, tellings: readonly Telling[], now: Date): Promise<void> {
  const later = tellings.flatMap(({ reader, kind, what, path }) => {
    const dueAt = gatheredAt(now, reader[kind], reader.dailyHour, reader.timeZone);
    return dueAt ? [{ userId: reader.userId, orgId: reader.orgId, kind, what, path, dueAt }] : [];
  });
  await postLetters(
    tx,
    tellings.flatMap(({ reader, kind, letter }) => (reader[kind] === "instant" ? [letter] : [])),
  );
  if (later.length > 0) await tx.insert(notices).values(later);
}
