import { sql } from "drizzle-orm";
import { asIdentity, type IdentityTx } from "@/db/identity/access";
import { linkTo } from "./letters";
import { listReaders, type Reader, type Telling, tell } from "./notices";

const QUIET_MINUTES = 10;
const BATCH = 100;
/** Any number, the same in every process: one at a time turns the outbox into letters. */
const LOCK = 7_263_418;

type Told = {
  readonly task_id: string;
  readonly kind: string;
  readonly to_side: "agency" | "partner";
  readonly org_id: string;
};

/**
 * Turns words left in the outbox into letters, or lines of later ones, for the side that is told: everybody of a partner's
 * team, leads and account managers of an agency. What comes within ten minutes of a letter about the same task waits and
 * comes as one.
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
    const readers = (
      await listReaders(
        tx,
        told.map((word) => word.org_id),
      )
    ).filter(isTold);
    await tell(
      tx,
      told.flatMap((word) =>
        readers.filter((reader) => reader.orgId === word.org_id).map((reader) => tellingOf(reader, word)),
      ),
      new Date(),
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
    returning o.task_id, o.to_side, o.kind,
      case o.to_side when 'agency' then o.agency_org_id else o.partner_org_id end as org_id`);

/** Everybody of a partner's team; of an agency those who work with partners day by day. */
const isTold = ({ orgKind, role }: Reader): boolean =>
  orgKind === "partner" || role === "lead" || role === "manager";

function tellingOf(reader: Reader, word: Told): Telling {
  const path = `/${word.to_side}/tasks/${word.task_id}` as const;
  return {
    ...{ reader, path, kind: "task", what: word.kind },
    letter: { kind: "task", to: reader.email, locale: reader.locale, values: { link: linkTo(path) } },
  };
}
