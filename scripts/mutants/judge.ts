import type postgres from "postgres";
import { replayGuards } from "../../db/guards";
import type { WebLogin } from "../../db/migrate";
import { findFaults } from "../../db/testing/catalogue";
import type { TestDatabase } from "../../db/testing/database";
import { readFacts } from "../../db/testing/facts";
import { readGrants } from "../../db/testing/grants";
import { type Matrix, measureMatrix, type Wall } from "../../db/testing/matrix";
import { agreed } from "../../db/testing/snapshot";
import { buildWorld } from "../../db/testing/world";
import type { DatabaseMutant } from "./database";
import { areRed } from "./vitest";

type Judge = (mutant: DatabaseMutant) => Promise<string | undefined>;

/** What rows of one moment and people of one organisation cannot show: seals, reveals, who works for two agencies. */
const STORIES = [
  "db/sealed.test.ts",
  "db/other_side.test.ts",
  "db/people.test.ts",
  "db/account_desk.test.ts",
  "db/client/client.test.ts",
  "db/client/shown.test.ts",
  "platform/ratings/batch.database.test.ts",
  "platform/ratings/windows.database.test.ts",
];

/**
 * Tells which check of the database tests sees that a guard is gone, or undefined when none does. The checks are the
 * tests' own functions and snapshots; they run here in one process, as there are many hundred guards. What they let
 * pass is tried by whole tests.
 */
export async function makeJudge(db: TestDatabase): Promise<Judge> {
  const wall: Wall = { as: db.as, world: await buildWorld(db.owner), facts: await readFacts(db.admin) };
  const known = { matrix: agreed("access-matrix") as Matrix, grants: JSON.stringify(agreed("grants")) };

  const inCatalogue = async (sql: postgres.ISql): Promise<string | undefined> => {
    if (JSON.stringify(await readGrants(sql)) !== known.grants) return "grants";
    const [fault] = await findFaults(sql);
    return fault && `catalogue: ${fault}`;
  };
  const inRows = (table?: string) =>
    firstDifference(wall, known.matrix, (name) => table === undefined || name === table);

  const untouched =
    (await inCatalogue(db.admin)) ??
    (await inRows()) ??
    ((await areRed(process.cwd(), STORIES)) ? "stories" : undefined);
  if (untouched) throw new Error(`the checks are red before anything is taken away: ${untouched}`);

  return async ({ sql, table }) => {
    const seen = await undone(db.admin, sql, inCatalogue);
    if (seen) return seen;
    try {
      await db.admin.unsafe(sql);
      const inMatrix = (await inRows(table)) ?? (table ? await inRows() : undefined);
      if (inMatrix) return inMatrix;
    } finally {
      await replayGuards(db.owner, process.cwd());
    }
    return (await areRed(process.cwd(), STORIES, { SUBROSA_TEST_WITHOUT_GUARD: sql }))
      ? "stories"
      : undefined;
  };
}

/** What `look` says while `sql` stands, in a transaction that is taken back. */
async function undone<T>(
  admin: postgres.Sql,
  sql: string,
  look: (tx: postgres.ISql) => Promise<T>,
): Promise<T> {
  let seen: { readonly is: T } | undefined;
  const undo = new Error("undo");
  await admin
    .begin(async (tx) => {
      await tx.unsafe(sql);
      seen = { is: await look(tx) };
      throw undo;
    })
    .catch((error) => {
      if (error !== undo) throw error;
    });
  if (!seen) throw undo;
  return seen.is;
}

async function firstDifference(wall: Wall, known: Matrix, isWanted: (table: string) => boolean) {
  const measured = await measureMatrix(wall, isWanted);
  for (const [table, logins] of Object.entries(measured))
    for (const [login, viewpoints] of Object.entries(logins))
      if (JSON.stringify(viewpoints) !== JSON.stringify(known[table]?.[login as WebLogin]))
        return `matrix: ${table} ${login}`;
  return undefined;
}
