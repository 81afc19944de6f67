import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { attempt, said } from "./testing/attempt";
import { insert } from "./testing/insert";
import type { Person } from "./testing/people";
import type { PrivateSide } from "./testing/private_side";
import { rowsOf, standAtTheWall } from "./testing/wall";

const wall = standAtTheWall();
let side: PrivateSide;
let of: { org_id: string; client_id: string };
let lead: Person;
/** Somebody of an agency that is none of Aurora's business. */
let stranger: Person;

beforeEach(() => {
  const { aurora, harbor } = wall.world;
  const found = wall.world.privateSides.get(aurora.id);
  if (!found) throw new Error("no client");
  side = found;
  of = { org_id: aurora.id, client_id: found.clientId };
  lead = aurora.lead;
  stranger = harbor.lead;
});

/** An attempt is taken back by the next one of its login; until then it holds what it locked. */
const letGo = () => Promise.all(Object.values(wall.db.as).map((login) => login.unsafe("rollback")));
afterEach(letGo);

const asLead = async (statement: string) => said(await wall.asAgency(lead, statement));
const asLink = (token: string, statement: string) => attempt(wall.db.as.client_web, token, statement);

describe("People of other organisations", () => {
  it("get no grade here", async () => {
    const grade = (person: Person) =>
      asLead(`insert into agency.account_members (org_id, user_id) values ('${of.org_id}', '${person.id}')`);
    expect(await grade(stranger)).toBe("policy");
    expect(await grade(wall.world.aurora.people.producer as Person)).toBe("done");
  });

  it("are handed no client, and hand none over", async () => {
    const handOver = (from: Person | undefined, to: Person) =>
      asLead(`insert into agency.hand_overs (id, org_id, client_id, from_id, from_name, to_id, to_name, author_id, author_name)
        values (gen_random_uuid(), '${of.org_id}', '${side.spareClientId}', ${from ? `'${from.id}'` : "null"}, 'x', '${to.id}', 'y', '${lead.id}', 'lead')`);
    const { member } = wall.world.aurora;
    expect(await handOver(undefined, stranger)).toBe("policy");
    expect(await handOver(stranger, member)).toBe("policy");
    expect(await handOver(lead, member)).toBe("done");
  });
});

describe("An approval", () => {
  it("that is over is not taken back", async () => {
    const withdraw = `update agency.approvals set state = 'withdrawn', closed_at = now() where id = '${side.client.approvalId}'`;
    expect(await asLead(withdraw)).toBe("done");
    await letGo();
    await wall.db
      .owner`update agency.approvals set state = 'approved', closed_at = now() where id = ${side.client.approvalId}`;
    expect(await asLead(withdraw)).toBe("0 rows");
    await wall.db
      .owner`update agency.approvals set state = 'open', closed_at = null where id = ${side.client.approvalId}`;
  });

  it("of which somebody's turn has not come is not there for them, and takes no word of theirs", async () => {
    const { otherContactId, contactId, tokens } = side.client;
    const approval = await insert(wall.db.owner, "agency.approvals", {
      ...{ ...of, matter: "minutes", title: "Minutes", body: "We said so", currency: "RUB" },
      ...{ answer_days: 2, asked_in: "chain", author_id: lead.id, author_name: "lead" },
    });
    for (const [at, contact_id] of [contactId, otherContactId].entries())
      await insert(wall.db.owner, "agency.approval_voices", {
        ...{ ...of, approval_id: approval, contact_id, contact_name: "somebody", place: at + 1 },
        asked_at: at === 0 ? new Date() : null,
      });
    const look = (token: string, table: string, column: string) =>
      rowsOf(asLink(token, `select ${column} from agency.${table} where ${column} = '${approval}'`));
    const speak = async (token: string, contact: string) =>
      said(
        await asLink(
          token,
          `insert into agency.approval_words (id, org_id, client_id, approval_id, contact_id, body)
             values (gen_random_uuid(), '${of.org_id}', '${of.client_id}', '${approval}', '${contact}', 'What is this?')`,
        ),
      );
    expect(await look(tokens.page, "approvals", "id")).toHaveLength(1);
    expect(await speak(tokens.page, contactId)).toBe("done");
    expect(await look(tokens.other, "approval_voices", "approval_id")).toEqual([]);
    expect(await look(tokens.other, "approvals", "id")).toEqual([]);
    expect(await speak(tokens.other, otherContactId)).toBe("policy");
    // Without a condition nothing is read, so that the right to change alone decides.
    expect(said(await asLink(tokens.other, "update agency.approval_voices set answer = 'approve'"))).toBe(
      "done",
    );
  });

  it("that was answered is reminded of no more", async () => {
    const remind = `update agency.approval_voices set reminders = reminders + 1, reminded_at = now()
      where approval_id = '${side.client.approvalId}' and contact_id = '${side.client.contactId}'`;
    expect(await asLead(remind)).toBe("done");
    await letGo();
    await wall.db
      .owner`update agency.approval_voices set answer = 'approve' where approval_id = ${side.client.approvalId} and contact_id = ${side.client.contactId}`;
    expect(await asLead(remind)).toBe("0 rows");
  });
});

describe("A link", () => {
  it("that was taken back stays so", async () => {
    const set = (revoked: string) =>
      asLead(
        `update agency.client_links set revoked_at = ${revoked} where client_id = '${of.client_id}' and kind = 'intake'`,
      );
    expect(await set("now()")).toBe("done");
    expect(await set("null")).toBe("policy");
  });

  const leave = (org: string, client: string, id = crypto.randomUUID()) =>
    `insert into agency.requests (id, org_id, client_id, channel, body) values ('${id}', '${org}', '${client}', 'form', 'A shop')`;

  it("leaves a request for its own client, neither for another of the agency nor in another agency's name", async () => {
    const { intake } = side.client.tokens;
    expect(said(await asLink(intake, leave(of.org_id, of.client_id)))).toBe("done");
    expect(said(await asLink(intake, leave(of.org_id, side.spareClientId)))).toBe("policy");
    expect(said(await asLink(intake, leave(wall.world.harbor.id, of.client_id)))).toBe("policy");
  });

  it("lays no file down in another agency's name", async () => {
    const id = crypto.randomUUID();
    const file = (
      org: string,
    ) => `insert into agency.request_files (id, org_id, request_id, name, media_type, size_bytes, sha256)
      values (gen_random_uuid(), '${org}', '${id}', 'a.txt', 'text/plain', 1, '-')`;
    const both = (org: string) =>
      asLink(side.client.tokens.intake, `${leave(of.org_id, of.client_id, id)}; ${file(org)}`);
    expect(said(await both(of.org_id))).toBe("done");
    expect(said(await both(wall.world.harbor.id))).toBe("policy");
  });

  it("does not see what another link leaves at the same moment", async () => {
    const rival = wall.world.privateSides.get(wall.world.harbor.id);
    const inTurn = (token: string | undefined) =>
      asLink(
        side.client.tokens.intake,
        `${leave(of.org_id, of.client_id)}; set local app.link = '${token}'; select id from agency.requests`,
      );
    expect(await rowsOf(inTurn(side.client.tokens.intake))).toHaveLength(1);
    expect(await rowsOf(inTurn(rival?.client.tokens.intake))).toEqual([]);
  });
});
