import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type postgres from "postgres";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findFaults } from "../testing/catalogue";
import { freshDatabase, type TestDatabase } from "../testing/database";
import { readGrants } from "../testing/grants";
import { addSession } from "../testing/people";
import { agreed } from "../testing/snapshot";
import { buildWorld, type World } from "../testing/world";
import { type About, dumpDatabase } from "./dump";
import { checkVacancy, loadDatabase } from "./load";

const folder = mkdtempSync(path.join(tmpdir(), "subrosa-backup-"));
const open: TestDatabase[] = [];
const fresh = async () => {
  const db = await freshDatabase();
  open.push(db);
  return db;
};

let from: TestDatabase;
let world: World;
let about: About;
beforeAll(async () => {
  from = await fresh();
  world = await buildWorld(from.owner);
  await from.owner`update exchange.tasks set title = E'tab\\t line\\n back\\\\slash «роза» \\u2028 \\u0001 \\\\N', version = version + 6`;
  await from.owner`
    insert into exchange.messages (task_id, agency_org_id, partner_org_id, body, author_id, author_name, author_side)
    select id, agency_org_id, partner_org_id, repeat('Привет ' || n, 20), ${world.lynx.lead.id}, 'Somebody', 'partner'
      from (select * from exchange.tasks limit 1) t, generate_series(1, 1700) n`;
  about = await dumpDatabase(from.owner, folder);
});
afterAll(async () => {
  for (const db of open) await db.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Every row of every table as text, whatever the order. */
async function contents(sql: postgres.Sql): Promise<Record<string, string[]>> {
  const all: Record<string, string[]> = {};
  for (const { name, columns } of about.tables)
    all[name] = (
      await sql.unsafe(
        `select row(${columns.filter((column) => column !== "guards_digest")})::text as line from ${name}`,
      )
    )
      .map(({ line }) => line)
      .sort();
  return all;
}

describe("A backup", () => {
  it("brings back every row of every table, with versions, counters and sessions, behind the same guards", async () => {
    const to = await fresh();
    await checkVacancy(to.adminUrl);
    await loadDatabase(to.owner, folder);
    expect(await contents(to.owner)).toEqual(await contents(from.owner));
    expect(about.tables.filter(({ rows }) => rows === 0)).toEqual([]);
    expect(await findFaults(to.admin)).toEqual([]);
    expect(await readGrants(to.admin)).toEqual(agreed("grants"));

    const seen = await to.as.partner_web.begin(async (tx) => {
      await tx`select set_config('app.session', ${world.lynx.lead.token}, true)`;
      return tx`select distinct partner_org_id from exchange.tasks`;
    });
    expect(seen).toEqual([{ partner_org_id: world.lynx.id }]);
    // What counts goes on counting, from where it stood.
    const [task] =
      await to.owner`select id, agency_org_id, partner_org_id, message_count from exchange.tasks limit 1`;
    await to.owner`insert into exchange.messages ${to.owner({
      task_id: task?.id,
      agency_org_id: task?.agency_org_id,
      partner_org_id: task?.partner_org_id,
      body: "After the restore",
      author_id: world.lynx.lead.id,
      author_name: "Somebody",
      author_side: "partner",
    })}`;
    const [counted] = await to.owner`select message_count from exchange.tasks where id = ${task?.id}`;
    expect(counted?.message_count).toBe(task?.message_count + 1);
  });

  it("opens no hole that stood in the empty database", async () => {
    const to = await fresh();
    await to.owner`grant select on agency.clients to partner_web`;
    await to.owner`alter table exchange.tasks disable row level security`;
    await loadDatabase(to.owner, folder);
    expect(await findFaults(to.admin)).toEqual([]);
    expect(await readGrants(to.admin)).toEqual(agreed("grants"));
  });

  it("is of one moment, whatever is written meanwhile", async () => {
    const busy = await fresh();
    const people = await buildWorld(busy.owner);
    const place = mkdtempSync(path.join(tmpdir(), "subrosa-backup-"));
    let isOver = false;
    const writing = (async () => {
      while (!isOver) await addSession(busy.owner, people.lynx.lead.id, people.lynx.id);
    })();
    const saved = await dumpDatabase(busy.admin, place);
    isOver = true;
    await writing;
    const rows = saved.tables.find(({ name }) => name === "identity.sessions")?.rows;
    const lines = readFileSync(path.join(place, "identity.sessions.jsonl"), "utf8").trimEnd().split("\n");
    expect(lines).toHaveLength(rows ?? 0);
    rmSync(place, { recursive: true, force: true });
  });

  it("is loaded into an empty database only, and leaves a full one as it was", async () => {
    await expect(checkVacancy(from.adminUrl)).rejects.toThrow("The database is not empty");
    const before = await contents(from.owner);
    await expect(loadDatabase(from.owner, folder)).rejects.toThrow("The database is not empty");
    expect(await contents(from.owner)).toEqual(before);
  });

  it("of another version is refused", async () => {
    const to = await fresh();
    const place = mkdtempSync(path.join(tmpdir(), "subrosa-backup-"));
    const other = { ...about, migrations: [...about.migrations, "one more"] };
    writeFileSync(path.join(place, "about.json"), JSON.stringify(other));
    await expect(loadDatabase(to.owner, place)).rejects.toThrow("made by another version of Subrosa");
    rmSync(place, { recursive: true, force: true });
  });

  it("that breaks off in the middle leaves nothing behind", async () => {
    const to = await fresh();
    const file = path.join(folder, "exchange.tasks.jsonl");
    const whole = readFileSync(file);
    appendFileSync(file, "half a row");
    try {
      await expect(loadDatabase(to.owner, folder)).rejects.toThrow(
        "The rows of exchange.tasks cannot be loaded",
      );
    } finally {
      writeFileSync(file, whole);
    }
    expect(await to.owner`select from identity.users`).toHaveLength(0);
    expect(await findFaults(to.admin)).toEqual([]);
    await loadDatabase(to.owner, folder);
  });
});
