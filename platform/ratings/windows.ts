import { sql } from "drizzle-orm";
import { asIdentity } from "@/db/identity/access";
import { linkTo } from "../mail/letters";
import { listReaders, type Reader, type Telling, tell } from "../mail/notices";

type Word = {
  readonly periodId: string;
  readonly toSide: "agency" | "partner";
  readonly orgId: string;
  readonly kind: keyof typeof LETTERS;
};

/** What there is to tell, and the letter that tells it. */
const LETTERS = {
  ask: "rating",
  revealed: "ratingRevealed",
  replied: "ratingReplied",
  removalAsked: "ratingRemovalAsked",
  removed: "ratingRemoved",
} as const;

/** Any number, the same in every process: one at a time writes these letters. */
const LOCK = 7_263_419;

/** Opens last month's period wherever there was work. Safe to run at any time and in every process. */
export const openMonths = (): Promise<number> =>
  asIdentity(async (tx) => {
    const [row] = await tx.execute<{ opened: number }>(sql`select exchange.open_rating_months() as opened`);
    return row?.opened ?? 0;
  });

/**
 * Writes to the leads and account roles whose ballot is asked for (day 0, 7 and 13), whose ballots are revealed, or
 * whose ballot was replied to, asked away or removed. Safe to
 * run at any time and in every process; what was told is not told again.
 * @returns how many people were told, at once or in a later letter
 */
export const tellOfRatings = (): Promise<number> =>
  asIdentity(async (tx) => {
    const [lock] = await tx.execute<{ held: boolean }>(
      sql`select pg_try_advisory_xact_lock(${LOCK}) as held`,
    );
    if (!lock?.held) return 0;
    const words = await tx.execute<Word>(sql`
      select period_id as "periodId", to_side as "toSide", org_id as "orgId", kind from exchange.take_rating_words()`);
    if (words.length === 0) return 0;
    const readers = (
      await listReaders(
        tx,
        words.map(({ orgId }) => orgId),
      )
    ).filter(({ role }) => CASTING.has(role));
    const tellings = words.flatMap((word) =>
      readers.filter(({ orgId }) => orgId === word.orgId).map((reader) => tellingOf(reader, word)),
    );
    await tell(tx, tellings, new Date());
    return tellings.length;
  });

/** Who casts: leads and account roles of either side. */
const CASTING = new Set(["lead", "director", "manager"]);

function tellingOf(reader: Reader, word: Word): Telling {
  const path = `/${word.toSide}/ratings/${word.periodId}` as const;
  return {
    ...{ reader, path, kind: "rating", what: word.kind },
    letter: {
      kind: LETTERS[word.kind],
      to: reader.email,
      locale: reader.locale,
      values: { link: linkTo(path) },
    },
  };
}
