import { type SQL, sql } from "drizzle-orm";
import type { AgencyTx, AgencyViewer } from "./access";

/** More than this of one kind is no record that anybody reads; the rest is in a backup. */
const MOST_ROWS = 50_000;

export type RecordRow = Readonly<Record<string, unknown>>;
/** Table → its rows of the client, every column that the agency's login may read. */
export type ClientRecord = Readonly<Record<string, readonly RecordRow[]>>;

/** What hangs on a client without naming it: found through its parent. */
const THROUGH: Readonly<Record<string, SQL>> = {
  "agency.clients": sql`select x.* from agency.clients x where x.id = c.id`,
  "agency.request_files": sql`select x.* from agency.request_files x join agency.requests r on r.id = x.request_id where r.client_id = c.id`,
  "agency.task_drafts": sql`select x.* from agency.task_drafts x join agency.jobs j on j.id = x.job_id where j.client_id = c.id`,
  "agency.task_notes": sql`select x.* from agency.task_notes x join agency.task_links l on l.task_id = x.task_id where l.client_id = c.id`,
  "exchange.tasks": sql`select x.* from exchange.tasks x join agency.task_links l on l.task_id = x.id where l.client_id = c.id`,
  "exchange.deliveries": sql`select x.* from exchange.deliveries x join agency.task_links l on l.task_id = x.task_id where l.client_id = c.id`,
};
/** Work of the anonymiser, not of the client: it can be made again from the rest. */
const LEFT_OUT = ["leak_scans"];
/** A link that opens something is no part of a record. */
const SECRETS = /token|secret/;

/**
 * Everything that the agency has on a client, with its own rights. Tables that name a client are found in the catalogue,
 * so a new one is part of every record from the day it exists.
 * @returns undefined when the agency has no such client
 */
export async function selectClientRecord(
  tx: AgencyTx,
  viewer: AgencyViewer,
  clientId: string,
): Promise<ClientRecord | undefined> {
  const named = await tx.execute<{ name: string }>(sql`
    select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'client_id'
     where c.relnamespace = 'agency'::regnamespace and c.relkind = 'r' and has_table_privilege(c.oid, 'select')
     order by 1`);
  const sources = new Map<string, SQL>(Object.entries(THROUGH));
  for (const { name } of named)
    if (!LEFT_OUT.includes(name))
      sources.set(
        `agency.${name}`,
        sql`select x.* from agency.${sql.identifier(name)} x where x.client_id = c.id`,
      );
  const read = async ([name, source]: [string, SQL]) => {
    const rows = await tx.execute<{ row: RecordRow }>(sql`
      select to_jsonb(r) as row from agency.clients c cross join lateral (${source}) r
       where c.id = ${clientId} and c.org_id = ${viewer.orgId} limit ${MOST_ROWS}`);
    return [name, rows.map(({ row }) => withoutSecrets(row))] as const;
  };
  const record = Object.fromEntries(await Promise.all([...sources].map(read)));
  return record["agency.clients"]?.length ? record : undefined;
}

const withoutSecrets = (row: RecordRow): RecordRow =>
  Object.fromEntries(Object.entries(row).filter(([column]) => !SECRETS.test(column)));
