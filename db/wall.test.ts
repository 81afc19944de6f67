import { describe, expect, it } from "vitest";
import { said } from "./testing/attempt";
import { addSession } from "./testing/people";
import { rowsOf, standAtTheWall } from "./testing/wall";

const wall = standAtTheWall();
const { asAgency, asPartner, taskOf } = wall;

describe("Between two teams", () => {
  it("a team never sees another team's offer, talk, hours or files", async () => {
    const theirs = taskOf(wall.world.aurora, wall.world.otter);
    for (const table of ["messages", "estimates", "time_entries", "deliveries", "files", "task_moves"]) {
      const seen = await rowsOf(
        asPartner(wall.world.lynx.lead, `select 1 from exchange.${table} where task_id = '${theirs.taskId}'`),
      );
      expect(seen, table).toEqual([]);
    }
    expect(
      await rowsOf(
        asPartner(wall.world.lynx.lead, `select 1 from exchange.tasks where id = '${theirs.taskId}'`),
      ),
    ).toEqual([]);
  });

  it("a team knows its agencies by name, itself, and no competitor", async () => {
    const names = await rowsOf(
      asPartner(wall.world.lynx.member, "select name from identity.organisations order by name"),
    );
    expect(names.map((row) => row.name)).toEqual(["Aurora", "Harbor", "Lynx"]);
  });

  it("an agency knows its partners by name, itself, and no other agency", async () => {
    const names = await rowsOf(
      asAgency(wall.world.aurora.member, "select name from identity.organisations order by name"),
    );
    expect(names.map((row) => row.name)).toEqual(["Aurora", "Lynx", "Otter", "Stork"]);
  });

  it("nobody learns who works on the other side", async () => {
    const emails = await rowsOf(asPartner(wall.world.lynx.lead, "select email from identity.users"));
    expect(emails.filter((row) => !/lynx|two\.hats/.test(row.email))).toEqual([]);
  });

  it("writing to a task of another team fails exactly as to one that does not exist", async () => {
    const write = (taskId: string) =>
      asPartner(
        wall.world.lynx.lead,
        `insert into exchange.messages (task_id, agency_org_id, partner_org_id, body, author_id, author_name, author_side)
         values ('${taskId}', '${wall.world.aurora.id}', '${wall.world.lynx.id}', 'hello', '${wall.world.lynx.lead.id}', 'lead', 'partner')`,
      );
    const theirs = await write(taskOf(wall.world.aurora, wall.world.otter).taskId);
    expect(theirs).toEqual({ refusal: "parent" });
    expect(await write(crypto.randomUUID())).toEqual(theirs);
  });

  it("a person of two organisations sees only the one that the browser works in", async () => {
    const orgs = await rowsOf(
      asPartner(wall.world.twoHats, "select distinct partner_org_id as org from exchange.tasks"),
    );
    expect(orgs).toEqual([{ org: wall.world.lynx.id }]);
    expect(await rowsOf(asAgency(wall.world.twoHats, "select 1 from agency.clients"))).toEqual([]);
    const atAurora = {
      ...wall.world.twoHats,
      token: await addSession(wall.db.owner, wall.world.twoHats.id, wall.world.aurora.id),
    };
    expect(await rowsOf(asAgency(atAurora, "select 1 from agency.clients"))).toHaveLength(2);
    expect(await rowsOf(asPartner(atAurora, "select 1 from exchange.tasks"))).toEqual([]);
  });
});

describe("Between the agency and its partner", () => {
  it.each([
    "clients",
    "dossiers",
    "jobs",
    "requests",
    "request_files",
    "request_moves",
    "task_drafts",
    "task_notes",
    "codenames",
    "leak_decisions",
    "leak_hits",
    "leak_scans",
  ])("the partner's login is denied agency.%s outright, not merely shown nothing", async (table) => {
    expect(await asPartner(wall.world.lynx.lead, `select 1 from agency.${table}`)).toEqual({
      refusal: "denied",
    });
    expect(await asPartner(wall.world.aurora.lead, `select 1 from agency.${table}`)).toEqual({
      refusal: "denied",
    });
  });

  it("what the agency called the team, its codename scheme and how many tasks it numbered stay with the agency", async () => {
    for (const column of ["invited_name", "codename_scheme", "last_task_number"])
      expect(await asPartner(wall.world.lynx.lead, `select ${column} from exchange.engagements`)).toEqual({
        refusal: "denied",
      });
    expect(await asPartner(wall.world.lynx.lead, "select * from exchange.engagements")).toEqual({
      refusal: "denied",
    });
  });

  it("a partner does not see when a project got its codename, only the codename", async () => {
    expect(await asPartner(wall.world.lynx.lead, "select created_at from exchange.projects")).toEqual({
      refusal: "denied",
    });
    expect(
      await rowsOf(asPartner(wall.world.lynx.lead, "select codename from exchange.projects")),
    ).toHaveLength(2);
  });

  it("drafts do not show in the numbers of tasks", async () => {
    const numbers = await rowsOf(
      asPartner(
        wall.world.lynx.lead,
        `select number from exchange.tasks where engagement_id = '${taskOf(wall.world.aurora, wall.world.lynx).id}' order by number`,
      ),
    );
    expect(numbers.map((row) => row.number)).toEqual([1, 2, 3]);
  });

  it("a partner cannot mark its own work done, nor call it off, nor reopen what is done", async () => {
    const { spareTaskId, doneTaskId } = taskOf(wall.world.aurora, wall.world.lynx);
    const set = (id: string, state: string) =>
      asPartner(wall.world.lynx.lead, `update exchange.tasks set state = '${state}' where id = '${id}'`);
    expect(await set(spareTaskId, "done")).toEqual({ refusal: "policy" });
    expect(await set(spareTaskId, "cancelled")).toEqual({ refusal: "policy" });
    expect(said(await set(doneTaskId, "in_progress"))).toBe("0 rows");
    expect(said(await set(spareTaskId, "in_progress"))).toBe("done");
  });

  it.each([
    "title",
    "body",
    "fee_minor",
    "currency",
    "due_on",
    "number",
    "return_count",
    "message_count",
    "logged_minutes",
  ])("a partner cannot change a task's %s", async (column) => {
    expect(await asPartner(wall.world.lynx.lead, `update exchange.tasks set ${column} = default`)).toEqual({
      refusal: "denied",
    });
  });

  it("the agency does not choose who works on a task, nor log hours, nor hand over", async () => {
    const lead = wall.world.aurora.lead;
    expect(await asAgency(lead, "update exchange.tasks set assignee_id = null")).toEqual({
      refusal: "denied",
    });
    for (const table of ["time_entries", "deliveries", "estimates"])
      expect(await asAgency(lead, `insert into exchange.${table} (id) values (gen_random_uuid())`)).toEqual({
        refusal: "denied",
      });
    expect(await asAgency(lead, "insert into exchange.files (delivery_id) values (null)")).toEqual({
      refusal: "denied",
    });
  });

  it("neither side writes a file in the other's name", async () => {
    const { taskId, deliveryId, agencyOrgId, partnerOrgId } = taskOf(wall.world.aurora, wall.world.lynx);
    const of = `'${taskId}', '${agencyOrgId}', '${partnerOrgId}', 'brief-1.txt', 'text/plain', 1, '0'`;
    const columns = "task_id, agency_org_id, partner_org_id, name, media_type, size_bytes, sha256";
    const brief = `insert into exchange.files (${columns}, origin) values (${of}, 'brief')`;
    const delivery = `insert into exchange.files (${columns}, delivery_id) values (${of}, '${deliveryId}')`;
    expect(said(await asAgency(wall.world.aurora.lead, brief))).toBe("done");
    expect(said(await asAgency(wall.world.aurora.lead, delivery))).toBe("denied");
    expect(said(await asPartner(wall.world.lynx.lead, delivery))).toBe("done");
    expect(said(await asPartner(wall.world.lynx.lead, brief))).toBe("denied");
    expect(said(await asAgency(wall.world.aurora.lead, brief.replace("'brief'", "'delivery'")))).toBe(
      "policy",
    );
  });

  it("a file of a brief bears no name but one that the portal made", async () => {
    const { taskId, agencyOrgId, partnerOrgId } = taskOf(wall.world.aurora, wall.world.lynx);
    const named = (name: string) =>
      asAgency(
        wall.world.aurora.lead,
        `insert into exchange.files (task_id, agency_org_id, partner_org_id, name, media_type, size_bytes, sha256, origin)
         values ('${taskId}', '${agencyOrgId}', '${partnerOrgId}', '${name}', 'text/plain', 1, '0', 'brief')`,
      );
    expect(said(await named("Romashka.txt"))).toMatch(/^23514/);
    expect(said(await named("brief-12.docx"))).toBe("done");
  });

  it("an agency cannot enter a partner into an engagement by itself", async () => {
    expect(
      await asAgency(
        wall.world.aurora.lead,
        `update exchange.engagements set partner_org_id = '${wall.world.otter.id}'`,
      ),
    ).toEqual({ refusal: "denied" });
  });
});
