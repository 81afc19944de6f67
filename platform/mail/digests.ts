import { sql } from "drizzle-orm";
import { asIdentity } from "@/db/identity/access";
import { NOTICE_KINDS, type NoticeKind } from "@/domain/notices";
import { digestOf, linkTo, postLetters } from "./letters";
import { listReaders } from "./notices";

/** Readers that one round writes to. */
const BATCH = 50;

export type Gathered = { readonly kind: NoticeKind; readonly what: string; readonly path: string };
type Row = Gathered & { readonly userId: string; readonly orgId: string };

/**
 * Writes the gathered letters that are due: one for each person and organisation. A line leaves its table in the
 * transaction that posts the letter, so it stands in one letter, whatever becomes of the process and however many look.
 * What a person has turned off meanwhile, and what waits for somebody who no longer works there, is dropped.
 * @returns how many letters were written
 */
export const sendDigests = (): Promise<number> =>
  asIdentity(async (tx) => {
    const rows = await tx.execute<Row & { at: string }>(sql`
      delete from identity.notices n
       using (select user_id, org_id from identity.notices where due_at <= now() group by 1, 2 limit ${BATCH}) due
       where n.user_id = due.user_id and n.org_id = due.org_id and n.due_at <= now()
      returning n.user_id as "userId", n.org_id as "orgId", n.kind, n.what, n.path, n.at::text as at`);
    if (rows.length === 0) return 0;
    const readers = await listReaders(
      tx,
      rows.map(({ orgId }) => orgId),
    );
    const letters = readers.flatMap((reader) => {
      const lines = rows
        .filter(
          ({ userId, orgId, kind }) =>
            userId === reader.userId && orgId === reader.orgId && reader[kind] !== "off",
        )
        .sort(
          (a, b) => NOTICE_KINDS.indexOf(a.kind) - NOTICE_KINDS.indexOf(b.kind) || (a.at < b.at ? -1 : 1),
        );
      if (lines.length === 0) return [];
      const { email: to, locale, orgKind } = reader;
      return [digestOf({ to, locale }, orgKind, lines, linkTo(`/${orgKind}/settings#letters`))];
    });
    await postLetters(tx, letters);
    return letters.length;
  });
