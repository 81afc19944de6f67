import postgres from "postgres";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { attempt, said } from "../testing/attempt";
import type { ClientSide } from "../testing/client_side";
import { insert } from "../testing/insert";
import { rowsOf, standAtTheWall } from "../testing/wall";

const wall = standAtTheWall();
let aurora: ClientSide;
let rival: ClientSide;
let of: { org_id: string; client_id: string };
beforeEach(() => {
  const sides = [wall.world.aurora, wall.world.harbor].map(({ id }) => wall.world.privateSides.get(id));
  const [own, other] = sides;
  if (!own || !other) throw new Error("no client");
  aurora = own.client;
  rival = other.client;
  of = { org_id: wall.world.aurora.id, client_id: own.clientId };
});

const asLink = (token: string | undefined, statement: string) =>
  attempt(wall.db.as.client_web, token, statement);

/** Two at once, as two taps have; an attempt's own connection keeps its transaction open. */
let pool: postgres.Sql;
beforeAll(() => {
  pool = postgres(wall.db.urls.client_web, { max: 2, onnotice: () => {} });
});
afterAll(() => pool.end({ timeout: 1 }));
/** An attempt is taken back by the next one; what it locked must not be waited for. */
const letGo = () => Promise.all(Object.values(wall.db.as).map((login) => login.unsafe("rollback")));
afterEach(letGo);

/** Runs and keeps; every press has its own transaction. */
async function keep(token: string, statement: string): Promise<number> {
  await letGo();
  return pool.begin(async (tx) => {
    await tx`select set_config('app.link', ${token}, true)`;
    return (await tx.unsafe(statement)).count;
  });
}

const author = () => ({ author_id: wall.world.aurora.lead.id, author_name: "lead" });
const deadTokens = ({ tokens }: ClientSide) => {
  const altered = `${tokens.page.slice(0, -1)}${tokens.page.endsWith("A") ? "B" : "A"}`;
  return [tokens.revoked, tokens.expired, tokens.left, tokens.intake, altered, undefined];
};

/** A meeting whose versions were sent to these people. */
async function send(versions: readonly (readonly string[])[]): Promise<string[]> {
  const meeting_id = await insert(wall.db.owner, "agency.meetings", {
    ...{ ...of, title: "In person", starts_at: new Date(), author_id: wall.world.aurora.lead.id },
  });
  const ids: string[] = [];
  for (const [place, readers] of versions.entries()) {
    const minutes_id = await insert(wall.db.owner, "agency.meeting_minutes", {
      ...{ ...of, ...author(), meeting_id, number: place + 1, body: `We said so, ${place + 1}` },
    });
    for (const contact_id of readers)
      await insert(wall.db.owner, "agency.minutes_readers", {
        ...{ ...of, minutes_id, contact_id, email: "a@b.example", sent_name: "lead", title: "In person" },
      });
    ids.push(minutes_id);
  }
  return ids;
}

const acknowledge = (minutesId: string | undefined) =>
  `update agency.minutes_readers set is_own_word = true where minutes_id = '${minutesId}'`;
const remark = (minutesId: string | undefined, words = "Not the blue one") =>
  `update agency.minutes_readers set remark = '${words}' where minutes_id = '${minutesId}'`;
const standing = async (minutesId: string | undefined, contactId: string) => {
  const [row] = await wall.db.owner`
    select acknowledged_at is not null as "isAcknowledged", acknowledged_name as name, is_own_word as "isOwn", remark,
           remarked_at is not null as "isRemarked"
      from agency.minutes_readers where minutes_id = ${minutesId ?? ""} and contact_id = ${contactId}`;
  return row;
};

describe("Minutes on a client's page", () => {
  it("are read by whom they were sent to, and by nobody else", async () => {
    const [id] = await send([[aurora.contactId]]);
    const read = `select body from agency.meeting_minutes where id = '${id}'`;
    expect(await rowsOf(asLink(aurora.tokens.page, read))).toEqual([{ body: "We said so, 1" }]);
    for (const token of [aurora.tokens.other, rival.tokens.page, ...deadTokens(aurora)])
      expect(await rowsOf(asLink(token, read))).toEqual([]);
  });

  it("say nothing of who else was sent them, nor of the meeting's own notes", async () => {
    await send([[aurora.contactId, aurora.otherContactId]]);
    const seen = await rowsOf(
      asLink(aurora.tokens.page, "select distinct contact_id from agency.minutes_readers"),
    );
    expect(seen).toEqual([{ contact_id: aurora.contactId }]);
    for (const statement of [
      "select email from agency.minutes_readers",
      "select acknowledged_name from agency.minutes_readers",
      "select notes from agency.meetings",
      "select author_name from agency.meeting_minutes",
    ])
      expect(said(await asLink(aurora.tokens.page, statement)), statement).toBe("denied");
  });

  it("are acknowledged once, by the database's clock and in the reader's name", async () => {
    const [id] = await send([[aurora.contactId]]);
    expect(await keep(aurora.tokens.page, acknowledge(id))).toBe(1);
    expect(await standing(id, aurora.contactId)).toEqual({
      ...{ isAcknowledged: true, name: "Anna of Romashka", isOwn: true, remark: "", isRemarked: false },
    });
    expect(await keep(aurora.tokens.page, acknowledge(id))).toBe(0);
    expect(await keep(aurora.tokens.page, remark(id))).toBe(0);
  });

  it("are acknowledged once by two taps at the same moment, too", async () => {
    for (let round = 0; round < 5; round++) {
      const [id] = await send([[aurora.contactId]]);
      const taps = [acknowledge(id), remark(id)].map((statement) => keep(aurora.tokens.page, statement));
      expect((await Promise.all(taps)).sort()).toEqual([0, 1]);
    }
  });

  it("are answered with a remark instead, once", async () => {
    const [id] = await send([[aurora.contactId]]);
    expect(await keep(aurora.tokens.page, remark(id))).toBe(1);
    expect(await keep(aurora.tokens.page, remark(id, "Nor the red one"))).toBe(0);
    expect(await keep(aurora.tokens.page, acknowledge(id))).toBe(0);
    expect(await standing(id, aurora.contactId)).toMatchObject({ remark: "Not the blue one" });
  });

  it("are not answered for another, by a dead link, or by halves", async () => {
    const [id] = await send([[aurora.contactId]]);
    for (const token of [aurora.tokens.other, rival.tokens.page, ...deadTokens(aurora)])
      expect(said(await asLink(token, acknowledge(id)))).toBe("0 rows");
    const { page } = aurora.tokens;
    const both = `update agency.minutes_readers set is_own_word = true, remark = 'no' where minutes_id = '${id}'`;
    expect(said(await asLink(page, both))).toBe("0 rows");
    expect(said(await asLink(page, remark(id, "")))).toBe("0 rows");
    const forged = `update agency.minutes_readers set acknowledged_at = '2020-01-01', acknowledged_name = 'Boris'`;
    expect(said(await asLink(page, forged))).toBe("denied");
  });

  it("are answered for nobody else by an answer that names no minutes", async () => {
    const [id] = await send([[aurora.contactId, aurora.otherContactId]]);
    await keep(aurora.tokens.page, "update agency.minutes_readers set is_own_word = true");
    expect(await standing(id, aurora.contactId)).toMatchObject({ isAcknowledged: true });
    expect(await standing(id, aurora.otherContactId)).toMatchObject({ isAcknowledged: false });
  });

  it("of an earlier version are no longer answered once a later one was sent, which asks anew", async () => {
    const { contactId, otherContactId } = aurora;
    const [first, second] = await send([[contactId, otherContactId], [contactId]]);
    expect(await keep(aurora.tokens.page, acknowledge(first))).toBe(0);
    expect(await keep(aurora.tokens.page, acknowledge(second))).toBe(1);
    // Who was not sent the later one has the earlier one, and answers that.
    expect(await keep(aurora.tokens.other, acknowledge(first))).toBe(1);
  });

  it("are noted by a colleague, who cannot speak as the contact", async () => {
    const [id] = await send([[aurora.contactId]]);
    const { lead } = wall.world.aurora;
    const note = `update agency.minutes_readers set acknowledged_at = now(), acknowledged_name = 'lead' where minutes_id = '${id}'`;
    expect(said(await wall.asAgency(lead, note))).toBe("done");
    expect(said(await wall.asAgency(lead, acknowledge(id)))).toBe("denied");
    expect(said(await wall.asAgency(lead, remark(id)))).toBe("denied");
    await letGo();
    await wall.db
      .owner`update agency.minutes_readers set acknowledged_at = now(), acknowledged_name = 'x' where minutes_id = ${id ?? ""}`;
    expect(said(await wall.asAgency(lead, note))).toBe("0 rows");
  });
});

/** Versions of a regulation of the spare client's sort: each shown or not. */
async function write(shown: readonly boolean[]): Promise<string[]> {
  const [last] = await wall.db.owner<{ number: number }[]>`
    select coalesce(max(number), 0)::int as number from agency.client_regulations where client_id = ${of.client_id}`;
  const ids: string[] = [];
  for (const [place, isShown] of shown.entries()) {
    const regulation_id = await insert(wall.db.owner, "agency.client_regulations", {
      ...{ ...of, ...author(), number: (last?.number ?? 0) + place + 1, body: `We answer in ${place + 1} h` },
    });
    if (isShown)
      await insert(wall.db.owner, "agency.shown_regulations", { ...of, ...author(), regulation_id });
    ids.push(regulation_id);
  }
  return ids;
}

const accept = (regulationId: string | undefined, contactId: string, more = of) =>
  `insert into agency.client_acceptances (id, org_id, client_id, regulation_id, contact_id)
   values (gen_random_uuid(), '${more.org_id}', '${more.client_id}', '${regulationId}', '${contactId}')`;

describe("The regulation on a client's page", () => {
  it("is read once it was shown, by the client's own people", async () => {
    const [shown, draft] = await write([true, false]);
    const read = (id: string | undefined) => `select body from agency.client_regulations where id = '${id}'`;
    expect(await rowsOf(asLink(aurora.tokens.page, read(shown)))).toHaveLength(1);
    expect(await rowsOf(asLink(aurora.tokens.other, read(shown)))).toHaveLength(1);
    expect(await rowsOf(asLink(aurora.tokens.page, read(draft)))).toEqual([]);
    for (const token of [rival.tokens.page, ...deadTokens(aurora)])
      expect(await rowsOf(asLink(token, read(shown)))).toEqual([]);
  });

  it("is accepted in one's own name, by the database's clock, once and for good", async () => {
    const [shown] = await write([true]);
    expect(await keep(aurora.tokens.page, accept(shown, aurora.contactId))).toBe(1);
    const [row] = await wall.db.owner`
      select contact_name as name, at > now() - interval '1 minute' as "isNow" from agency.client_acceptances
       where regulation_id = ${shown ?? ""}`;
    expect(row).toEqual({ name: "Anna of Romashka", isNow: true });
    expect(said(await asLink(aurora.tokens.page, accept(shown, aurora.contactId)))).toBe("taken");
    for (const statement of [
      "update agency.client_acceptances set at = now()",
      "delete from agency.client_acceptances",
      "select contact_name from agency.client_acceptances",
    ])
      expect(said(await asLink(aurora.tokens.page, statement)), statement).toBe("denied");
    const { lead } = wall.world.aurora;
    expect(said(await wall.asAgency(lead, "delete from agency.client_acceptances"))).toBe("denied");
    expect(said(await wall.asAgency(lead, accept(shown, aurora.otherContactId)))).toBe("denied");
    // The other one has not spoken, and does not hear that this one has.
    const seen = `select id from agency.client_acceptances where regulation_id = '${shown}'`;
    expect(await rowsOf(asLink(aurora.tokens.other, seen))).toEqual([]);
  });

  it("in an earlier version is no longer accepted once a newer one was shown", async () => {
    const [first, second, draft] = await write([true, true, false]);
    expect(await keep(aurora.tokens.page, accept(first, aurora.contactId))).toBe(0);
    expect(await keep(aurora.tokens.page, accept(second, aurora.contactId))).toBe(1);
    expect(said(await asLink(aurora.tokens.page, accept(draft, aurora.contactId)))).not.toBe("done");
  });

  it("is not accepted for another, for another client, or by a dead link", async () => {
    const [shown] = await write([true]);
    const { page, other } = aurora.tokens;
    expect(said(await asLink(page, accept(shown, aurora.otherContactId)))).toBe("policy");
    expect(said(await asLink(other, accept(shown, aurora.contactId)))).toBe("policy");
    expect(said(await asLink(rival.tokens.page, accept(shown, aurora.contactId)))).toBe("policy");
    expect(said(await asLink(rival.tokens.page, accept(shown, rival.contactId)))).not.toBe("done");
    for (const token of deadTokens(aurora))
      expect(said(await asLink(token, accept(shown, aurora.contactId)))).toBe("policy");
  });
});

describe("Documents on a client's page", () => {
  const lay = async (more = {}) => {
    const [job] = await wall.db.owner`select id from agency.jobs where client_id = ${of.client_id} limit 1`;
    return insert(wall.db.owner, "agency.shown_files", {
      ...{ ...of, ...author(), job_id: job?.id, origin: "own", source_id: crypto.randomUUID() },
      ...{ key: crypto.randomUUID(), name: "Report.pdf", media_type: "application/pdf", size_bytes: 5 },
      ...more,
    });
  };
  const read = (id: string) => `select key, name from agency.shown_files where id = '${id}'`;

  it("are the client's own people's, while they are shown", async () => {
    const id = await lay();
    expect(await rowsOf(asLink(aurora.tokens.page, read(id)))).toHaveLength(1);
    for (const token of [rival.tokens.page, ...deadTokens(aurora)])
      expect(await rowsOf(asLink(token, read(id)))).toEqual([]);
    await wall.db
      .owner`update agency.shown_files set withdrawn_at = now(), withdrawn_name = 'lead' where id = ${id}`;
    expect(await rowsOf(asLink(aurora.tokens.page, read(id)))).toEqual([]);
  });

  it("do not say where they come from, nor who showed them", async () => {
    for (const column of ["origin", "source_id", "author_name", "withdrawn_at", "withdrawn_name"])
      expect(said(await asLink(aurora.tokens.page, `select ${column} from agency.shown_files`)), column).toBe(
        "denied",
      );
  });

  it("are withdrawn once, and never changed", async () => {
    const id = await lay();
    const { lead } = wall.world.aurora;
    expect(
      said(await wall.asAgency(lead, `update agency.shown_files set name = 'x' where id = '${id}'`)),
    ).toBe("denied");
    const withdraw = `update agency.shown_files set withdrawn_at = now(), withdrawn_name = 'lead' where id = '${id}'`;
    expect(said(await wall.asAgency(lead, withdraw))).toBe("done");
    await wall.db.as.agency_web.unsafe("rollback");
    await wall.db.owner.unsafe(withdraw);
    expect(said(await wall.asAgency(lead, withdraw))).toBe("0 rows");
  });

  it("keep their bytes: a sweep does not take what a document names", async () => {
    const key = crypto.randomUUID();
    await lay({ key });
    const nobodys = crypto.randomUUID();
    const loose = await wall.db.owner`select identity.unclaimed_files(${[key, nobodys]}::uuid[]) as id`;
    expect(loose.map(({ id }) => id)).toEqual([nobodys]);
  });
});
