import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { WebLogin } from "./migrate";
import { attempt, literal, said } from "./testing/attempt";
import { freshDatabase, type TestDatabase } from "./testing/database";
import type { Person } from "./testing/people";
import { addSession } from "./testing/people";
import { buildWorld, type World } from "./testing/world";

let db: TestDatabase;
let world: World;
beforeAll(async () => {
  db = await freshDatabase();
  world = await buildWorld(db.owner);
});
afterAll(() => db.close());

/** What a person gets for one statement through a login; nothing of it stays. */
const ask = (login: WebLogin, person: Person | undefined, statement: string) =>
  attempt(db.as[login], person?.token, statement);
const asPartner = (person: Person, statement: string) => ask("partner_web", person, statement);
const asAgency = (person: Person, statement: string) => ask("agency_web", person, statement);
const rowsOf = async (answer: ReturnType<typeof ask>) => {
  const outcome = await answer;
  if ("refusal" in outcome) throw new Error(outcome.refusal);
  return outcome.rows;
};
const taskOf = (agency: { id: string }, partner: { id: string }) => {
  const found = world.engagements.find(
    (each) => each.agencyOrgId === agency.id && each.partnerOrgId === partner.id,
  );
  if (!found) throw new Error("no such engagement");
  return found;
};

describe("Between two teams", () => {
  it("a team never sees another team's offer, talk, hours or files", async () => {
    const theirs = taskOf(world.aurora, world.otter);
    for (const table of ["messages", "estimates", "time_entries", "deliveries", "files", "task_moves"]) {
      const seen = await rowsOf(
        asPartner(world.lynx.lead, `select 1 from exchange.${table} where task_id = '${theirs.taskId}'`),
      );
      expect(seen, table).toEqual([]);
    }
    expect(
      await rowsOf(asPartner(world.lynx.lead, `select 1 from exchange.tasks where id = '${theirs.taskId}'`)),
    ).toEqual([]);
  });

  it("a team knows its agencies by name, itself, and no competitor", async () => {
    const names = await rowsOf(
      asPartner(world.lynx.member, "select name from identity.organisations order by name"),
    );
    expect(names.map((row) => row.name)).toEqual(["Aurora", "Harbor", "Lynx"]);
  });

  it("an agency knows its partners by name, itself, and no other agency", async () => {
    const names = await rowsOf(
      asAgency(world.aurora.member, "select name from identity.organisations order by name"),
    );
    expect(names.map((row) => row.name)).toEqual(["Aurora", "Lynx", "Otter", "Stork"]);
  });

  it("nobody learns who works on the other side", async () => {
    const emails = await rowsOf(asPartner(world.lynx.lead, "select email from identity.users"));
    expect(emails.filter((row) => !/lynx|two\.hats/.test(row.email))).toEqual([]);
  });

  it("writing to a task of another team fails exactly as to one that does not exist", async () => {
    const write = (taskId: string) =>
      asPartner(
        world.lynx.lead,
        `insert into exchange.messages (task_id, agency_org_id, partner_org_id, body, author_id, author_name, author_side)
         values ('${taskId}', '${world.aurora.id}', '${world.lynx.id}', 'hello', '${world.lynx.lead.id}', 'lead', 'partner')`,
      );
    const theirs = await write(taskOf(world.aurora, world.otter).taskId);
    expect(theirs).toEqual({ refusal: "parent" });
    expect(await write(crypto.randomUUID())).toEqual(theirs);
  });

  it("a person of two organisations sees only the one that the browser works in", async () => {
    const orgs = await rowsOf(
      asPartner(world.twoHats, "select distinct partner_org_id as org from exchange.tasks"),
    );
    expect(orgs).toEqual([{ org: world.lynx.id }]);
    expect(await rowsOf(asAgency(world.twoHats, "select 1 from agency.clients"))).toEqual([]);
    const atAurora = {
      ...world.twoHats,
      token: await addSession(db.owner, world.twoHats.id, world.aurora.id),
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
    "task_drafts",
    "task_notes",
    "codenames",
    "leak_decisions",
    "leak_hits",
    "leak_scans",
  ])("the partner's login is denied agency.%s outright, not merely shown nothing", async (table) => {
    expect(await asPartner(world.lynx.lead, `select 1 from agency.${table}`)).toEqual({ refusal: "denied" });
    expect(await asPartner(world.aurora.lead, `select 1 from agency.${table}`)).toEqual({
      refusal: "denied",
    });
  });

  it("what the agency called the team, its codename scheme and how many tasks it numbered stay with the agency", async () => {
    for (const column of ["invited_name", "codename_scheme", "last_task_number"])
      expect(await asPartner(world.lynx.lead, `select ${column} from exchange.engagements`)).toEqual({
        refusal: "denied",
      });
    expect(await asPartner(world.lynx.lead, "select * from exchange.engagements")).toEqual({
      refusal: "denied",
    });
  });

  it("a partner does not see when a project got its codename, only the codename", async () => {
    expect(await asPartner(world.lynx.lead, "select created_at from exchange.projects")).toEqual({
      refusal: "denied",
    });
    expect(await rowsOf(asPartner(world.lynx.lead, "select codename from exchange.projects"))).toHaveLength(
      2,
    );
  });

  it("drafts do not show in the numbers of tasks", async () => {
    const numbers = await rowsOf(
      asPartner(
        world.lynx.lead,
        `select number from exchange.tasks where engagement_id = '${taskOf(world.aurora, world.lynx).id}' order by number`,
      ),
    );
    expect(numbers.map((row) => row.number)).toEqual([1, 2, 3]);
  });

  it("a partner cannot mark its own work done, nor call it off, nor reopen what is done", async () => {
    const { spareTaskId, doneTaskId } = taskOf(world.aurora, world.lynx);
    const set = (id: string, state: string) =>
      asPartner(world.lynx.lead, `update exchange.tasks set state = '${state}' where id = '${id}'`);
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
    expect(await asPartner(world.lynx.lead, `update exchange.tasks set ${column} = default`)).toEqual({
      refusal: "denied",
    });
  });

  it("the agency does not choose who works on a task, nor log hours, nor hand over", async () => {
    const lead = world.aurora.lead;
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
    const { taskId, deliveryId, agencyOrgId, partnerOrgId } = taskOf(world.aurora, world.lynx);
    const of = `'${taskId}', '${agencyOrgId}', '${partnerOrgId}', 'brief-1.txt', 'text/plain', 1, '0'`;
    const columns = "task_id, agency_org_id, partner_org_id, name, media_type, size_bytes, sha256";
    const brief = `insert into exchange.files (${columns}, origin) values (${of}, 'brief')`;
    const delivery = `insert into exchange.files (${columns}, delivery_id) values (${of}, '${deliveryId}')`;
    expect(said(await asAgency(world.aurora.lead, brief))).toBe("done");
    expect(said(await asAgency(world.aurora.lead, delivery))).toBe("denied");
    expect(said(await asPartner(world.lynx.lead, delivery))).toBe("done");
    expect(said(await asPartner(world.lynx.lead, brief))).toBe("denied");
    expect(said(await asAgency(world.aurora.lead, brief.replace("'brief'", "'delivery'")))).toBe("policy");
  });

  it("a file of a brief bears no name but one that the portal made", async () => {
    const { taskId, agencyOrgId, partnerOrgId } = taskOf(world.aurora, world.lynx);
    const named = (name: string) =>
      asAgency(
        world.aurora.lead,
        `insert into exchange.files (task_id, agency_org_id, partner_org_id, name, media_type, size_bytes, sha256, origin)
         values ('${taskId}', '${agencyOrgId}', '${partnerOrgId}', '${name}', 'text/plain', 1, '0', 'brief')`,
      );
    expect(said(await named("Romashka.txt"))).toMatch(/^23514/);
    expect(said(await named("brief-12.docx"))).toBe("done");
  });

  it("an agency cannot enter a partner into an engagement by itself", async () => {
    expect(
      await asAgency(
        world.aurora.lead,
        `update exchange.engagements set partner_org_id = '${world.otter.id}'`,
      ),
    ).toEqual({ refusal: "denied" });
  });
});

describe("What is on record", () => {
  it("history cannot be rewritten or removed by anyone who signs in", async () => {
    for (const [login, person] of [
      ["agency_web", world.aurora.lead],
      ["partner_web", world.lynx.lead],
      ["identity_web", undefined],
    ] as const)
      for (const table of [
        "exchange.task_moves",
        "exchange.deliveries",
        "exchange.time_entries",
        "exchange.audit_log",
        "agency.audit_log",
      ]) {
        expect(await ask(login, person, `delete from ${table}`), table).toEqual({ refusal: "denied" });
        expect(await ask(login, person, `truncate ${table}`), table).toEqual({ refusal: "denied" });
        expect(await ask(login, person, `update ${table} set at = now()`), table).toEqual({
          refusal: "denied",
        });
      }
  });

  it("nobody acts in another's name, nor for the other side", async () => {
    const { taskId } = taskOf(world.aurora, world.lynx);
    const move = (actorId: string, side: string) =>
      asPartner(
        world.lynx.lead,
        `insert into exchange.task_moves (task_id, agency_org_id, partner_org_id, verb, from_state, to_state, actor_id, actor_name, actor_side)
         values ('${taskId}', '${world.aurora.id}', '${world.lynx.id}', 'deliver', 'in_progress', 'delivered', '${actorId}', 'x', '${side}')`,
      );
    expect(said(await move(world.lynx.lead.id, "partner"))).toBe("done");
    expect(await move(world.lynx.member.id, "partner")).toEqual({ refusal: "policy" });
    expect(await move(world.lynx.lead.id, "agency")).toEqual({ refusal: "policy" });
  });

  it("a decision about a leak is on record for good, and an override is for leads, with a reason", async () => {
    const side = world.privateSides.get(world.aurora.id);
    const decide = (actor: Person, verdict: string, reason = "y", as: Person = actor) =>
      asAgency(
        actor,
        `insert into agency.leak_decisions (org_id, job_id, client_id, surface, kind, rule, tier, found, place, verdict, reason, dossier_version, actor_id, actor_name)
         values ('${world.aurora.id}', '${side?.jobId}', '${side?.clientId}', 'body', 'name', 'exact', 'mask', 'x', '[x]', '${verdict}', '${reason}', 1, '${as.id}', 'z')`,
      );
    expect(said(await decide(world.aurora.lead, "override"))).toBe("done");
    expect("refusal" in (await decide(world.aurora.lead, "override", ""))).toBe(true);
    for (const role of ["director", "manager", "producer", "finance"]) {
      const person = world.aurora.people[role] as Person;
      expect(await decide(person, "override"), role).toEqual({ refusal: "policy" });
      expect(said(await decide(person, "not_client")), role).toBe("done");
      expect(await decide(person, "not_client", "", world.aurora.lead), role).toEqual({ refusal: "policy" });
    }
    for (const change of [
      "update agency.leak_decisions set reason = ''",
      "delete from agency.leak_decisions",
      "delete from agency.leak_hits",
      "delete from agency.leak_scans",
    ])
      expect(await asAgency(world.aurora.lead, change), change).toEqual({ refusal: "denied" });
  });

  it("a request is kept as the client wrote it", async () => {
    expect(await asAgency(world.aurora.lead, "update agency.requests set body = ''")).toEqual({
      refusal: "denied",
    });
  });
});

describe("Who comes and goes", () => {
  it("a dismissed member sees nothing at the next request", async () => {
    const person = world.aurora.people.producer as Person;
    expect(await rowsOf(asAgency(person, "select 1 from agency.clients"))).toHaveLength(2);
    await asAgency(world.aurora.lead, "select 1");
    await db.owner`update identity.memberships set ended_at = now() where user_id = ${person.id}`;
    expect(await rowsOf(asAgency(person, "select 1 from agency.clients"))).toEqual([]);
    expect(
      await rowsOf(ask("identity_web", undefined, `select * from identity.viewer_of('${person.token}')`)),
    ).toEqual([]);
  });

  it("an ended or expired session is nobody's", async () => {
    for (const token of [world.aurora.endedToken, world.aurora.expiredToken]) {
      const ghost = { ...world.aurora.lead, token };
      expect(await rowsOf(asAgency(ghost, "select 1 from agency.clients"))).toEqual([]);
      expect(
        await rowsOf(ask("identity_web", undefined, `select * from identity.viewer_of('${token}')`)),
      ).toEqual([]);
    }
  });

  it("only a lead invites, dismisses and renames", async () => {
    const invite = (actor: Person) =>
      asAgency(
        actor,
        `insert into identity.invitations (token_hash, org_id, email, role, invited_by, expires_at)
         values ('\\x00', '${world.aurora.id}', 'a@b.example', 'manager', '${actor.id}', now() + interval '1 day')`,
      );
    expect(said(await invite(world.aurora.lead))).toBe("done");
    expect(await invite(world.aurora.member)).toEqual({ refusal: "policy" });
    expect(
      said(await asAgency(world.aurora.member, "update identity.memberships set ended_at = now()")),
    ).toBe("0 rows");
    expect(said(await asAgency(world.aurora.member, "update identity.organisations set name = 'Mine'"))).toBe(
      "0 rows",
    );
  });

  it("an agency cannot invite somebody into another agency's engagement", async () => {
    const foreign = taskOf(world.harbor, world.lynx).id;
    const [pending] = await db.owner`
      select id from exchange.engagements where agency_org_id = ${world.harbor.id} and partner_org_id is null and state = 'invited'`;
    for (const engagement of [foreign, pending?.id, crypto.randomUUID()])
      expect(
        await asAgency(
          world.aurora.lead,
          `insert into identity.invitations (token_hash, org_id, email, role, engagement_id, invited_by, expires_at)
           values ('\\x00', '${world.aurora.id}', 'a@b.example', 'lead', '${engagement}', '${world.aurora.lead.id}', now() + interval '1 day')`,
        ),
      ).toEqual({ refusal: "policy" });
  });

  it("an ended session cannot be brought back, nor somebody else's ended", async () => {
    expect(await asAgency(world.aurora.lead, "update identity.sessions set ended_at = null")).toEqual({
      refusal: "policy",
    });
    expect(
      said(
        await asAgency(
          world.aurora.lead,
          `update identity.sessions set ended_at = now() where user_id = '${world.aurora.member.id}'`,
        ),
      ),
    ).toBe("0 rows");
  });

  it("the desks never read a token's hash, a password or a posted letter", async () => {
    for (const statement of [
      "select token_hash from identity.sessions",
      "select token_hash from identity.invitations",
      "select password_hash from identity.users",
      "select body from identity.mails",
      "select 1 from identity.password_resets",
      "select 1 from identity.throttles",
    ])
      for (const login of ["agency_web", "partner_web"] as const)
        expect(await ask(login, world.aurora.lead, statement), statement).toEqual({ refusal: "denied" });
  });

  it("sign-in sees no work", async () => {
    for (const table of ["exchange.tasks", "exchange.messages", "exchange.projects", "agency.clients"])
      expect(await ask("identity_web", undefined, `select 1 from ${table}`)).toEqual({ refusal: "denied" });
  });
});

describe("Search", () => {
  const search = async (login: WebLogin, person: Person | undefined, words: string, atMost = 200) =>
    (
      await rowsOf(ask(login, person, `select exchange.search_task_ids(${literal(words)}, ${atMost}) as id`))
    ).map((row) => row.id);

  it("finds one's own tasks and never another organisation's", async () => {
    for (const [login, org] of [
      ["partner_web", world.lynx],
      ["agency_web", world.aurora],
    ] as const) {
      const own =
        await db.owner`select id from exchange.tasks where ${org.id} in (agency_org_id, partner_org_id)`;
      const found = await search(login, org.member, "payment form");
      expect(found.sort()).toEqual(own.map((row) => row.id).sort());
    }
  });

  it("finds nothing for nobody, for the other side and for one letter", async () => {
    expect(await search("partner_web", undefined, "payment")).toEqual([]);
    expect(await search("partner_web", world.lynx.dismissed, "payment")).toEqual([]);
    expect(await search("partner_web", world.aurora.lead, "payment")).toEqual([]);
    expect(await search("partner_web", world.lynx.lead, "p")).toEqual([]);
  });

  it("takes signs of a pattern as they are typed", async () => {
    for (const words of ["%%", "__", "\\\\", "Pay%form", "Pay_ent"])
      expect(await search("partner_web", world.lynx.lead, words), words).toEqual([]);
  });

  it("gives no more than asked for, and never more than two hundred", async () => {
    expect(await search("partner_web", world.otter.lead, "payment", 2)).toHaveLength(2);
    await db.owner`
      insert into exchange.tasks (engagement_id, agency_org_id, partner_org_id, project_id, number, title, body, currency)
      select engagement_id, agency_org_id, partner_org_id, project_id, 1000 + n, 'Payment ' || n, '', currency
        from exchange.tasks, generate_series(1, 300) n where id = ${taskOf(world.harbor, world.otter).taskId}`;
    expect(await search("partner_web", world.otter.lead, "payment", 1_000)).toHaveLength(200);
  });
});

describe("Counters", () => {
  it("follow messages and hours, which neither side can forge", async () => {
    const { taskId } = taskOf(world.aurora, world.lynx);
    const [task] =
      await db.owner`select message_count, logged_minutes from exchange.tasks where id = ${taskId}`;
    expect(task).toEqual({ message_count: 2, logged_minutes: 60 });
    for (const login of ["agency_web", "partner_web"] as const)
      expect(await ask(login, world.lynx.lead, "select exchange.count_message()")).toEqual({
        refusal: "denied",
      });
  });
});
