import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { attempt, literal, said } from "./testing/attempt";
import { copyOf } from "./testing/copies";
import { freshDatabase, type TestDatabase } from "./testing/database";
import { type Known, readFacts, type Table } from "./testing/facts";
import { buildWorld, type World } from "./testing/world";

/** Everything here is tried with the partner's login and a good session: as if a page had let SQL in. */
let db: TestDatabase;
let world: World;
beforeAll(async () => {
  db = await freshDatabase();
  world = await buildWorld(db.owner);
  await db.admin`analyze`;
});
afterAll(() => db.close());

const inject = (statement: string) => attempt(db.as.partner_web, world.lynx.lead.token, statement);

describe("An injected statement of the partner's login", () => {
  it.each([
    ["reads a whole row to get at a hidden column", "select e from exchange.engagements e"],
    ["filters by a hidden column", "select id from exchange.engagements where last_task_number > 1"],
    ["sorts by a hidden column", "select id from exchange.engagements order by invited_name"],
    ["groups by a hidden column", "select count(*) from exchange.engagements group by codename_scheme"],
    ["counts private rows", "select count(*) from agency.clients"],
    ["turns row security off", "set local row_security = off; select id from exchange.tasks"],
    ["becomes the agency's login", "set local role agency_web"],
    ["becomes the owner", "set local role subrosa_owner"],
    ["changes who is signed in", "set session authorization agency_web"],
    ["makes itself free of row security", "alter role partner_web bypassrls"],
    ["opens a table", "alter table exchange.tasks disable row level security"],
    ["writes a policy", "create policy mine on exchange.tasks using (true)"],
    ["asks who holds a token", "select * from identity.viewer_of('x')"],
    ["asks for the session's row", "select * from identity.session_row()"],
    ["forges a counter", "select exchange.count_time()"],
    ["makes a temporary table", "create temp table t (a int)"],
    ["makes a temporary function", "create function pg_temp.f() returns int language sql as 'select 1'"],
    ["makes a table", "create table exchange.t (a int)"],
    ["makes a schema", "create schema mine"],
    ["makes a view", "create view exchange.v as select 1"],
    ["makes a function in public", "create function public.f() returns int language sql as 'select 1'"],
    ["loads an extension", "create extension dblink"],
    ["reads a file of the server", "select pg_read_file('/etc/passwd')"],
    ["lists a folder of the server", "select pg_ls_dir('/')"],
    ["imports a file", "select lo_import('/etc/passwd')"],
    ["runs a program", "copy (select 1) to program 'id'"],
    ["copies from a file", "copy exchange.messages (body) from '/etc/passwd'"],
    ["reads the planner's samples", "select * from pg_statistic"],
    ["reads password digests", "select * from pg_authid"],
    ["locks a table for everybody", "lock table exchange.tasks in access exclusive mode"],
    ["empties a table", "truncate exchange.tasks cascade"],
    ["cancels a question of its own", "delete from exchange.messages"],
    [
      "ends other connections",
      "select pg_terminate_backend(pid) from pg_stat_activity where usename <> 'partner_web' and usename is not null",
    ],
    ["changes what others get at sign-in", "alter database postgres set search_path = 'evil'"],
  ])("is refused when it %s", async (_what, statement) => {
    const outcome = await inject(statement);
    expect(outcome).toHaveProperty("refusal");
    // Refused for what it wants, not for how it is written.
    expect(said(outcome)).not.toMatch(/^(42601|42P01|42703|42883) /);
  });

  it.each([
    [
      "divides by zero on foreign rows",
      (own: string) =>
        `select id from exchange.tasks where 1 / (case when partner_org_id <> '${own}' then 0 else 1 end) > 0`,
    ],
    [
      "casts foreign titles to see them in the error",
      (own: string) =>
        `select id from exchange.tasks where case when partner_org_id <> '${own}' then title::integer end > 0`,
    ],
    [
      "raises foreign titles from a block",
      (own: string) =>
        `do $$ declare t text; begin select title into strict t from exchange.tasks where partner_org_id <> '${own}' limit 1; raise exception '%', t; end $$`,
    ],
  ])("learns nothing when it %s", async (_what, statement) => {
    expect(said(await inject(statement(world.lynx.id)))).toMatch(
      /^([06] rows|P0002 query returned no rows)$/,
    );
  });

  it("finds no sample of any column of ours in the planner's statistics", async () => {
    const outcome = await inject(
      "select * from pg_stats where schemaname in ('identity', 'agency', 'exchange')",
    );
    expect(said(outcome)).toBe("0 rows");
  });

  it("stays itself after RESET ROLE", async () => {
    expect(await inject("reset role; select current_user, session_user")).toMatchObject({
      rows: [{ current_user: "partner_web", session_user: "partner_web" }],
    });
  });

  it.each(["x", "'", "0".repeat(64), ""])("is nobody with a made-up token: %j", async (guess) => {
    const text = `select set_config('app.session', ${literal(guess)}, true); select id from exchange.tasks`;
    expect(said(await inject(text))).toBe("0 rows");
  });

  it("is nobody with a token's digest, which is all that the database keeps", async () => {
    const [row] = await db.owner`select encode(token_hash, 'hex') as digest from identity.sessions limit 1`;
    const text = `set local app.session = '${row?.digest}'; select id from exchange.tasks`;
    expect(said(await inject(text))).toBe("0 rows");
  });

  it("meets no sequence, so no id tells how many there are", async () => {
    const sequences =
      await db.admin`select from pg_class where relkind = 'S' and relnamespace::regnamespace::text in ('identity', 'agency', 'exchange')`;
    expect(sequences).toHaveLength(0);
    const ids = await db.admin`select id from exchange.tasks union all select id from exchange.messages`;
    for (const { id } of ids) expect(id).toMatch(/^.{14}4/);
  });
});

describe("Two thousand random tries to reach another organisation", () => {
  it("read nothing and change nothing", async () => {
    const facts = await readFacts(db.admin);
    const targets = facts.flatMap((table) => foreignRows(table).map((row) => ({ table, row })));
    expect(targets.length).toBeGreaterThan(50);
    const before = await digest(facts);
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...targets),
        fc.constantFrom(...TRIES),
        fc.constantFrom(
          world.lynx.lead,
          world.lynx.member,
          world.twoHats,
          world.lynx.dismissed,
          world.aurora.lead,
        ),
        fc.nat({ max: 30 }),
        async ({ table, row }, attack, person, n) => {
          const statement = attack({ table, row, personId: person.id, n });
          if (!statement) return;
          const outcome = await attempt(db.as.partner_web, person.token, `${statement}; commit`);
          const touched = "refusal" in outcome ? 0 : outcome.count;
          expect(touched, statement).toBe(0);
        },
      ),
      { numRuns: 2_000 },
    );
    expect(await digest(facts)).toEqual(before);
  });

  /** Rows that Lynx has nothing to do with. Whom it works with, it knows by name and by published scores. */
  const foreignRows = (table: Table) =>
    table.name === "identity.organisations" || table.name === "exchange.published_scores"
      ? table.rows.filter((row) => row.orgs[0] === world.otter.id)
      : table.rows.filter((row) => row.orgs.length > 0 && !row.orgs.includes(world.lynx.id));

  const byKey = (table: Table, row: Known) =>
    table.key.map((column) => `${column} = ${literal(row.row[column])}`).join(" and ");
  const nthColumn = (table: Table, n: number) => table.columns[n % table.columns.length] ?? "";

  type Try = (aim: { table: Table; row: Known; personId: string; n: number }) => string | undefined;

  const TRIES: readonly Try[] = [
    ({ table, row }) => `select ${table.key.join(", ")} from ${table.name} where ${byKey(table, row)}`,
    ({ table, row, n }) => `select ${nthColumn(table, n)} from ${table.name} where ${byKey(table, row)}`,
    ({ table, row, n }) => {
      const column = nthColumn(table, n);
      return `update ${table.name} set ${column} = ${literal(row.row[column])} where ${byKey(table, row)}`;
    },
    ({ row }) =>
      `update exchange.tasks set is_blocked = true where ${literal(row.orgs.at(-1))} = partner_org_id`,
    ({ row }) => `update exchange.tasks set partner_org_id = ${literal(row.orgs.at(-1))}`,
    ({ table, row }) => `delete from ${table.name} where ${byKey(table, row)}`,
    // A person's own row in a table of persons would be no attack.
    ({ table, row, personId }) =>
      table.personColumn && table.orgColumns.length === 0
        ? undefined
        : copyOf({ table, base: row, world, personId, side: "partner" }, []),
    ({ table, row, personId }) => {
      const own = table.rows.find((each) => each.orgs.includes(world.lynx.id));
      if (!own || table.parentColumns.length === 0 || !table.name.startsWith("exchange.")) return undefined;
      return copyOf({ table, base: own, world, personId, side: "partner", parents: row }, []);
    },
  ];

  const digest = async (facts: readonly Table[]) => {
    const digests: Record<string, string> = {};
    for (const { name } of facts) {
      const [row] = await db.admin.unsafe(
        `select md5(string_agg(t::text, '|' order by t::text)) as sum from ${name} t`,
      );
      digests[name] = row?.sum;
    }
    return digests;
  };
});
