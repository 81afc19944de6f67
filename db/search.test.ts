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
      await rowsOf(
        ask(login, person, `select exchange.search_task_ids(${literal(words)}, at_most => ${atMost}) as id`),
      )
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

  it("narrows before it cuts, and goes on page by page in the order of due dates", async () => {
    const { owner } = wall.db;
    const first = taskOf(wall.world.aurora, wall.world.lynx).taskId;
    const [{ project } = { project: "" }] = await owner<{ project: string }[]>`
      insert into exchange.projects (engagement_id, agency_org_id, partner_org_id, codename)
      select engagement_id, agency_org_id, partner_org_id, 'Quiet' from exchange.tasks where id = ${first}
      returning id as project`;
    // Three hundred that are due sooner stand before the seven that are meant.
    await owner`
      insert into exchange.tasks (engagement_id, agency_org_id, partner_org_id, project_id, number, title, body, currency, due_on, state, assignee_id)
      select t.engagement_id, t.agency_org_id, t.partner_org_id,
             case when n > 300 then ${project} else t.project_id end, 2000 + n, 'Cloudberry ' || n, '', t.currency,
             date '2030-01-01' + n, case when n > 304 then 'done' else 'accepted' end::exchange.task_state,
             case when n % 2 = 0 then ${wall.world.lynx.member.id}::uuid end
        from exchange.tasks t, generate_series(1, 307) n where t.id = ${first}`;
    const numbers = async (login: WebLogin, person: Person, narrow: string) => {
      const statement = `select t.number - 2000 as n from exchange.search_task_ids('cloudberry', ${narrow}) with ordinality f (id, place)
        join exchange.tasks t on t.id = f.id order by f.place`;
      return (await rowsOf(ask(login, person, statement))).map((row) => row.n);
    };
    for (const [login, person] of [
      ["partner_web", wall.world.lynx.member],
      ["agency_web", wall.world.aurora.lead],
    ] as const) {
      const ask = (narrow: string) => numbers(login, person, narrow);
      expect(await ask(`projects => array['${project}'::uuid]`)).toEqual([301, 302, 303, 304, 305, 306, 307]);
      expect(await ask("places => '{4}'")).toEqual([305, 306, 307]);
      expect(await ask(`projects => array['${project}'::uuid], unassigned => true`)).toEqual([
        301, 303, 305, 307,
      ]);
      expect(await ask(`assignee => '${wall.world.lynx.member.id}', at_most => 2`)).toEqual([2, 4]);
      expect(await ask(`partner => '${wall.world.otter.id}'`)).toEqual([]);
      const [{ id } = { id: "" }] = await owner<{ id: string }[]>`
        select id from exchange.tasks where number = 2304 and title = 'Cloudberry 304'`;
      expect(await ask(`after_due => date '2030-01-01' + 304, after_id => '${id}'`)).toEqual([305, 306, 307]);
    }
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
