import { existsSync } from "node:fs";
import { readdir, readFile, rm } from "node:fs/promises";
import path from "node:path";
import { expect } from "@playwright/test";
import type postgres from "postgres";
import { mailFolder } from "../portal";
import type { Reading } from "./reader";

/** Every letter in the portal's mail folder that went to anybody but an agency's own people, as its reader gets it. */
export async function readPartnersLetters(owner: postgres.Sql): Promise<Reading[]> {
  const agencies = await owner<{ email: string }[]>`
    select distinct u.email from identity.users u join identity.memberships m on m.user_id = u.id
      join identity.organisations o on o.id = m.org_id where o.kind = 'agency'`;
  const insiders = new Set(agencies.map(({ email }) => email));
  const letters = await Promise.all((await listLetters()).map(readLetter));
  return letters.filter(({ headers }) => !insiders.has(addressIn(headers.to ?? "")));
}

/** Every letter in the portal's mail folder that went to somebody of a client. */
export async function readClientsLetters(owner: postgres.Sql): Promise<Reading[]> {
  const people = await owner<
    { email: string }[]
  >`select distinct email from agency.contacts where email <> ''`;
  const theirs = new Set(people.map(({ email }) => email));
  const letters = await Promise.all((await listLetters()).map(readLetter));
  return letters.filter(({ headers }) => theirs.has(addressIn(headers.to ?? "")));
}

/**
 * A letter to a partner that gives away a word in its subject and one in its text, sent by the portal itself, so that
 * it is encoded as every letter is.
 */
export async function plantLetter(
  owner: postgres.Sql,
  words: { readonly subject: string; readonly body: string },
): Promise<() => Promise<void>> {
  const id = crypto.randomUUID();
  await owner`
    insert into identity.mails (id, recipient, subject, body)
    values (${id}, 'lead@lynx.example', ${words.subject}, ${words.body})`;
  const sent = async () => (await listLetters()).find((file) => file.includes(id));
  await expect.poll(sent, { message: "the portal sends its letters", timeout: 120_000 }).toBeDefined();
  return async () => {
    await rm((await sent()) ?? "", { force: true });
    await owner`delete from identity.mails where id = ${id}`;
  };
}

/**
 * A team's lead who has asked for gathered letters gets one now: events of the team's own tasks are left as the portal
 * leaves them, and what they gathered becomes due. It comes back when the letter has gone.
 */
export async function gatherLetters(owner: postgres.Sql, email: string): Promise<void> {
  const [reader] = await owner`
    select m.user_id, m.org_id from identity.users u join identity.memberships m on m.user_id = u.id where u.email = ${email} limit 1`;
  await owner`
    insert into identity.mail_settings (user_id, task, rating, regulation) values (${reader?.user_id}, 'daily', 'daily', 'daily')
        on conflict (user_id) do update set task = 'daily', rating = 'daily', regulation = 'daily'`;
  const left = await owner`
    insert into exchange.outbox (task_id, agency_org_id, partner_org_id, kind, to_side)
    select t.id, t.agency_org_id, t.partner_org_id, 'return', 'partner' from exchange.tasks t
     where t.partner_org_id = ${reader?.org_id}
       and not exists (select from exchange.outbox o where o.task_id = t.id and o.at > now() - interval '20 minutes')
     order by t.id limit 3 returning id`;
  expect(left.length, "there are tasks to write about").toBeGreaterThan(0);
  const before = (await listLetters()).length;
  const waiting = async () =>
    (await owner`select from identity.notices where user_id = ${reader?.user_id}`).length;
  await expect.poll(waiting, { message: "events are gathered", timeout: 120_000 }).toBeGreaterThan(0);
  await owner`update identity.notices set due_at = now() - interval '1 second' where user_id = ${reader?.user_id}`;
  await expect.poll(waiting, { message: "the letter is written", timeout: 120_000 }).toBe(0);
  await expect
    .poll(async () => (await listLetters()).length, { message: "the letter is sent", timeout: 120_000 })
    .toBeGreaterThan(before);
  await owner`delete from identity.mail_settings where user_id = ${reader?.user_id}`;
}

async function listLetters(): Promise<string[]> {
  // The folder comes with the first letter.
  const files = existsSync(mailFolder()) ? await readdir(mailFolder()) : [];
  return files.filter((file) => file.endsWith(".eml")).map((file) => path.join(mailFolder(), file));
}

/** Headers unfolded and decoded; the body as it came and in both of mail's encodings, whichever it was sent in. */
async function readLetter(file: string): Promise<Reading> {
  const raw = await readFile(file, "utf8");
  const end = raw.search(/\r?\n\r?\n/);
  const headers = raw
    .slice(0, end)
    .replace(/\r?\n[ \t]+/g, " ")
    .split(/\r?\n/)
    .map((line) => /^([^:]+):\s*(.*)$/.exec(line))
    .map((match) => [match?.[1]?.toLowerCase() ?? "", decodedWords(match?.[2] ?? "")]);
  const body = raw.slice(end);
  return {
    channel: "letter",
    url: path.basename(file),
    status: 200,
    headers: Object.fromEntries(headers),
    body: Buffer.from([body, fromQuotedPrintable(body), fromBase64(body)].join("\n")),
  };
}

const addressIn = (to: string): string => (/<([^>]+)>/.exec(to)?.[1] ?? to).trim().toLowerCase();

/** `=?UTF-8?B?…?=` and `=?UTF-8?Q?…?=`; the space between two of them is none of the text. */
const decodedWords = (header: string): string =>
  header
    .replace(/\?=\s+=\?/g, "?==?")
    .replace(/=\?[\w-]+\?([BQ])\?([^?]*)\?=/gi, (_, kind: string, text: string) =>
      kind.toUpperCase() === "B"
        ? Buffer.from(text, "base64").toString("utf8")
        : fromQuotedPrintable(text.replaceAll("_", " ")),
    );

const fromQuotedPrintable = (text: string): string =>
  text
    .replace(/=\r?\n/g, "")
    .replace(/(?:=[0-9A-F]{2})+/gi, (run) => Buffer.from(run.replaceAll("=", ""), "hex").toString("utf8"));

const fromBase64 = (text: string): string =>
  (text.match(/(?:^[A-Za-z0-9+/]{4,}={0,2}\r?$\n?)+/gm) ?? [])
    .map((lines) => Buffer.from(lines, "base64").toString("utf8"))
    .join("\n");
