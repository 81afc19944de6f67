import { expect, test } from "@playwright/test";
import type postgres from "postgres";
import { connectToPortal, signIn } from "../portal";
import { crawl } from "./crawl";
import type { Reading } from "./reader";

const STARTS = [
  "/partner/today",
  "/partner/tasks?view=board",
  "/partner/tasks?view=list",
  "/partner/engagements",
  "/partner/team",
  "/partner/settings",
  "/api/v1/partner/board",
];

test.describe.configure({ mode: "serial", timeout: 900_000 });

/**
 * Two worlds that differ only in what is private must look the same to a partner, byte for byte. The second world is
 * the first after every private column has been rewritten and drafts, clients and jobs have been added.
 */
test("a partner's portal does not change by one byte when everything private does", async ({
  playwright,
  baseURL,
}) => {
  const owner = connectToPortal();
  const context = await playwright.request.newContext({ baseURL: baseURL ?? "" });
  await signIn(context, "lead@badger.example");
  const rows = await rowIds(owner);
  const look = async () =>
    new Map(
      (await crawl(context, STARTS)).map((reading) => [
        `${reading.channel} ${reading.url}`,
        settled(reading, rows),
      ]),
    );
  const before = await look();
  const changed = await rewritePrivateSide(owner);
  const after = await look();
  console.log(`two worlds: ${changed} private rows differ, ${before.size} answers compared`);
  expect(changed).toBeGreaterThan(100);
  expect(before.size).toBeGreaterThan(30);
  expect(differences(before, after)).toEqual([]);

  const undo = await plantDependence(owner);
  const leaking = await look();
  await undo();
  expect(differences(after, leaking).length, "a dependence on the private side is seen").toBeGreaterThan(0);
  await context.dispose();
  await owner.end();
});

/**
 * An answer without what differs between any two answers to the same question: nonces, keys of forms, the framework's
 * keys and digests. A page streams its parts as they become ready, numbers them so and now and then repeats one: it is
 * compared by its text as a person reads it and by all the words in it, every other answer byte by byte.
 */
function settled({ status, headers, body }: Reading, rows: ReadonlySet<string>): string {
  const { date, etag, "set-cookie": _cookie, "content-security-policy": policy, ...rest } = headers;
  const nonce = /'nonce-([^']+)'/.exec(policy ?? "")?.[1];
  const head = `${status} ${JSON.stringify({ ...rest, "content-length": "" })}`;
  const isStreamed = /text\/(html|x-component)/.test(headers["content-type"] ?? "");
  const bytes = body.toString("utf8").replaceAll(nonce || "nonce", "nonce");
  const text = isStreamed ? `${readable(bytes)}\n${wordsOf(bytes, rows)}` : bytes;
  return `${head.replaceAll(nonce || "nonce", "nonce")}\n${text}`;
}

/** What stands on the page, tags and scripts aside. */
const readable = (html: string): string =>
  html.startsWith("<!DOCTYPE")
    ? html
        .replace(/<script[^>]*>.*?<\/script>/gs, "")
        .replace(/<[^>]+>/g, " ")
        .replace(/\s+/g, " ")
    : "";

/** All words of a payload, each once, in order of the alphabet. */
function wordsOf(payload: string, rows: ReadonlySet<string>): string {
  const plain = payload
    .replace(/nonce=\\?"[^"]*"|"nonce":\\?"[^"]*"/g, "")
    .replace(/<script>self\.__next_f\.push\(\[1,"|"\]\)<\/script>/g, "")
    .replace(/\\u([0-9a-f]{4})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replace(/\\n|\\+/g, (mark) => (mark === "\\n" ? "\n" : ""))
    .replace(UUID, (id) => (rows.has(id) ? id : ""))
    .replace(/"[\w-]{21}[vmh]"|"digest":"[^"]*"/g, "")
    // Numbers of parts and what points to them.
    .replace(/^[0-9a-f]*:|[0-9a-f]{1,3}:(?=["[{THI])/gm, "")
    .replace(/\$[A-Za-z@]?[0-9a-f]+\b|\b[BSP]:[0-9a-f]+\b|\$R[A-Z]+\([^)]*\)/g, "");
  return [...new Set(plain.match(/[\p{L}\p{N}_.@-]+/gu))].sort().join("\n");
}

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/g;

/** Ids of rows are part of an answer; other v4 ids are keys that a form makes anew at each rendering. */
async function rowIds(owner: postgres.Sql): Promise<Set<string>> {
  const tables = await owner`
    select format('%I.%I', table_schema, table_name) as name from information_schema.columns
     where table_schema in ('identity', 'exchange') and column_name = 'id' and data_type = 'uuid'`;
  const ids = await owner.unsafe(
    tables.map(({ name }) => `select id::text from ${name}`).join(" union all "),
  );
  return new Set(ids.map(({ id }) => id));
}

function differences(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): string[] {
  const addresses = new Set([...before.keys(), ...after.keys()]);
  return [...addresses].flatMap((address) => {
    const [a, b] = [before, after].map((world) => new Set((world.get(address) ?? "(absent)").split("\n")));
    if (!a || !b || before.get(address) === after.get(address)) return [];
    const only = (these: Set<string>, those: Set<string>) =>
      [...these].filter((line) => !those.has(line)).slice(0, 8);
    return `${address}: only before ${JSON.stringify(only(a, b))}, only after ${JSON.stringify(only(b, a))}`.slice(
      0,
      600,
    );
  });
}

/** Every text and number column of schema agency gets another value; there are more drafts, clients and requests. */
async function rewritePrivateSide(owner: postgres.Sql): Promise<number> {
  const columns = await owner`
    select c.table_name, c.column_name, c.data_type from information_schema.columns c
     where c.table_schema = 'agency' and c.is_generated = 'NEVER' and c.data_type in ('text', 'bigint', 'ARRAY')
       and c.column_name not in ('currency', 'source', 'kind', 'action', 'sha256', 'media_type', 'source_id', 'codename',
                                 'verdict', 'outcome')`;
  let changed = 0;
  for (const { table_name: table, column_name: column, data_type: type } of columns) {
    const name = owner(column);
    const value =
      type === "text"
        ? owner`${name} || ' anders'`
        : type === "ARRAY"
          ? owner`${name} || array['anders']`
          : owner`${name} + 77`;
    changed += (await owner`update ${owner(`agency.${table}`)} set ${name} = ${value}`).count;
  }
  changed += (
    await owner`
    insert into agency.task_drafts (org_id, job_id, engagement_id, title, author_id)
    select d.org_id, d.job_id, d.engagement_id, 'One more', d.author_id from agency.task_drafts d, generate_series(1, 3)`
  ).count;
  changed += (
    await owner`insert into agency.clients (org_id, name) select org_id, name || ' two' from agency.clients`
  ).count;
  return changed;
}

/** A number of the private side comes out: the codename says how many drafts there are. */
async function plantDependence(owner: postgres.Sql): Promise<() => Promise<void>> {
  const [project] = await owner`
    select p.id, p.codename from exchange.projects p join identity.organisations o on o.id = p.partner_org_id
      join exchange.tasks t on t.project_id = p.id where o.name = 'Badger' limit 1`;
  await owner`update exchange.projects set codename = codename || ' ' || (select count(*) from agency.task_drafts) where id = ${project?.id}`;
  return async () => {
    await owner`update exchange.projects set codename = ${project?.codename} where id = ${project?.id}`;
  };
}
