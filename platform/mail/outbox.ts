import { sql } from "drizzle-orm";
import { asIdentity, type IdentityTx } from "@/db/identity/access";
import { type Letter, linkTo, postLetters } from "./letters";

const QUIET_MINUTES = 10;
const BATCH = 100;
/** Any number, the same in every process: one at a time turns the outbox into letters. */
const LOCK = 7_263_418;

type Told = { readonly task_id: string; readonly to_side: "agency" | "partner"; readonly org_id: string };
type Reader = { readonly org_id: string; readonly email: string; readonly locale: string };

/**
 * Turns words left in the outbox into letters for the side that is told: everybody of a partner's team, leads and
 * account managers of an agency. What comes within ten minutes of a letter about the same task waits and comes as one.
 * @returns how many words were handled
 */
export const handleOutbox = (): Promise<number> =>
  asIdentity(async (tx) => {
    const [lock] = await tx.execute<{ held: boolean }>(
      sql`select pg_try_advisory_xact_lock(${LOCK}) as held`,
    );
    if (!lock?.held) return 0;
    const words = await takeWords(tx);
    if (words.length === 0) return 0;
    const told = [...new Map(words.map((word) => [`${word.task_id} ${word.to_side}`, word])).values()];
    const readers = await listReaders(tx, told);
    await postLetters(
      tx,
      told.flatMap((word) =>
        readers.filter((reader) => reader.org_id === word.org_id).map((reader) => letterTo(reader, word)),
      ),
    );
    return words.length;
  });

const takeWords = (tx: IdentityTx) =>
  tx.execute<Told>(sql`
    with due as (
      select o.id from exchange.outbox o
       where o.handled_at is null
         and not exists (
           select from exchange.outbox e
            where e.task_id = o.task_id and e.to_side = o.to_side
              and e.handled_at > now() - make_interval(mins => ${QUIET_MINUTES}))
       order by o.at limit ${BATCH}
         for update skip locked
    )
    update exchange.outbox o set handled_at = now()
      from due where o.id = due.id
    returning o.task_id, o.to_side,
      case o.to_side when 'agency' then o.agency_org_id else o.partner_org_id end as org_id`);

async function listReaders(tx: IdentityTx, told: readonly Told[]): Promise<readonly Reader[]> {
  const orgIds = sql.join(
    [...new Set(told.map((word) => word.org_id))].map((id) => sql`${id}::uuid`),
    sql`, `,
  );
  return tx.execute<Reader>(sql`
    select m.org_id, u.email, u.locale
      from identity.memberships m
      join identity.organisations o on o.id = m.org_id
      join identity.users u on u.id = m.user_id
     where m.org_id in (${orgIds}) and m.ended_at is null
       and (o.kind = 'partner' or m.role in ('lead', 'manager'))`);
}

const letterTo = (reader: Reader, word: Told): Letter => ({
  kind: "task",
  to: reader.email,
  locale: reader.locale,
  values: { link: linkTo(`/${word.to_side}/tasks/${word.task_id}`) },
});
