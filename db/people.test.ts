import { describe, expect, it } from "vitest";
import { said } from "./testing/attempt";
import { insert } from "./testing/insert";
import { addSession, type Person } from "./testing/people";
import { rowsOf, standAtTheWall } from "./testing/wall";

const wall = standAtTheWall();
const { ask, asAgency, taskOf } = wall;

describe("Who comes and goes", () => {
  it("a dismissed member sees nothing at the next request", async () => {
    const person = wall.world.aurora.people.producer as Person;
    expect(await rowsOf(asAgency(person, "select 1 from agency.clients"))).toHaveLength(2);
    await asAgency(wall.world.aurora.lead, "select 1");
    await wall.db.owner`update identity.memberships set ended_at = now() where user_id = ${person.id}`;
    expect(await rowsOf(asAgency(person, "select 1 from agency.clients"))).toEqual([]);
    expect(
      await rowsOf(ask("identity_web", undefined, `select * from identity.viewer_of('${person.token}')`)),
    ).toEqual([]);
  });

  it("an ended or expired session is nobody's", async () => {
    for (const token of [wall.world.aurora.endedToken, wall.world.aurora.expiredToken]) {
      const ghost = { ...wall.world.aurora.lead, token };
      expect(await rowsOf(asAgency(ghost, "select 1 from agency.clients"))).toEqual([]);
      expect(
        await rowsOf(ask("identity_web", undefined, `select * from identity.viewer_of('${token}')`)),
      ).toEqual([]);
    }
  });

  it("who works for two agencies changes at the one nothing that they wrote at the other", async () => {
    const { aurora, harbor } = wall.world;
    await insert(wall.db.owner, "identity.memberships", {
      user_id: aurora.member.id,
      org_id: harbor.id,
      role: "manager",
    });
    const token = await addSession(wall.db.owner, aurora.member.id, harbor.id);
    await insert(wall.db.owner, "identity.calendar_feeds", {
      ...{ token_hash: Buffer.alloc(32, 7), user_id: aurora.member.id, org_id: aurora.id },
    });
    for (const act of [
      "delete from agency.touches",
      "update exchange.ballot_opinions set comment = 'else'",
      "delete from identity.calendar_feeds",
    ]) {
      expect(said(await asAgency({ ...aurora.member, token }, act)), act).toBe("0 rows");
      expect(said(await asAgency(aurora.member, act)), act).toMatch(/^[1-9]\d* rows?$|done/);
    }
  });

  it("only a lead invites, dismisses and renames", async () => {
    const invite = (actor: Person) =>
      asAgency(
        actor,
        `insert into identity.invitations (token_hash, org_id, email, role, invited_by, expires_at)
         values ('\\x00', '${wall.world.aurora.id}', 'a@b.example', 'manager', '${actor.id}', now() + interval '1 day')`,
      );
    expect(said(await invite(wall.world.aurora.lead))).toBe("done");
    expect(await invite(wall.world.aurora.member)).toEqual({ refusal: "policy" });
    expect(
      said(await asAgency(wall.world.aurora.member, "update identity.memberships set ended_at = now()")),
    ).toBe("0 rows");
    expect(
      said(await asAgency(wall.world.aurora.member, "update identity.organisations set name = 'Mine'")),
    ).toBe("0 rows");
  });

  it("an agency cannot invite somebody into another agency's engagement", async () => {
    const foreign = taskOf(wall.world.harbor, wall.world.lynx).id;
    const [pending] = await wall.db.owner`
      select id from exchange.engagements where agency_org_id = ${wall.world.harbor.id} and partner_org_id is null and state = 'invited'`;
    for (const engagement of [foreign, pending?.id, crypto.randomUUID()])
      expect(
        await asAgency(
          wall.world.aurora.lead,
          `insert into identity.invitations (token_hash, org_id, email, role, engagement_id, invited_by, expires_at)
           values ('\\x00', '${wall.world.aurora.id}', 'a@b.example', 'lead', '${engagement}', '${wall.world.aurora.lead.id}', now() + interval '1 day')`,
        ),
      ).toEqual({ refusal: "policy" });
  });

  it("an ended session cannot be brought back, nor somebody else's ended", async () => {
    expect(await asAgency(wall.world.aurora.lead, "update identity.sessions set ended_at = null")).toEqual({
      refusal: "policy",
    });
    expect(
      said(
        await asAgency(
          wall.world.aurora.lead,
          `update identity.sessions set ended_at = now() where user_id = '${wall.world.aurora.member.id}'`,
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
        expect(await ask(login, wall.world.aurora.lead, statement), statement).toEqual({ refusal: "denied" });
  });

  it("sign-in sees no work", async () => {
    for (const table of ["exchange.tasks", "exchange.messages", "exchange.projects", "agency.clients"])
      expect(await ask("identity_web", undefined, `select 1 from ${table}`)).toEqual({ refusal: "denied" });
  });
});
