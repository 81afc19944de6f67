import { spawn } from "node:child_process";
import { SMTPServer } from "smtp-server";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { freshDatabase, type TestDatabase } from "@/db/testing/database";
import { insert } from "@/db/testing/insert";
import { buildWorld, type World } from "@/db/testing/world";
import { tellOfDesk } from "./desk_words";
import { sendDigests } from "./digests";
import { handleOutbox } from "./outbox";
import { sendNext } from "./outgoing";
import { openTransport, type Transport } from "./transport";

/** A mail server of the tests: it keeps every letter's bytes, and does what a test wants before it says that it has one. */
type Received = { readonly to: readonly string[]; readonly raw: string };
const received: Received[] = [];
let beforeAnswer: () => Promise<void> = async () => {};
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ["STARTTLS"],
  onData(stream, session, done) {
    const chunks: Buffer[] = [];
    stream.on("data", (chunk: Buffer) => chunks.push(chunk));
    stream.on("end", async () => {
      received.push({
        to: session.envelope.rcptTo.map(({ address }) => address),
        raw: Buffer.concat(chunks).toString("utf8"),
      });
      await beforeAnswer();
      done();
    });
  },
});

let db: TestDatabase;
let world: World;
let transport: Transport;
let smtpUrl: string;

beforeAll(async () => {
  process.env.PUBLIC_URL = "https://portal.example";
  db = await freshDatabase();
  world = await buildWorld(db.owner);
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const address = server.server.address();
  smtpUrl = `smtp://127.0.0.1:${typeof address === "object" ? address?.port : 0}`;
  transport = openTransport({ ...process.env, SMTP_URL: smtpUrl });
});
afterAll(async () => {
  await new Promise<void>((closed) => server.close(closed));
  await db.close();
});
beforeEach(async () => {
  received.length = 0;
  beforeAnswer = async () => {};
  for (const table of ["identity.mails", "identity.notices", "exchange.outbox", "identity.mail_settings"])
    await db.owner`delete from ${db.owner(table)}`;
  await db.owner`update exchange.regulations set told_at = now()`;
  await db.owner`update exchange.regulation_acceptances set told_at = now()`;
  await db.owner`update agency.incidents set told_owner_id = owner_id`;
  await db.owner`update agency.incident_promises set told_at = now()`;
});

const engagement = () => {
  const [found] = world.engagements;
  if (!found) throw new Error("no engagement");
  return found;
};
/** Everything that is to be sent goes out. */
async function carry(): Promise<void> {
  while ((await sendNext(transport)) === "sent");
}
const leave = (toSide: "agency" | "partner", taskId = engagement().taskId, kind = "deliver") =>
  db.owner`insert into exchange.outbox (task_id, agency_org_id, partner_org_id, kind, to_side)
    select id, agency_org_id, partner_org_id, ${kind}, ${toSide} from exchange.tasks where id = ${taskId}`;
const choose = (userId: string, kind: string, cadence: string) =>
  insert(db.owner, "identity.mail_settings", { user_id: userId, [kind]: cadence });
const lettersTo = (email: string) => received.filter(({ to }) => to.includes(email));
/** As its reader gets it. */
const textOf = ({ raw }: Received) =>
  raw
    .replace(/=\r?\n/g, "")
    .replace(/(?:=[0-9A-F]{2})+/g, (run) => Buffer.from(run.replaceAll("=", ""), "hex").toString("utf8"));
const becomeDue = () => db.owner`update identity.notices set due_at = now() - interval '1 second'`;
const partnerOf = (orgId: string) => [world.lynx, world.otter].find(({ id }) => id === orgId) ?? world.lynx;

describe("How soon a person wants to read", () => {
  it("is kept: at once, gathered, or not at all; whoever has said nothing is told at once", async () => {
    const team = partnerOf(engagement().partnerOrgId);
    await choose(team.lead.id, "task", "hourly");
    await choose(team.member.id, "task", "off");
    await leave("partner");
    await handleOutbox();
    await carry();
    expect(lettersTo(team.lead.email)).toHaveLength(0);
    expect(lettersTo(team.member.email)).toHaveLength(0);
    expect(received.length).toBeGreaterThan(0);
    const waiting =
      await db.owner`select user_id, kind, what, due_at > now() as is_ahead from identity.notices`;
    expect(waiting).toEqual([{ user_id: team.lead.id, kind: "task", what: "deliver", is_ahead: true }]);
    expect(await sendDigests()).toBe(0);
  });

  it("gathers into one letter, which lists a team's events by address alone", async () => {
    const team = partnerOf(engagement().partnerOrgId);
    const { taskId, spareTaskId } = engagement();
    await choose(team.lead.id, "task", "daily");
    await leave("partner", taskId, "return");
    await leave("partner", spareTaskId, "message");
    await handleOutbox();
    await becomeDue();
    expect(await sendDigests()).toBe(1);
    expect(await sendDigests()).toBe(0);
    await carry();
    const [digest, ...more] = lettersTo(team.lead.email);
    expect(more).toEqual([]);
    const text = digest ? textOf(digest) : "";
    for (const id of [taskId, spareTaskId])
      expect(text).toContain(`https://portal.example/partner/tasks/${id}`);
    expect(text).toContain("https://portal.example/partner/settings#letters");
    expect(text).toMatch(/Subject: 2 events/);
    expect(text).not.toMatch(/returned|message on/i);
    const tasks = await db.owner`select title, body from exchange.tasks`;
    for (const { title, body } of tasks) for (const words of [title, body]) expect(text).not.toContain(words);
    expect(text).not.toMatch(/romashka|Amber Heron|Aurora|Harbor/i);
  });

  it("tells an agency what happened, and still no title and no client", async () => {
    const agency =
      [world.aurora, world.harbor].find(({ id }) => id === engagement().agencyOrgId) ?? world.aurora;
    await choose(agency.lead.id, "task", "hourly");
    await leave("agency");
    await handleOutbox();
    await becomeDue();
    await sendDigests();
    await carry();
    const [digest] = lettersTo(agency.lead.email);
    const text = digest ? textOf(digest) : "";
    expect(text).toContain("Work was handed over");
    expect(text).not.toMatch(/romashka|Payment form/i);
  });

  it("that was turned off meanwhile is kept: what waited is dropped", async () => {
    const team = partnerOf(engagement().partnerOrgId);
    await choose(team.lead.id, "task", "hourly");
    await leave("partner");
    await handleOutbox();
    await db.owner`update identity.mail_settings set task = 'off' where user_id = ${team.lead.id}`;
    await becomeDue();
    expect(await sendDigests()).toBe(0);
    expect(await db.owner`select from identity.notices`).toHaveLength(0);
  });

  it("several processes that gather at the same time write one letter", async () => {
    const team = partnerOf(engagement().partnerOrgId);
    await choose(team.lead.id, "task", "hourly");
    await leave("partner");
    await handleOutbox();
    await becomeDue();
    const written = await Promise.all([sendDigests(), sendDigests(), sendDigests()]);
    expect(written.reduce((sum, letters) => sum + letters, 0)).toBe(1);
  });
});

describe("Words of the desk", () => {
  it("a new regulation is told to the team's lead and account role, its acceptance to the agency, each once", async () => {
    const { id, agencyOrgId, partnerOrgId, spareRegulationId } = engagement();
    const team = partnerOf(partnerOrgId);
    await db.owner`update exchange.regulations set told_at = null where id = ${spareRegulationId}`;
    await tellOfDesk();
    await tellOfDesk();
    await carry();
    const [letter, ...more] = lettersTo(team.lead.email);
    expect(more).toEqual([]);
    expect(letter && textOf(letter)).toContain(`https://portal.example/partner/engagements/${id}/regulation`);
    expect(lettersTo(team.member.email)).toEqual([]);
    received.length = 0;
    await db.owner`update exchange.regulation_acceptances set told_at = null where agency_org_id = ${agencyOrgId} and partner_org_id = ${partnerOrgId}`;
    await tellOfDesk();
    await carry();
    const agency = [world.aurora, world.harbor].find((each) => each.id === agencyOrgId) ?? world.aurora;
    expect(lettersTo(agency.lead.email)).toHaveLength(1);
    expect(lettersTo(team.lead.email)).toEqual([]);
  });

  it("whoever takes a critical situation over is told, and when a promise in it is due; by its address alone", async () => {
    await db.owner`update agency.incidents set told_owner_id = null where org_id = ${world.aurora.id}`;
    await db.owner`update agency.incident_promises set told_at = null where org_id = ${world.aurora.id}`;
    await tellOfDesk();
    expect(await tellOfDesk()).toBe(0);
    await carry();
    const letters = lettersTo(world.aurora.lead.email);
    expect(letters).toHaveLength(2);
    for (const letter of received) expect(textOf(letter)).not.toMatch(/romashka|furious|shop/i);
  });
});

describe("A process that is killed", () => {
  /** Runs one step of the messenger in a process of its own. */
  const child = (step: string) => {
    const code = `const { ${step.split("(")[0]} } = await import("./platform/mail/${step.startsWith("sendNext") ? "outgoing" : "outbox"}.ts");
      const { openTransport } = await import("./platform/mail/transport.ts");
      await ${step}; process.exit(0);`;
    return spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", code], {
      env: { ...process.env, SMTP_URL: smtpUrl },
      stdio: "ignore",
    });
  };
  const ended = (process: ReturnType<typeof child>) =>
    new Promise<NodeJS.Signals | null>((resolve) => process.on("exit", (_code, signal) => resolve(signal)));

  it("after the mail server took the letter: it is sent again as the same one, and told apart by nobody", async () => {
    await db.owner`insert into identity.mails (recipient, subject, body) values ('a@b.example', 'Hello', 'a link')`;
    const dying = child("sendNext(openTransport(process.env))");
    beforeAnswer = async () => {
      dying.kill("SIGKILL");
    };
    expect(await ended(dying)).toBe("SIGKILL");
    beforeAnswer = async () => {};
    await expect.poll(() => sendNext(transport), { timeout: 60_000 }).toBe("sent");
    expect(await sendNext(transport)).toBeUndefined();
    const ids = received.map(({ raw }) => /^Message-ID: (.+)$/im.exec(raw)?.[1]);
    expect(new Set(ids).size).toBe(1);
    expect(ids[0]).toBeTruthy();
  });

  it("while it writes letters: the events wait, and each is told in one letter", async () => {
    const team = partnerOf(engagement().partnerOrgId);
    await leave("partner");
    await db.owner.unsafe(`
      create function exchange.dawdle() returns trigger language plpgsql as 'begin perform pg_sleep(60); return new; end';
      create trigger dawdle before insert on identity.mails for each row execute function exchange.dawdle();
      grant execute on function exchange.dawdle() to public`);
    const dying = child("handleOutbox()");
    await expect
      .poll(
        async () =>
          (await db.admin`select from pg_stat_activity where datname = ${db.name} and wait_event = 'PgSleep'`)
            .length,
        { timeout: 60_000 },
      )
      .toBe(1);
    dying.kill("SIGKILL");
    await ended(dying);
    await db.admin`select pg_terminate_backend(pid) from pg_stat_activity where datname = ${db.name} and wait_event = 'PgSleep'`;
    await db.owner.unsafe("drop trigger dawdle on identity.mails; drop function exchange.dawdle()");
    await expect.poll(() => handleOutbox(), { timeout: 60_000 }).toBe(1);
    await carry();
    expect(lettersTo(team.lead.email)).toHaveLength(1);
  });
});
