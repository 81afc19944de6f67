import { describe, expect, it } from "vitest";
import type { WebLogin } from "./migrate";
import { literal } from "./testing/attempt";
import type { Person } from "./testing/people";
import { rowsOf, standAtTheWall } from "./testing/wall";

const wall = standAtTheWall();
const { ask, taskOf } = wall;

describe("Search", () => {
  const search = async (login: WebLogin, person: Person | undefined, words: string, atMost = 200) =>
    (
      await rowsOf(ask(login, person, `select exchange.search_task_ids(${literal(words)}, ${atMost}) as id`))
    ).map((row) => row.id);

  it("finds one's own tasks and never another organisation's", async () => {
    for (const [login, org] of [
      ["partner_web", wall.world.lynx],
      ["agency_web", wall.world.aurora],
    ] as const) {
      const own = await wall.db
        .owner`select id from exchange.tasks where ${org.id} in (agency_org_id, partner_org_id)`;
      const found = await search(login, org.member, "payment form");
      expect(found.sort()).toEqual(own.map((row) => row.id).sort());
    }
  });

  it("finds nothing for nobody, for the other side and for one letter", async () => {
    expect(await search("partner_web", undefined, "payment")).toEqual([]);
    expect(await search("partner_web", wall.world.lynx.dismissed, "payment")).toEqual([]);
    expect(await search("partner_web", wall.world.aurora.lead, "payment")).toEqual([]);
    expect(await search("partner_web", wall.world.lynx.lead, "p")).toEqual([]);
  });

  it("takes signs of a pattern as they are typed", async () => {
    for (const words of ["%%", "__", "\\\\", "Pay%form", "Pay_ent"])
      expect(await search("partner_web", wall.world.lynx.lead, words), words).toEqual([]);
  });

  it("gives no more than asked for, and never more than two hundred", async () => {
    expect(await search("partner_web", wall.world.otter.lead, "payment", 2)).toHaveLength(2);
    await wall.db.owner`
      insert into exchange.tasks (engagement_id, agency_org_id, partner_org_id, project_id, number, title, body, currency)
      select engagement_id, agency_org_id, partner_org_id, project_id, 1000 + n, 'Payment ' || n, '', currency
        from exchange.tasks, generate_series(1, 300) n where id = ${taskOf(wall.world.harbor, wall.world.otter).taskId}`;
    expect(await search("partner_web", wall.world.otter.lead, "payment", 1_000)).toHaveLength(200);
  });
});

describe("Counters", () => {
  it("follow messages and hours, which neither side can forge", async () => {
    const { taskId } = taskOf(wall.world.aurora, wall.world.lynx);
    const [task] = await wall.db
      .owner`select message_count, logged_minutes from exchange.tasks where id = ${taskId}`;
    expect(task).toEqual({ message_count: 2, logged_minutes: 60 });
    for (const login of ["agency_web", "partner_web"] as const)
      expect(await ask(login, wall.world.lynx.lead, "select exchange.count_message()")).toEqual({
        refusal: "denied",
      });
  });
});
