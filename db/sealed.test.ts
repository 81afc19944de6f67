import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { attempt, literal, refusalOf, said } from "./testing/attempt";
import { freshDatabase, type TestDatabase } from "./testing/database";
import { insert } from "./testing/insert";
import type { Organisation, Person } from "./testing/people";
import { type Ratings, scoresOf } from "./testing/ratings";
import { buildWorld, type World } from "./testing/world";

/** Everything is tried with each desk's login and a good session, as if a page had let SQL in. */
let db: TestDatabase;
let world: World;
let ratings: Ratings;
let engagementId: string;

beforeAll(async () => {
  db = await freshDatabase();
  world = await buildWorld(db.owner);
  const engaged = world.engagements.find(
    (each) => each.agencyOrgId === world.aurora.id && each.partnerOrgId === world.lynx.id,
  );
  if (!engaged) throw new Error("no engagement");
  ratings = engaged.ratings;
  engagementId = engaged.id;
});
afterAll(async () => {
  await Promise.all(Object.values(pools).map((pool) => pool.end()));
  await db.close();
});

/** Many windows of one desk, where things must happen at the same moment. */
const pools: Record<string, postgres.Sql> = {};
const poolOf = (side: Side) => {
  pools[side] ??= postgres(db.urls[side === "agency" ? "agency_web" : "partner_web"], {
    max: 8,
    onnotice: () => {},
  });
  return pools[side];
};

type Side = "agency" | "partner";
const SIDES = ["agency", "partner"] as const;
const other = (side: Side): Side => (side === "agency" ? "partner" : "agency");
const orgOf = (side: Side): Organisation => (side === "agency" ? world.aurora : world.lynx);
const loginOf = (side: Side) => db.as[side === "agency" ? "agency_web" : "partner_web"];
/** Tried and taken back at once: what a try locks must not keep the next transaction waiting. */
const as = async (side: Side, statement: string, person: Person = orgOf(side).lead) => {
  const outcome = await attempt(loginOf(side), person.token, statement);
  await loginOf(side).unsafe("rollback");
  return outcome;
};

const casting = (
  side: Side,
  periodId: string,
  scores: object = scoresOf(side, 7),
  person = orgOf(side).lead,
) =>
  `insert into exchange.ballots (period_id, agency_org_id, partner_org_id, side, scores, cast_by, cast_name)
   values ('${periodId}', '${world.aurora.id}', '${world.lynx.id}', '${side}', ${literal(scores)}, '${person.id}', 'lead')`;

/** One statement in a transaction that stays. */
const commit = (side: Side, statement: string): Promise<postgres.RowList<postgres.Row[]>> =>
  poolOf(side).begin(async (tx) => {
    await tx`select set_config('app.session', ${orgOf(side).lead.token}, true)`;
    return tx.unsafe(statement);
  }) as Promise<postgres.RowList<postgres.Row[]>>;

/** What the last of several statements touches in one transaction, which is taken back. */
const inOne = async (side: Side, ...statements: readonly string[]): Promise<string> => {
  let touched = "";
  await poolOf(side)
    .begin(async (tx) => {
      await tx`select set_config('app.session', ${orgOf(side).lead.token}, true)`;
      for (const statement of statements) touched = `${(await tx.unsafe(statement)).count} rows`;
      throw new Error("undo");
    })
    .catch((error: Error) => {
      if (error.message !== "undo") touched = refusalOf(error);
    });
  return touched;
};

let periods = 100;
const openPeriod = () =>
  insert(db.owner, "exchange.rating_periods", {
    ...{ engagement_id: engagementId, agency_org_id: world.aurora.id, partner_org_id: world.lynx.id },
    ...{ kind: "stage", name: String(periods++), starts_on: "2026-01-01", ends_on: "2026-01-31" },
  });
/** The clock comes to the end of the window; nobody waits for it. */
const closeWindow = async (periodId: string) => {
  await db.owner`update exchange.rating_periods set opened_at = now() - interval '15 days', closes_at = now() - interval '1 second' where id = ${periodId}`;
  await db.owner`update exchange.ballots set reveal_at = now() - interval '1 second' where period_id = ${periodId} and reveal_at > now()`;
};
const seen = async (side: Side, periodId: string) => {
  const outcome = await as(
    side,
    `select side from exchange.ballots where period_id = '${periodId}' order by side`,
  );
  return "rows" in outcome ? outcome.rows.map((row) => String(row.side)) : outcome.refusal;
};
const truth = (periodId: string) =>
  db.owner`select side, reveal_at <= now() as is_open, reveal_at::text from exchange.ballots where period_id = ${periodId} order by side`;

describe.each(SIDES)("A sealed ballot of the %s, asked for by the other side", (side) => {
  const reader = other(side);
  const where = () => `from exchange.ballots where period_id = '${ratings.sealed[side].periodId}'`;

  it.each([
    ["the row", () => `select id ${where()}`],
    [
      "every column it may name",
      () => `select scores, comment, cast_at, cast_by, cast_name, version, reveal_at ${where()}`,
    ],
    [
      "the row by its id",
      () => `select id from exchange.ballots where id = '${ratings.sealed[side].ballotId}'`,
    ],
    [
      "a join with its period",
      () =>
        `select b.id from exchange.rating_periods p join exchange.ballots b on b.period_id = p.id where p.id = '${ratings.sealed[side].periodId}'`,
    ],
    ["an opinion", () => `select id from exchange.ballot_opinions where side = '${side}'`],
    ["a change", () => `update exchange.ballots set comment = 'x' where side = '${side}'`],
    ["a withdrawal", () => `delete from exchange.ballots where side = '${side}'`],
    [
      "a removal",
      () =>
        `update exchange.ballots set removed_at = now(), removed_why = 'leak', removed_name = 'x', removed_note = 'x' where side = '${side}'`,
    ],
    [
      "a division by zero on it",
      () => `select 1 ${where()} and 1 / (case when side = '${side}' then 0 else 1 end) > 0`,
    ],
    ["its scores in an error", () => `select 1 ${where()} and (scores::text)::integer > 0`],
    [
      "a reply to it",
      () =>
        `insert into exchange.ballot_replies (ballot_id, agency_org_id, partner_org_id, author_side, body, author_id, author_name) values ('${ratings.sealed[side].ballotId}', '${world.aurora.id}', '${world.lynx.id}', '${reader}', 'x', '${orgOf(reader).lead.id}', 'x')`,
    ],
    [
      "a report of it",
      () =>
        `insert into exchange.ballot_reports (ballot_id, agency_org_id, partner_org_id, author_side, why, note, author_id, author_name) values ('${ratings.sealed[side].ballotId}', '${world.aurora.id}', '${world.lynx.id}', '${reader}', 'leak', 'x', '${orgOf(reader).lead.id}', 'x')`,
    ],
  ])("gives nothing for %s", async (_what, statement) => {
    expect(said(await as(reader, statement()))).toBe("0 rows");
  });

  it("is not in a count, an average or a newest time", async () => {
    const outcome = await as(
      reader,
      `select count(*)::int as n, avg((scores ->> 'overall')::float) as mean, max(cast_at) as at, max(reveal_at) as reveal ${where()}`,
    );
    expect(outcome).toMatchObject({ rows: [{ n: 0, mean: null, at: null, reveal: null }] });
  });

  it.each(["xmin", "xmax", "cmin", "ctid", "tableoid"])(
    "is not told by %s of a row that the reader does see",
    async (column) => {
      expect(said(await as(reader, `select ${column} from exchange.rating_periods`))).toBe("denied");
      expect(said(await as(reader, `select ${column} from exchange.ballots`))).toBe("denied");
    },
  );

  it.each(["for update", "for share", "for key share nowait"])(
    "is not told by a lock on its period: %s",
    async (lock) => {
      expect(said(await as(reader, `select id from exchange.rating_periods ${lock}`))).toBe("denied");
    },
  );

  it("is not told by the key that allows one ballot each: whoever casts for the other is refused, cast or not", async () => {
    const answers = await Promise.all(
      [ratings.sealed[side].periodId, ratings.sealed[reader].periodId, ratings.sparePeriodId].flatMap(
        (periodId) => [
          as(reader, casting(side, periodId, scoresOf(side, 7), orgOf(reader).lead)),
          as(
            reader,
            `${casting(side, periodId, scoresOf(side, 7), orgOf(reader).lead)} on conflict do nothing`,
          ),
        ],
      ),
    );
    expect(new Set(answers.map(said))).toEqual(new Set(["policy"]));
  });

  it("is not told by casting, looking and taking it back", async () => {
    const both = (...next: readonly string[]) =>
      Promise.all(
        [ratings.sealed[side].periodId, ratings.sparePeriodId].map((periodId) =>
          inOne(reader, casting(reader, periodId), ...next.map((each) => each.replace(":period", periodId))),
        ),
      );
    for (const look of [
      "select id from exchange.ballots where period_id = ':period'",
      "select count(*) from exchange.ballots where period_id = ':period' having count(*) > 0",
      "delete from exchange.ballots where period_id = ':period'",
      "update exchange.ballots set comment = 'x' where period_id = ':period'",
    ])
      expect(await both(look), look).toEqual(["0 rows", "0 rows"]);
    // Without a condition nothing is read, so the right to read hides nothing: the rights to change and delete must.
    for (const blind of [
      "delete from exchange.ballots",
      `update exchange.ballots set version = 9, cast_by = '${orgOf(reader).lead.id}'`,
    ]) {
      const [beside, alone] = await both(blind);
      expect(beside, blind).toBe(alone);
    }
    const returned = [ratings.sealed[side].periodId, ratings.sparePeriodId].map((periodId) =>
      as(reader, `${casting(reader, periodId)} returning reveal_at`),
    );
    expect((await Promise.all(returned)).map(said)).toEqual(["policy", "policy"]);
  });

  it("is read by its own side, and by nobody of another engagement", async () => {
    expect(await seen(side, ratings.sealed[side].periodId)).toEqual([side]);
    const rivals =
      side === "agency"
        ? ([world.otter, db.as.partner_web] as const)
        : ([world.harbor, db.as.agency_web] as const);
    expect(said(await attempt(rivals[1], rivals[0].lead.token, `select id ${where()}`))).toBe("0 rows");
  });
});

describe("The login that publishes scores", () => {
  it("reads revealed votes alone, and no word of a comment", async () => {
    const read = await attempt(
      db.as.identity_web,
      undefined,
      "select scores, reveal_at > now() as is_sealed from exchange.ballots",
    );
    expect("rows" in read && read.rows.length).toBeGreaterThan(0);
    expect("rows" in read && read.rows.some((row) => row.is_sealed)).toBe(false);
    expect(said(await attempt(db.as.identity_web, undefined, "select comment from exchange.ballots"))).toBe(
      "denied",
    );
  });
});

describe("The reveal", () => {
  it.each(SIDES)("comes for both at once when the %s casts second", async (second) => {
    const periodId = await openPeriod();
    await commit(other(second), casting(other(second), periodId));
    expect(await seen(second, periodId)).toEqual([]);
    await commit(second, casting(second, periodId));
    for (const side of SIDES) expect(await seen(side, periodId)).toEqual(["agency", "partner"]);
    const [a, b] = await truth(periodId);
    expect(a?.reveal_at).toBe(b?.reveal_at);
  });

  it("comes for both when the window closes over one ballot", async () => {
    const periodId = await openPeriod();
    await commit("partner", casting("partner", periodId));
    expect(await seen("agency", periodId)).toEqual([]);
    await closeWindow(periodId);
    for (const side of SIDES) expect(await seen(side, periodId)).toEqual(["partner"]);
  });

  it("leaves nothing hanging when both cast at the same moment, thirty times", async () => {
    for (let round = 0; round < 30; round++) {
      const periodId = await openPeriod();
      await Promise.all(SIDES.map((side) => commit(side, casting(side, periodId))));
      expect((await truth(periodId)).map(({ is_open }) => is_open)).toEqual([true, true]);
    }
  });

  it("holds when one is withdrawn while the other is cast, thirty times", async () => {
    for (let round = 0; round < 30; round++) {
      const periodId = await openPeriod();
      await commit("agency", casting("agency", periodId));
      await Promise.all([
        commit("agency", `delete from exchange.ballots where period_id = '${periodId}' and side = 'agency'`),
        commit("partner", casting("partner", periodId)),
      ]);
      const left = await truth(periodId);
      expect(left.map(({ is_open }) => is_open)).toEqual(left.length === 2 ? [true, true] : [false]);
    }
  });

  it("ends all changing, by the clock and not by when a transaction began", async () => {
    for (const statement of [
      (id: string) =>
        `update exchange.ballots set comment = 'second thoughts' where period_id = '${id}' and side = 'agency'`,
      (id: string) => `delete from exchange.ballots where period_id = '${id}' and side = 'agency'`,
    ]) {
      const periodId = await openPeriod();
      await commit("agency", casting("agency", periodId));
      const touched = await poolOf("agency").begin(async (tx) => {
        await tx`select set_config('app.session', ${world.aurora.lead.token}, true)`;
        await commit("partner", casting("partner", periodId));
        return (await tx.unsafe(statement(periodId))).count;
      });
      expect(touched).toBe(0);
      expect((await truth(periodId)).length).toBe(2);
    }
  });

  it("allows a change and a withdrawal before, and another ballot after", async () => {
    const periodId = await openPeriod();
    await commit("partner", casting("partner", periodId));
    const changed = await commit(
      "partner",
      `update exchange.ballots set scores = ${literal(scoresOf("partner", 3))}, version = 2 where period_id = '${periodId}'`,
    );
    expect(changed.count).toBe(1);
    expect(
      (await commit("partner", `delete from exchange.ballots where period_id = '${periodId}'`)).count,
    ).toBe(1);
    expect((await commit("partner", casting("partner", periodId))).count).toBe(1);
    expect((await truth(periodId)).map(({ is_open }) => is_open)).toEqual([false]);
  });
});

describe("The window", () => {
  it("takes nothing once it is closed, even in a transaction that began before", async () => {
    const periodId = await openPeriod();
    const late = await poolOf("partner").begin(async (tx) => {
      await tx`select set_config('app.session', ${world.lynx.lead.token}, true)`;
      await closeWindow(periodId);
      return (await tx.unsafe(casting("partner", periodId))).count;
    });
    expect(late).toBe(0);
    expect(said(await as("partner", casting("partner", periodId)))).toBe("0 rows");
    expect(await truth(periodId)).toHaveLength(0);
  });

  it("takes nothing before it opens", async () => {
    const periodId = await openPeriod();
    await db.owner`update exchange.rating_periods set opened_at = now() + interval '1 hour' where id = ${periodId}`;
    expect(said(await as("agency", casting("agency", periodId)))).toBe("0 rows");
  });

  it("is the database's to set: no desk names its beginning, its end or a reveal", async () => {
    const stage = (columns: string, values: string) =>
      as(
        "agency",
        `insert into exchange.rating_periods (engagement_id, agency_org_id, partner_org_id, kind, name, starts_on, ends_on${columns})
        values ('${engagementId}', '${world.aurora.id}', '${world.lynx.id}', 'stage', '77', '2026-01-01', '2026-01-31'${values})`,
      );
    expect(said(await stage("", ""))).toBe("done");
    expect(said(await stage(", closes_at", ", now() + interval '1 year'"))).toBe("denied");
    expect(said(await stage(", opened_at", ", now() - interval '1 year'"))).toBe("denied");
    for (const side of SIDES) {
      expect(said(await as(side, "update exchange.ballots set reveal_at = now()"))).toBe("denied");
      expect(said(await as(side, "update exchange.ballots set cast_at = now()"))).toBe("denied");
      expect(said(await as(side, "update exchange.rating_periods set closes_at = now()"))).toBe("denied");
    }
  });

  it("takes one ballot of a side, however many windows send one at the same moment", async () => {
    const periodId = await openPeriod();
    const sent = await Promise.allSettled(
      Array.from({ length: 8 }, () => commit("agency", casting("agency", periodId))),
    );
    expect(sent.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await truth(periodId)).toHaveLength(1);
  });
});

describe("What a ballot may hold", () => {
  it.each([
    ["a zero", { response: 0 }],
    ["an eleven", { response: 11 }],
    ["a hundredth", { response: 7.25 }],
    ["a word", { response: "7" }],
    ["a list", { response: [7] }],
    ["an object", { response: { a: 7 } }],
    ["a truth", { response: true }],
    ["an overall that is not applicable", { overall: null }],
    ["a question of the other side", { fairness: 7 }],
    ["a made-up question", { secret: 7 }],
  ])("is not %s", async (_what, wrong) => {
    const outcome = await as(
      "agency",
      casting("agency", ratings.sparePeriodId, { ...scoresOf("agency", 7), ...wrong }),
    );
    expect(said(outcome)).toContain("ballots_scores");
  });

  it("is whole: every question but the optional one", async () => {
    const { proposals: _, ...enough } = scoresOf("agency", 7);
    expect(said(await as("agency", casting("agency", ratings.sparePeriodId, enough)))).toBe("done");
    const { honesty: __, ...short } = enough;
    expect(said(await as("agency", casting("agency", ratings.sparePeriodId, short)))).toContain(
      "ballots_scores",
    );
    expect(
      said(
        await as(
          "agency",
          casting("agency", ratings.sparePeriodId, { ...enough, honesty: null, response: 6.5 }),
        ),
      ),
    ).toBe("done");
  });
});

describe("After the reveal", () => {
  const replying = (side: Side, ballotId: string) =>
    `insert into exchange.ballot_replies (ballot_id, agency_org_id, partner_org_id, author_side, body, author_id, author_name)
     values ('${ballotId}', '${world.aurora.id}', '${world.lynx.id}', '${side}', 'Thank you', '${orgOf(side).lead.id}', 'lead')`;

  it("the rated side replies once, within fourteen days, and nobody replies to the own ballot", async () => {
    const ballotId = ratings.revealed.partner;
    expect(said(await as("partner", replying("partner", ballotId)))).toBe("0 rows");
    expect(said(await as("agency", replying("agency", ballotId)))).toBe("done");
    expect(said(await as("agency", `${replying("agency", ballotId)}; ${replying("agency", ballotId)}`))).toBe(
      "taken",
    );
    await db.owner`update exchange.ballots set reveal_at = now() - interval '14 days' - interval '1 minute' where id = ${ballotId}`;
    expect(said(await as("agency", replying("agency", ballotId)))).toBe("0 rows");
    await db.owner`update exchange.ballots set reveal_at = now() - interval '1 day' where id = ${ballotId}`;
  });

  it("a lead of the side that cast it marks it as removed, once, with a ground and a note, and nothing else of it changes", async () => {
    const removing = (more = "") =>
      `update exchange.ballots set removed_at = now(), removed_name = 'lead', removed_why = 'leak', removed_note = 'a name'${more} where id = '${ratings.revealed.agency}'`;
    expect(said(await as("partner", removing()))).toBe("0 rows");
    expect(said(await as("agency", removing(), world.aurora.member))).toBe("0 rows");
    expect(said(await as("agency", removing(", comment = 'better'")))).toBe("0 rows");
    expect(said(await as("agency", removing(`, scores = ${literal(scoresOf("agency", 10))}`)))).toBe(
      "0 rows",
    );
    expect(said(await as("agency", removing().replace("'a name'", "''")))).toContain("ballots_removed");
    expect(said(await as("agency", removing().replace("'leak'", "'low_score'")))).toContain("22P02");
    expect(said(await as("agency", removing()))).toBe("done");
    const left = `select comment from exchange.ballots where id = '${ratings.revealed.agency}' and comment <> ''`;
    expect(await inOne("agency", removing(), left)).toBe("0 rows");
    expect(await inOne("agency", removing().replace("'leak'", "'threat'"), left)).toBe("1 rows");
    const again = removing().replace("now()", "null").replace("'leak'", "null").replace("'a name'", "''");
    expect(await inOne("agency", removing(), again)).toBe("0 rows");
  });
});
