import { count, eq, sql } from "drizzle-orm";
import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { DatabaseFault } from "./fault";
import { taskNotes } from "./schema/agency/task_notes";
import { tasks } from "./schema/exchange/tasks";
import { inSession, type Tx } from "./session";
import { freshDatabase, type TestDatabase } from "./testing/database";
import { buildWorld, type World } from "./testing/world";

let db: TestDatabase;
let world: World;
let pool: postgres.Sql;

beforeAll(async () => {
  db = await freshDatabase();
  world = await buildWorld(db.owner);
  // The portal's own pool, made this small by its variable.
  vi.stubEnv("SUBROSA_POOL_SIZE", "2");
  vi.resetModules();
  pool = (await import("./pool")).poolOf("AGENCY_DATABASE_URL");
});
afterAll(async () => {
  await pool.end({ timeout: 1 });
  await db.close();
});

const run = <T>(mode: "read" | "write", work: (tx: Tx) => Promise<T>, token = world.aurora.lead.token) =>
  inSession(pool, token, mode, work);

const countTasks = async (tx: Tx) => (await tx.select({ n: count() }).from(tasks))[0]?.n;

const note = () => ({
  orgId: world.aurora.id,
  taskId: world.engagements[0]?.taskId ?? "",
  body: "by a test",
  authorId: world.aurora.lead.id,
  authorName: "lead",
});
const countNotes = async () => {
  const [row] = await db.owner`select count(*)::int as n from agency.task_notes where body = 'by a test'`;
  return row?.n;
};

/** What became of a work that was meant to fail. */
const failureOf = (work: Promise<unknown>): Promise<DatabaseFault> =>
  work.then(
    () => Promise.reject(new Error("it did not fail")),
    (error) => error,
  );

describe("A transaction in the name of a session", () => {
  it("sees its own organisation's tasks and nothing after it is over", async () => {
    expect(await Promise.all([1, 2, 3, 4].map(() => run("read", countTasks)))).toEqual([6, 6, 6, 6]);
    for (const connection of await Promise.all([pool.reserve(), pool.reserve()])) {
      const [left] = await connection`select current_setting('app.session', true) as token`;
      connection.release();
      expect(left?.token ?? "").toBe("");
    }
  });

  it("saves nothing when the work throws", async () => {
    const work = run("write", async (tx) => {
      await tx.insert(taskNotes).values(note());
      throw new RangeError("a bug");
    });
    await expect(work).rejects.toThrow(RangeError);
    expect(await countNotes()).toBe(0);
  });

  it("does not take a failed statement for success because the work overlooked it", async () => {
    const work = run("write", async (tx) => {
      await tx.insert(taskNotes).values(note());
      await tx.execute(sql`select 1 / 0`).catch(() => {});
      return "saved";
    });
    expect(await failureOf(work)).toMatchObject({ name: "DatabaseFault", kind: "fault" });
    expect(await countNotes()).toBe(0);
  });

  it("refuses to write while it reads", async () => {
    const work = run("read", (tx) => tx.insert(taskNotes).values(note()));
    expect(await failureOf(work)).toMatchObject({ sqlState: "25006" });
    expect(await countNotes()).toBe(0);
  });

  it.each(["", "short", "'; drop schema agency; --", `${"a".repeat(42)}'`, "a".repeat(129)])(
    "takes nothing for a token that is none: %j",
    async (token) => {
      await expect(run("read", countTasks, token)).rejects.toThrow("not a session token");
    },
  );

  it("hides its token from others who share the login", async () => {
    const seen = await run("read", async (tx) => {
      const spy = postgres(db.urls.agency_web, { max: 1 });
      await tx.select({ id: tasks.id }).from(tasks).limit(1);
      const rows = await spy`select query from pg_stat_activity where pid <> pg_backend_pid()`;
      await spy.end();
      return JSON.stringify(rows);
    });
    expect(seen).toContain("query");
    expect(seen).not.toContain(world.aurora.lead.token);
    const text = await run("read", async (tx) => {
      const slow = tx.execute(sql`select pg_sleep(0.2)`);
      const spy = postgres(db.urls.agency_web, { max: 1 });
      const rows = await spy`select query from pg_stat_activity where pid <> pg_backend_pid()`;
      await Promise.all([slow, spy.end()]);
      return JSON.stringify(rows);
    });
    expect(text).not.toContain(world.aurora.lead.token);
  });

  it("never lets a straggler of a failed work run in somebody else's transaction", async () => {
    let straggle = () => {};
    let outcome: Promise<unknown> = Promise.resolve();
    const failed = run("write", async (tx) => {
      const late = new Promise<void>((resolve) => {
        straggle = resolve;
      }).then(() => tx.update(tasks).set({ title: "by a straggler" }));
      outcome = late.catch((error) => error);
      await Promise.all([late, Promise.reject(new RangeError("the page failed"))]);
    });
    await expect(failed).rejects.toThrow(RangeError);
    await Promise.all(
      [1, 2].map(() =>
        run(
          "write",
          async (tx) => {
            await countTasks(tx);
            straggle();
            await outcome;
          },
          world.harbor.lead.token,
        ),
      ),
    );
    expect(await outcome).toBeInstanceOf(Error);
    const [row] =
      await db.owner`select count(*)::int as n from exchange.tasks where title = 'by a straggler'`;
    expect(row?.n).toBe(0);
  });

  it("answers a hundred at once over two connections, failing and succeeding ones alike", async () => {
    const ends = await Promise.allSettled(
      Array.from({ length: 100 }, (_, i) =>
        run("read", async (tx) => {
          if (i % 3 === 0) throw new RangeError("a bug");
          if (i % 3 === 1) await tx.execute(sql`select 1 / 0`);
          return countTasks(tx);
        }),
      ),
    );
    expect(ends.filter((end) => end.status === "fulfilled" && end.value === 6)).toHaveLength(33);
    expect(ends.filter((end) => end.status === "rejected")).toHaveLength(67);
    expect(await run("read", countTasks)).toBe(6);
  });

  it("keeps two organisations apart that share its connections", async () => {
    const tokens = [world.aurora.lead.token, world.harbor.lead.token];
    const seen = await Promise.all(
      Array.from({ length: 60 }, (_, i) =>
        run("read", (tx) => tx.selectDistinct({ org: tasks.agencyOrgId }).from(tasks), tokens[i % 2]),
      ),
    );
    for (const [i, orgs] of seen.entries())
      expect(orgs).toEqual([{ org: i % 2 === 0 ? world.aurora.id : world.harbor.id }]);
  });

  it("tells whoever waits too long for a connection to come again, and gives late ones back", async () => {
    const hung = [1, 2].map(() => run("read", (tx) => tx.execute(sql`select pg_sleep(4.5)`)));
    const waiting = await failureOf(run("read", countTasks));
    expect(waiting).toMatchObject({ name: "DatabaseFault", kind: "unavailable" });
    await Promise.all(hung);
    // Both connections are there again: each work waits until the other has begun.
    const arrivals = new Set<number>();
    const meet = (me: number) =>
      run("read", async (tx) => {
        arrivals.add(me);
        await vi.waitUntil(() => arrivals.size === 2, 3_000);
        return countTasks(tx);
      });
    expect(await Promise.all([meet(1), meet(2)])).toEqual([6, 6]);
  });

  it("says that the database is unavailable when there is none", async () => {
    const nowhere = postgres("postgres://agency_web:x@127.0.0.1:1/none", { max: 1 });
    const failure = await failureOf(inSession(nowhere, world.aurora.lead.token, "read", countTasks));
    expect(failure).toMatchObject({ name: "DatabaseFault", kind: "unavailable" });
    await nowhere.end({ timeout: 0 });
  });
});

describe("A database error on its way out", () => {
  const secret = "ООО Ромашка";

  it.each([
    [
      "a taken value",
      "conflict",
      "insert into agency.clients (org_id, name) select org_id, name from agency.clients limit 1",
    ],
    [
      "a missing parent",
      "missingParent",
      `insert into exchange.projects (engagement_id, agency_org_id, partner_org_id, codename)
      select gen_random_uuid(), agency_org_id, partner_org_id, '${secret}' from exchange.engagements limit 1`,
    ],
    ["a missing right", "denied", "delete from agency.clients"],
    ["a value of the wrong kind", "fault", `select '${secret}'::integer`],
  ])("has a kind and no value in it: %s", async (_what, kind, statement) => {
    const failure = await failureOf(run("write", (tx) => tx.execute(sql.raw(statement))));
    expect(failure).toMatchObject({ name: "DatabaseFault", kind });
    expect(`${failure.stack} ${JSON.stringify(failure)}`).not.toMatch(/Ромашка|Romashka|insert into|Key \(/);
    expect(failure.cause).toBeUndefined();
  });

  it("keeps no parameter of a query that Drizzle wrapped", async () => {
    const failure = await failureOf(
      run("read", (tx) => tx.select({ id: tasks.id }).from(tasks).where(eq(tasks.id, secret))),
    );
    expect(failure).toBeInstanceOf(DatabaseFault);
    expect(`${failure.stack} ${JSON.stringify(failure)}`).not.toContain(secret);
  });
});
