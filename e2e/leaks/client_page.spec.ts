import { readFileSync } from "node:fs";
import path from "node:path";
import { type APIRequestContext, expect, test } from "@playwright/test";
import type postgres from "postgres";
import { formToken, pageToken } from "@/db/seed/fillApprovals";
import { hashToken, newToken } from "@/platform/auth/token";
import { connectToPortal } from "../portal";
import { crawl, read } from "./crawl";
import { readClientsLetters } from "./letters";
import { canariesIn, type Reading, textsIn } from "./reader";
import { rowIds, settled } from "./settled";

test.describe.configure({ mode: "serial", timeout: 900_000 });

/** Decision makers of both agencies, each with a client that partners work for. */
const PEOPLE = [
  ["Pellowick", "Casper Ludlowe"],
  ["Рыжеполье", "Эмма Бережная"],
] as const;

test("nothing that a client can read tells of a partner, its people, its tasks or its pay", async ({
  playwright,
  baseURL,
}) => {
  const owner = connectToPortal();
  const canaries = await partnerCanaries(owner);
  const ids = await foreignIds(owner);
  const context = await playwright.request.newContext({ baseURL: baseURL ?? "" });
  const readings: Reading[] = [];
  for (const [client, person] of PEOPLE) {
    const page = `/share/${pageToken(client, person)}`;
    const form = `/intake/${formToken(client)}`;
    readings.push(
      ...(await crawl(context, [
        page,
        form,
        `${form}?sent=1`,
        `${page}A`,
        "/share/x",
        "/intake/x",
        `${page}/files/x`,
      ])),
      ...(await tryActions(context, page, { token: pageToken(client, person), ...ids })),
    );
  }
  // Actions of the two desks, and the way home from a missing page, show the door. In a demo it lists the accounts, to whoever asks: that is no client's page.
  const door = await read({ channel: "page", url: "/login", send: () => context.get("/login") });
  const atDoor = canaries.filter((canary) => traces([door], [canary]).length > 0);
  const isDoor = ({ headers, url }: Reading) => /^\/login/.test(headers["x-action-redirect"] ?? url);
  await context.dispose();
  await owner.end();
  console.log(`${readings.length} answers to clients, ${canaries.length} canaries of partners`);
  expect(canaries.length).toBeGreaterThan(100);
  const secret = canaries.filter((canary) => !atDoor.includes(canary));
  expect(traces(readings.filter(isDoor), secret)).toEqual([]);
  expect(
    traces(
      readings.filter((reading) => !isDoor(reading)),
      canaries,
    ),
  ).toEqual([]);
  expect(readings.filter(({ status }) => status >= 500).map(({ url }) => url)).toEqual([]);
  for (const channel of ["page", "rsc", "static", "file", "error", "action"])
    expect(readings.filter((reading) => reading.channel === channel).length, channel).toBeGreaterThan(0);
  const personal = readings.filter(
    ({ channel, url }) => channel !== "action" && /^\/(?:share|intake)\//.test(url),
  );
  expect(personal.length).toBeGreaterThan(0);
  for (const { headers, url } of personal) {
    expect(headers["cache-control"], url).toContain("no-store");
    expect(headers["x-robots-tag"], url).toContain("noindex");
    expect(headers["referrer-policy"], url).toBe("same-origin");
    expect(headers["set-cookie"], url).toBeUndefined();
  }
});

test("no letter to a client's person tells of a partner, its people, its tasks or its pay", async () => {
  const owner = connectToPortal();
  const canaries = await partnerCanaries(owner);
  const readings = await readClientsLetters(owner);
  await owner.end();
  console.log(`${readings.length} letters to clients`);
  expect(traces(readings, canaries)).toEqual([]);
});

test("the crawl would see a partner in every word that a client's page is made of", async ({
  playwright,
  baseURL,
}) => {
  const owner = connectToPortal();
  const { words, remove } = await plantPartner(owner);
  const context = await playwright.request.newContext({ baseURL: baseURL ?? "" });
  try {
    const readings = await crawl(context, [`/share/${pageToken(...PEOPLE[0])}`]);
    for (const channel of ["page", "rsc"]) {
      const found = readings
        .filter((reading) => reading.channel === channel)
        .flatMap((reading) => canariesIn(reading, words));
      expect(
        words.filter((word) => !found.includes(word)),
        channel,
      ).toEqual([]);
    }
    // A short name is looked for as a word of its own.
    expect(traces(readings, ["Lynx"]).length).toBeGreaterThan(0);
  } finally {
    await remove();
    await context.dispose();
    await owner.end();
  }
});

test("a link that was altered, revoked, is over or never was, opens the same, byte for byte", async ({
  playwright,
  baseURL,
}) => {
  const owner = connectToPortal();
  const rows = await rowIds(owner);
  const context = await playwright.request.newContext({ baseURL: baseURL ?? "" });
  const [link] = await owner`
    select org_id, client_id, contact_id, author_id from agency.client_links where kind = 'page' limit 1`;
  const over = new Date(Date.now() - 60_000);
  const add = async (more: object) => {
    const token = newToken();
    const row = { ...link, kind: "page", author_name: "somebody", token_hash: hashToken(token), ...more };
    await owner`insert into agency.client_links ${owner(row as unknown as Record<string, string>)}`;
    return token;
  };
  const later = new Date(Date.now() + 3_600_000);
  const tokens = {
    "never was": newToken(),
    revoked: await add({ expires_at: later, revoked_at: over }),
    over: await add({ expires_at: over }),
    "a form's": formToken("Pellowick"),
  };
  const seen = new Map<string, string>();
  for (const [name, token] of Object.entries(tokens)) {
    const url = `/share/${token}`;
    const reading = await read({ channel: "page", url, send: () => context.get(url, { maxRedirects: 0 }) });
    expect(reading.status, name).toBe(404);
    const plain = Buffer.from(reading.body.toString("utf8").replaceAll(token, "token"));
    seen.set(name, settled({ ...reading, body: plain }, rows));
  }
  await owner`delete from agency.client_links where author_name = 'somebody'`;
  await context.dispose();
  await owner.end();
  expect(new Set(seen.values()).size).toBe(1);
});

/** Who partners are and what is said between them and the agency: none of it is a client's to read. */
async function partnerCanaries(owner: postgres.Sql): Promise<string[]> {
  const rows = await owner<{ text: string }[]>`
    select name as text from identity.organisations where kind = 'partner'
    union select u.name from identity.users u join identity.memberships m on m.user_id = u.id
            join identity.organisations o on o.id = m.org_id where o.kind = 'partner'
    union select u.email from identity.users u join identity.memberships m on m.user_id = u.id
            join identity.organisations o on o.id = m.org_id where o.kind = 'partner'
    union select split_part(u.email, '@', 2) from identity.users u join identity.memberships m on m.user_id = u.id
            join identity.organisations o on o.id = m.org_id where o.kind = 'partner'
    union select codename from exchange.projects
    union select codename from agency.codenames
    union select left(body, 60) from exchange.tasks where length(body) > 30
    union select left(body, 60) from exchange.messages where length(body) > 20
    union select left(note, 60) from exchange.deliveries where length(note) > 20
    union select left(terms, 60) from exchange.engagements where length(terms) > 20
    union select '"' || fee_minor || '"' from exchange.tasks where fee_minor > 99999
    union select ':' || fee_minor || ',' from exchange.tasks where fee_minor > 99999`;
  return [...new Set(rows.map(({ text }) => text.trim()).filter((text) => text.length > 3))];
}

/**
 * Names as short as "Lynx" stand by chance inside other words, and figures in minified code: the former count as whole
 * words, and both only outside scripts.
 */
function traces(readings: readonly Reading[], canaries: readonly string[]): string[] {
  const isFigure = (canary: string) => /^[":]/.test(canary);
  const long = canaries.filter((canary) => canary.length >= 8 && !isFigure(canary));
  const short = canaries
    .filter((canary) => canary.length < 8 || isFigure(canary))
    .map((canary) => (isFigure(canary) ? new RegExp(canary, "u") : wholeWord(canary)));
  return readings.flatMap((reading) => {
    const tell = (what: string) =>
      `${reading.channel} ${reading.status} ${reading.url.slice(0, 60)}: ${what}`;
    const texts = reading.channel === "static" ? [] : textsIn(reading);
    return [
      ...canariesIn(reading, long).map(tell),
      ...short.filter((word) => texts.some((text) => word.test(text))).map((word) => tell(word.source)),
    ];
  });
}

const wholeWord = (word: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])${word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}(?![\\p{L}\\p{N}])`, "iu");

async function foreignIds(owner: postgres.Sql): Promise<Record<string, string>> {
  const [approval] = await owner`
    select a.id, a.client_id, a.job_id from agency.approvals a join agency.clients c on c.id = a.client_id
     where c.name not in ('Pellowick', 'Рыжеполье') limit 1`;
  const [task] = await owner`select id from exchange.tasks limit 1`;
  const [minutes] = await owner`
    select m.id from agency.meeting_minutes m join agency.clients c on c.id = m.client_id
     where c.name not in ('Pellowick', 'Рыжеполье') limit 1`;
  const [regulation] = await owner`
    select r.id from agency.client_regulations r join agency.clients c on c.id = r.client_id
     where c.name not in ('Pellowick', 'Рыжеполье') limit 1`;
  return {
    approvalId: approval?.id,
    clientId: approval?.client_id,
    jobId: approval?.job_id,
    taskId: task?.id,
    minutesId: minutes?.id,
    regulationId: regulation?.id,
    remark: "crawl",
    verb: "approve",
    question: "crawl",
    reason: "crawl",
    name: "crawl",
    body: "crawl",
    version: "1",
  };
}

/** Every server action of the build, sent by whoever holds a client's link. */
async function tryActions(
  context: APIRequestContext,
  page: string,
  fields: Readonly<Record<string, string>>,
): Promise<Reading[]> {
  const manifest = path.join(process.cwd(), ".next/server/server-reference-manifest.json");
  const { node } = JSON.parse(readFileSync(manifest, "utf8")) as {
    node: Record<string, { filename?: string; exportedName?: string }>;
  };
  const readings: Reading[] = [];
  for (const [action, { exportedName = "", filename = "" }] of Object.entries(node))
    readings.push(
      await read({
        channel: "action",
        url: `${page}#${filename}:${exportedName}`,
        send: () =>
          context.post(page, {
            headers: { "next-action": action, accept: "text/x-component" },
            multipart: {
              ...Object.fromEntries(Object.entries(fields).map(([name, value]) => [`_1_${name}`, value])),
              "0": '[{"status":"idle"},"$K1"]',
            },
            maxRedirects: 0,
          }),
      }),
    );
  return readings;
}

/** A partner's name in every place that a client's page reads, as if no gate had looked. */
async function plantPartner(owner: postgres.Sql): Promise<{ words: string[]; remove: () => Promise<void> }> {
  const words: string[] = [];
  const plant = (place: string) => {
    const word = `Lynx planted${place}${Math.random().toString(36).slice(2, 8)}`;
    words.push(word);
    return word;
  };
  const [clientName, person] = PEOPLE[0];
  const [contact] = await owner`
    select c.id, c.client_id, c.org_id, c.name from agency.contacts c join agency.clients k on k.id = c.client_id
     where k.name = ${clientName} and c.name = ${person}`;
  const [voice] = await owner`
    select v.approval_id, a.title, a.body from agency.approval_voices v join agency.approvals a on a.id = v.approval_id
     where v.contact_id = ${contact?.id} and v.asked_at is not null limit 1`;
  const [shown] =
    await owner`select id, title, note from agency.shown_jobs where client_id = ${contact?.client_id} limit 1`;
  const [minutes] = await owner`
    select r.minutes_id, r.title, m.body from agency.minutes_readers r join agency.meeting_minutes m on m.id = r.minutes_id
     where r.contact_id = ${contact?.id} order by m.number desc limit 1`;
  const [regulation] = await owner`
    select r.id, r.body from agency.client_regulations r join agency.shown_regulations s on s.regulation_id = r.id
     where r.client_id = ${contact?.client_id} order by r.number desc limit 1`;
  const [document] = await owner`
    select id, name from agency.shown_files where client_id = ${contact?.client_id} and withdrawn_at is null limit 1`;
  const [org] = await owner`select name from identity.organisations where id = ${contact?.org_id}`;
  const wordId = crypto.randomUUID();
  await owner`update agency.approvals set title = ${plant("title")}, body = ${plant("body")} where id = ${voice?.approval_id}`;
  await owner`update agency.shown_jobs set title = ${plant("shown")}, note = ${plant("note")} where id = ${shown?.id}`;
  await owner`update agency.minutes_readers set title = ${plant("meeting")} where minutes_id = ${minutes?.minutes_id} and contact_id = ${contact?.id}`;
  await owner`update agency.meeting_minutes set body = ${plant("minutes")} where id = ${minutes?.minutes_id}`;
  await owner`update agency.client_regulations set body = ${plant("regulation")} where id = ${regulation?.id}`;
  await owner`update agency.shown_files set name = ${plant("document")} where id = ${document?.id}`;
  await owner`update agency.clients set name = ${plant("client")} where id = ${contact?.client_id}`;
  await owner`update agency.contacts set name = ${plant("contact")} where id = ${contact?.id}`;
  await owner`update identity.organisations set name = ${plant("agency")} where id = ${contact?.org_id}`;
  await owner`insert into agency.approval_words ${owner({
    id: wordId,
    org_id: contact?.org_id,
    client_id: contact?.client_id,
    approval_id: voice?.approval_id,
    contact_id: contact?.id,
    body: plant("word"),
    author_id: crypto.randomUUID(),
    author_name: plant("author"),
  })}`;
  const remove = async () => {
    await owner`delete from agency.approval_words where id = ${wordId}`;
    await owner`update agency.minutes_readers set title = ${minutes?.title} where minutes_id = ${minutes?.minutes_id} and contact_id = ${contact?.id}`;
    await owner`update agency.meeting_minutes set body = ${minutes?.body} where id = ${minutes?.minutes_id}`;
    await owner`update agency.client_regulations set body = ${regulation?.body} where id = ${regulation?.id}`;
    await owner`update agency.shown_files set name = ${document?.name} where id = ${document?.id}`;
    await owner`update identity.organisations set name = ${org?.name} where id = ${contact?.org_id}`;
    await owner`update agency.contacts set name = ${contact?.name} where id = ${contact?.id}`;
    await owner`update agency.clients set name = ${clientName} where id = ${contact?.client_id}`;
    await owner`update agency.shown_jobs set title = ${shown?.title}, note = ${shown?.note} where id = ${shown?.id}`;
    await owner`update agency.approvals set title = ${voice?.title}, body = ${voice?.body} where id = ${voice?.approval_id}`;
  };
  return { words, remove };
}
