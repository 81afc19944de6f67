import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findSession } from "@/db/identity/viewer";
import { closePools } from "@/db/pool";
import { freshDatabase, type TestDatabase } from "@/db/testing/database";
import { buildWorld, type World } from "@/db/testing/world";
import { answerBoard } from "./answer";

let db: TestDatabase;
let world: World;

beforeAll(async () => {
  db = await freshDatabase();
  world = await buildWorld(db.owner);
});
afterAll(() => db.close());

function ask(token: string, { ifNoneMatch, project }: { ifNoneMatch?: string; project?: string } = {}) {
  const asker = {
    readToken: async () => token,
    findSession: async () => {
      const row = await findSession(token);
      return row && { ...row, sid: token };
    },
  };
  return answerBoard(asker, { query: new URLSearchParams(project ? { project } : {}), ifNoneMatch });
}

const tasksOf = (partnerId: string) => db.owner<{ id: string; project: string }[]>`
  select id, project_id as project from exchange.tasks where partner_org_id = ${partnerId} order by project_id, id`;

describe("The board as JSON", () => {
  it("is sent once and is then unchanged until a card of it changes", async () => {
    const { token } = world.lynx.lead;
    const first = await ask(token);
    expect(first.status).toBe(200);
    const ifNoneMatch = first.headers.etag ?? "";
    const again = await ask(token, { ifNoneMatch });
    expect(again).toMatchObject({ status: 304, body: null, headers: { etag: ifNoneMatch } });
    const [task] = await tasksOf(world.lynx.id);
    await db.owner`update exchange.tasks set version = version + 1 where id = ${task?.id ?? ""}`;
    const later = await ask(token, { ifNoneMatch });
    expect(later.status).toBe(200);
    expect(later.headers.etag).not.toBe(ifNoneMatch);
  });

  it("is unchanged under a new mark when a card of another board changed", async () => {
    const { token } = world.lynx.lead;
    const tasks = await tasksOf(world.lynx.id);
    const [here, elsewhere] = [tasks.at(0), tasks.at(-1)];
    expect(here?.project).not.toBe(elsewhere?.project);
    const first = await ask(token, { project: here?.project ?? "" });
    const ifNoneMatch = first.headers.etag ?? "";
    await db.owner`update exchange.tasks set version = version + 1 where id = ${elsewhere?.id ?? ""}`;
    const later = await ask(token, { project: here?.project ?? "", ifNoneMatch });
    expect(later.status).toBe(304);
    expect(later.headers.etag).not.toBe(ifNoneMatch);
  });

  it("is refused to whoever is signed out, and is not there for an agency, whatever mark they bring", async () => {
    const mark = { ifNoneMatch: (await ask(world.lynx.lead.token)).headers.etag ?? "" };
    expect(await ask("x".repeat(43), mark)).toMatchObject({ status: 401 });
    expect(await ask(world.aurora.lead.token, mark)).toMatchObject({ status: 404 });
    await db.owner`update identity.sessions set ended_at = now() where user_id = ${world.lynx.lead.id}`;
    expect(await ask(world.lynx.lead.token, mark)).toMatchObject({ status: 401 });
  });

  it("takes no foreign mark for its own", async () => {
    const { token } = world.otter.lead;
    for (const ifNoneMatch of [
      'W/"1-2"',
      '"x"',
      'W/"0.0-0"',
      "*",
      (await ask(world.lynx.member.token)).headers.etag ?? "",
    ])
      expect((await ask(token, { ifNoneMatch })).status, ifNoneMatch).toBe(200);
  });

  it("stands in order of due dates, what is done last first, however the database joins", async () => {
    const due = await db.owner`
      select id from exchange.tasks where partner_org_id = ${world.lynx.id}
       order by state_place, case when state <> 'done' then due_sort end, case when state <> 'done' then id end,
                due_sort desc, id desc`;
    const inOrder = due.map(({ id }) => id);
    for (const settings of [[], ["hashjoin", "nestloop"], ["mergejoin", "nestloop"]]) {
      await db.admin.unsafe(`alter database ${db.name} reset all`);
      for (const method of settings)
        await db.admin.unsafe(`alter database ${db.name} set enable_${method} = off`);
      await closePools();
      const { body } = await ask(world.lynx.member.token);
      expect(
        JSON.parse(String(body)).map(([id]: [string]) => id),
        settings.join(),
      ).toEqual(inOrder);
    }
  });
});
