import postgres from "postgres";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Order } from "@/domain/approvals/approval";
import { askedNow, outcomeOf, type Voice } from "@/domain/approvals/approval";
import { attempt, said } from "../testing/attempt";
import type { ClientSide } from "../testing/client_side";
import { insert } from "../testing/insert";
import { rowsOf, standAtTheWall } from "../testing/wall";
import { findLink } from "./link";

const wall = standAtTheWall();
let aurora: ClientSide;
let of: { org_id: string; client_id: string };
beforeEach(() => {
  const side = wall.world.privateSides.get(wall.world.aurora.id);
  if (!side) throw new Error("no client");
  aurora = side.client;
  of = { org_id: wall.world.aurora.id, client_id: side.clientId };
});

/** Two at once, as two people have; an attempt's own connection keeps its transaction open. */
let pool: postgres.Sql;
beforeAll(() => {
  pool = postgres(wall.db.urls.client_web, { max: 2, onnotice: () => {} });
});
afterAll(() => pool.end({ timeout: 1 }));
/** An attempt is taken back by the next one; what it locked must not be waited for. */
afterEach(() => Promise.all(Object.values(wall.db.as).map((login) => login.unsafe("rollback"))));

const asLink = (token: string | undefined, statement: string) =>
  attempt(wall.db.as.client_web, token, statement);

/** Runs and keeps: `attempt` takes everything back. */
async function answer(token: string, approvalId: string, verb: "approve" | "refuse"): Promise<number> {
  return pool.begin(async (tx) => {
    await tx`select set_config('app.link', ${token}, true)`;
    const rows = await tx`
      update agency.approval_voices set answer = ${verb}, reason = ${verb === "refuse" ? "too dear" : ""}
       where approval_id = ${approvalId} returning id`;
    return rows.length;
  });
}

async function ask(order: Order): Promise<string> {
  const author = { author_id: wall.world.aurora.lead.id, author_name: "lead" };
  const id = await insert(wall.db.owner, "agency.approvals", {
    ...{ ...of, ...author, matter: "minutes", title: "Minutes", body: "We said so" },
    ...{ currency: "RUB", answer_days: 2, asked_in: order },
  });
  for (const [place, contact_id] of [aurora.contactId, aurora.otherContactId].entries())
    await insert(wall.db.owner, "agency.approval_voices", {
      ...{ ...of, approval_id: id, contact_id, contact_name: "somebody", place: place + 1 },
      asked_at: order === "set" || place === 0 ? new Date() : null,
    });
  return id;
}

async function standing(id: string) {
  const [approval] = await wall.db.owner`select state, closed_at from agency.approvals where id = ${id}`;
  const voices = await wall.db.owner<Voice[]>`
    select place, asked_at as "askedAt", answer from agency.approval_voices where approval_id = ${id} order by place`;
  return { state: approval?.state, isClosed: approval?.closed_at !== null, voices: [...voices] };
}

describe("A link", () => {
  it("opens what it was made for, and says whose it is", async () => {
    expect(await findLink(aurora.tokens.page)).toMatchObject({
      kind: "page",
      contactId: aurora.contactId,
      orgName: "Aurora",
      clientName: "Romashka of Aurora",
      contactName: "Anna of Romashka",
    });
    expect(await findLink(aurora.tokens.intake)).toMatchObject({
      kind: "intake",
      contactId: null,
      clientName: null,
    });
  });

  it("that is revoked, over, somebody's who left, altered or a session's, opens nothing", async () => {
    const { revoked, expired, left, page } = aurora.tokens;
    const altered = `${page.slice(0, -1)}${page.endsWith("A") ? "B" : "A"}`;
    for (const token of [revoked, expired, left, altered, wall.world.aurora.lead.token])
      expect(await findLink(token)).toBeUndefined();
  });

  it("dies at once when its person leaves", async () => {
    await wall.db.owner`update agency.contacts set left_at = now() where id = ${aurora.otherContactId}`;
    expect(await findLink(aurora.tokens.other)).toBeUndefined();
    expect(await rowsOf(asLink(aurora.tokens.other, "select id from agency.approvals"))).toEqual([]);
    await wall.db.owner`update agency.contacts set left_at = null where id = ${aurora.otherContactId}`;
  });

  it("is worth nothing to another login, and a session's token is worth nothing to this one", async () => {
    expect(
      await rowsOf(attempt(wall.db.as.agency_web, aurora.tokens.page, "select id from agency.approvals")),
    ).toEqual([]);
    expect(
      said(await attempt(wall.db.as.partner_web, aurora.tokens.page, "select id from agency.approvals")),
    ).toBe("denied");
    expect(await rowsOf(asLink(wall.world.aurora.lead.token, "select id from agency.approvals"))).toEqual([]);
  });

  it.each([
    ["another's voice", "select id from agency.approval_voices where contact_name <> 'Anna'"],
    ["who else was asked", "select contact_name from agency.approval_voices"],
    ["the agency's own terms", "select scope_basis from agency.approvals"],
    ["a job's spec", "select spec from agency.jobs"],
    ["a job's price", "select price_minor from agency.jobs"],
    ["a client", "select id from agency.clients"],
    ["a contact", "select id from agency.contacts"],
    ["a token's hash", "select token_hash from agency.client_links"],
    ["the shared side", "select id from exchange.tasks"],
    ["the people", "select id from identity.users"],
    ["another's link", `select * from agency.link_row('x')`],
  ])("does not read %s", async (_, statement) => {
    expect(said(await asLink(aurora.tokens.page, statement))).toBe("denied");
  });
});

describe("An answer", () => {
  it.each(["set", "chain"] as const)(
    "of a %s, in whatever order, leads where the rule says",
    async (order) => {
      for (const answers of [
        ["approve", "approve"],
        ["approve", "refuse"],
        ["refuse", "approve"],
      ] as const) {
        const id = await ask(order);
        for (const [at, token] of [aurora.tokens.page, aurora.tokens.other].entries()) {
          const before = await standing(id);
          const isAsked = askedNow(before.voices, order).some(({ place }) => place === at + 1);
          const isTaken = before.state === "open" && isAsked;
          expect(await answer(token, id, answers[at] ?? "approve")).toBe(isTaken ? 1 : 0);
          const after = await standing(id);
          expect(after.state).toBe(outcomeOf(after.voices));
          expect(after.isClosed).toBe(after.state !== "open");
          if (after.state === "open")
            for (const next of askedNow(after.voices, order)) expect(next.askedAt).not.toBeNull();
        }
      }
    },
  );

  it("is given once: neither again nor after a withdrawal is anything written", async () => {
    const id = await ask("set");
    expect(await answer(aurora.tokens.page, id, "approve")).toBe(1);
    expect(await answer(aurora.tokens.page, id, "refuse")).toBe(0);
    await wall.db.owner`update agency.approvals set state = 'withdrawn', closed_at = now() where id = ${id}`;
    expect(await answer(aurora.tokens.other, id, "approve")).toBe(0);
    expect((await standing(id)).voices.map((voice) => voice.answer)).toEqual(["approve", null]);
  });

  it("of two at the same moment is written twice and settled once", async () => {
    for (let round = 0; round < 5; round++) {
      const id = await ask("set");
      const both = [aurora.tokens.page, aurora.tokens.other].map((token) => answer(token, id, "approve"));
      expect(await Promise.all(both)).toEqual([1, 1]);
      expect((await standing(id)).state).toBe("approved");
    }
  });

  it("of another person, or of a rival's client, is not theirs to give", async () => {
    const rival = wall.world.privateSides.get(wall.world.harbor.id)?.client;
    const statement = (contact: string) =>
      `update agency.approval_voices set answer = 'approve' where approval_id = '${aurora.approvalId}' and contact_id = '${contact}'`;
    expect(said(await asLink(aurora.tokens.page, statement(aurora.otherContactId)))).toBe("0 rows");
    expect(said(await asLink(rival?.tokens.page, statement(aurora.contactId)))).toBe("0 rows");
    expect(said(await asLink(aurora.tokens.page, statement(aurora.contactId)))).toBe("done");
  });

  it("cannot be taken back, and the agency cannot give one in the contact's name", async () => {
    const { lead } = wall.world.aurora;
    const voice = `where approval_id = '${aurora.approvalId}' and contact_id = '${aurora.contactId}'`;
    expect(
      said(await wall.asAgency(lead, `update agency.approval_voices set answer = 'approve' ${voice}`)),
    ).toBe("policy");
    expect(
      said(
        await wall.asAgency(
          lead,
          `update agency.approval_voices set answer = 'approve', noted_by_id = '${wall.world.aurora.member.id}', noted_by_name = 'x' ${voice}`,
        ),
      ),
    ).toBe("policy");
    expect(
      said(
        await wall.asAgency(
          lead,
          `update agency.approval_voices set answer = 'approve', noted_by_id = '${lead.id}', noted_by_name = 'x' ${voice}`,
        ),
      ),
    ).toBe("done");
    const approve = `update agency.approvals set state = 'approved', closed_at = now() where id = '${aurora.approvalId}'`;
    expect(said(await wall.asAgency(lead, approve))).toBe("policy");
  });
});

describe("A form's link", () => {
  const leave = (more: string, values: string) =>
    `insert into agency.requests (id, org_id, client_id, channel, body${more}) values (gen_random_uuid(), '${of.org_id}', '${of.client_id}', 'form', 'A shop, please'${values})`;

  it("leaves a request for its own client, and reads none", async () => {
    expect(said(await asLink(aurora.tokens.intake, leave("", "")))).toBe("done");
    expect(await rowsOf(asLink(aurora.tokens.intake, "select id from agency.requests"))).toEqual([]);
    expect(await rowsOf(asLink(aurora.tokens.intake, "select id from agency.approvals"))).toEqual([]);
  });

  it("leaves none in somebody's name, for another client, or by another way", async () => {
    const { intake, page, revoked } = aurora.tokens;
    expect(said(await asLink(intake, leave(", contact_id", `, '${aurora.contactId}'`)))).toBe("policy");
    expect(said(await asLink(page, leave(", contact_id", `, '${aurora.contactId}'`)))).toBe("done");
    expect(said(await asLink(page, leave(", contact_id", `, '${aurora.otherContactId}'`)))).toBe("policy");
    expect(said(await asLink(revoked, leave("", "")))).toBe("policy");
    expect(said(await asLink(intake, leave("", "").replace("'form'", "'mail'")))).toBe("policy");
    const rival = wall.world.privateSides.get(wall.world.harbor.id);
    expect(said(await asLink(rival?.client.tokens.intake, leave("", "")))).toBe("policy");
  });

  it("takes no more files when its client has left a day's worth, whoever else has", async () => {
    const rival = wall.world.privateSides.get(wall.world.harbor.id);
    const takes = async (token?: string) =>
      (await rowsOf(asLink(token, "select agency.form_takes_files() as it")))[0]?.it;
    const lay = async (channel: string, megabytes: number) => {
      const request_id = await insert(wall.db.owner, "agency.requests", {
        ...{ ...of, channel, body: "A shop" },
        ...(channel === "form" ? {} : { author_id: wall.world.aurora.lead.id }),
      });
      await insert(wall.db.owner, "agency.request_files", {
        ...{ org_id: of.org_id, request_id, name: "a.zip", media_type: "application/zip", sha256: "-" },
        size_bytes: megabytes * 1024 * 1024,
      });
      return request_id;
    };
    await lay("mail", 600);
    const left = [await lay("form", 300), await lay("form", 199)];
    expect(await takes(aurora.tokens.intake)).toBe(true);
    await lay("form", 1);
    expect(await takes(aurora.tokens.intake)).toBe(false);
    expect(await takes(rival?.client.tokens.intake)).toBe(true);
    await wall.db
      .owner`update agency.requests set received_at = now() - interval '25 hours' where id = ${left[0] ?? ""}`;
    expect(await takes(aurora.tokens.intake)).toBe(true);
    expect(said(await wall.asAgency(wall.world.aurora.lead, "select agency.form_takes_files()"))).toBe(
      "denied",
    );
    await wall.db.owner`delete from agency.request_files where sha256 = '-'`;
  });

  it("lays files beside its own request alone", async () => {
    const [known] = await wall.db.owner`select id from agency.requests where org_id = ${of.org_id} limit 1`;
    const file = (request: string) =>
      `insert into agency.request_files (id, org_id, request_id, name, media_type, size_bytes, sha256)
       values (gen_random_uuid(), '${of.org_id}', ${request}, 'a.txt', 'text/plain', 1, '-')`;
    expect(said(await asLink(aurora.tokens.intake, file(`'${known?.id}'`)))).toBe("policy");
    const id = crypto.randomUUID();
    const both = `${leave("", "").replace("gen_random_uuid()", `'${id}'`)}; ${file(`'${id}'`)}`;
    expect(said(await asLink(aurora.tokens.intake, both))).toBe("done");
  });
});
