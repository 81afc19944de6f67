import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { placeOf, TASK_STATES } from "@/domain/tasks/states";
import { freshDatabase, type TestDatabase } from "./testing/database";
import { buildWorld, type World } from "./testing/world";

let db: TestDatabase;
let world: World;

beforeAll(async () => {
  db = await freshDatabase();
  world = await buildWorld(db.owner);
});
afterAll(() => db.close());

describe("The place of a task's state", () => {
  it("is the one that the domain gives it", async () => {
    const taskId = world.engagements[0]?.taskId ?? "";
    for (const state of TASK_STATES) {
      const [row] = await db.owner<{ place: number }[]>`
        update exchange.tasks set state = ${state} where id = ${taskId} returning state_place as place`;
      expect(row?.place, state).toBe(placeOf(state));
    }
  });

  it.each([
    ["partner_web", "partner_org_id"],
    ["agency_web", "agency_org_id"],
  ] as const)(
    "lets %s search by index under row security, where the state itself would not",
    async (login, org) => {
      const person = login === "partner_web" ? world.lynx.lead : world.aurora.lead;
      const planOf = (condition: string) =>
        db.as[login].begin(async (tx) => {
          await tx`select set_config('app.session', ${person.token}, true)`;
          await tx`set local enable_seqscan = off`;
          await tx`set local enable_bitmapscan = off`;
          const rows = await tx.unsafe(`explain (costs off) select id from exchange.tasks
          where ${org} = '${person.orgId}' and ${condition} order by due_sort, id limit 61`);
          return rows.map((row) => row["QUERY PLAN"]).join("\n");
        });
      expect(await planOf("state_place = 1::smallint")).toMatch(/Index Cond: .*state_place/);
      expect(await planOf("state = 'accepted'")).not.toMatch(/Index Cond: .*state/);
    },
  );
});
