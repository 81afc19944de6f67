import { sql } from "drizzle-orm";
import { asIdentity } from "./access";

const SHOWN = 10;

/** A letter as an administrator sees it: never its subject or its text, which may hold somebody's link. */
export type KeptLetter = {
  readonly id: string;
  readonly recipient: string;
  readonly createdAt: string;
  readonly isSent: boolean;
  /** Refused for the last time. */
  readonly isGivenUp: boolean;
};

/**
 * The latest letters to people of one organisation. Whoever works elsewhere, too, is left out: that a letter came would
 * tell of that work.
 */
export const listLetters = (orgId: string): Promise<readonly KeptLetter[]> =>
  asIdentity((tx) =>
    tx.execute<KeptLetter>(sql`
      select l.id, l.recipient, l.created_at::text as "createdAt", l.sent_at is not null as "isSent",
             l.sent_at is null and l.attempts >= 8 as "isGivenUp"
        from identity.mails l
        join identity.users u on u.email = l.recipient
        join identity.memberships m on m.user_id = u.id and m.org_id = ${orgId}::uuid and m.ended_at is null
       where not exists (select from identity.memberships e where e.user_id = u.id and e.org_id <> ${orgId}::uuid)
       order by l.created_at desc limit ${SHOWN}`),
  );
