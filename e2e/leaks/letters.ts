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
