import { expect, test } from "@playwright/test";
import type postgres from "postgres";
import { connectToPortal, signIn } from "../portal";
import { crawl } from "./crawl";
import { openFeedOf } from "./feed";
import { differences, rowIds, settled } from "./settled";

const STARTS = [
  "/partner/today",
  "/partner/tasks?view=board",
  "/partner/tasks?view=list",
  "/partner/engagements",
  "/partner/ratings",
  "/partner/team",
  "/partner/settings",
  "/api/v1/partner/board",
];

/** Columns of something that has not happened as long as they are empty; the tables insist on it. */
const EMPTY_MEANS_NOT_YET = ["remark", "acknowledged_name", "withdrawn_name"];

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
  const starts = [...STARTS, await openFeedOf(owner, "lead@badger.example")];
  const look = async () =>
    new Map(
      (await crawl(context, starts)).map((reading) => [
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

/** Every text and number column of schema agency gets another value; there are more drafts, clients and requests. */
async function rewritePrivateSide(owner: postgres.Sql): Promise<number> {
  const columns = await owner`
    select c.table_name, c.column_name, c.udt_name from information_schema.columns c
     where c.table_schema = 'agency' and c.is_generated = 'NEVER' and c.udt_name in ('text', 'int8', '_text', '_date')
       and c.column_name not in ('currency', 'source', 'kind', 'action', 'sha256', 'media_type', 'source_id', 'codename',
                                 'verdict', 'outcome', 'locale', 'group_name')`;
  let changed = 0;
  for (const { table_name: table, column_name: column, udt_name: type } of columns) {
    const name = owner(column);
    const value =
      type === "text"
        ? owner`${name} || ' anders'`
        : type === "_text"
          ? owner`${name} || array['anders']`
          : type === "_date"
            ? owner`${name} || array['2031-03-04'::date]`
            : owner`${name} + 77`;
    const where = EMPTY_MEANS_NOT_YET.includes(column) ? owner`where ${name} <> ''` : owner``;
    changed += (await owner`update ${owner(`agency.${table}`)} set ${name} = ${value} ${where}`).count;
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
