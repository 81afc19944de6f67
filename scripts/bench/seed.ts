import type postgres from "postgres";
import { hashToken, newToken } from "@/platform/auth/token";

export type BenchWorld = {
  /** Session tokens. */
  readonly partner: string;
  readonly agency: string;
  readonly projects: readonly string[];
  /** Tasks in progress, to be opened. */
  readonly tasks: readonly string[];
  /** Accepted tasks, each to be started once. */
  readonly toStart: readonly string[];
  /** Words that titles contain. */
  readonly words: readonly string[];
};

const PROJECTS = 50;
const WORDS = [
  "invoice",
  "banner",
  "subtitle",
  "sitemap",
  "checkout",
  "newsletter",
  "баннер",
  "оплата",
  "каталог",
];

/**
 * One agency, one partner, `count` tasks evenly over 50 projects and the board's five columns, with three messages on
 * every third. Another pair of organisations holds as many again, so that row security has something to keep out.
 */
export async function seedBench(owner: postgres.Sql, count: number): Promise<BenchWorld> {
  // Two million rows: neither checked one by one nor entered into a dozen indexes one by one. Needs a superuser.
  await owner`set session_replication_role = replica`;
  const [partner, agency] = [newToken(), newToken()];
  await owner.unsafe(`
    insert into identity.organisations (id, kind, name, currency) values
      ('00000000-0000-4000-8000-0000000000a1', 'agency', 'Bench agency', 'EUR'), ('00000000-0000-4000-8000-0000000000a2', 'agency', 'Other agency', 'EUR'),
      ('00000000-0000-4000-8000-0000000000b1', 'partner', 'Bench partner', 'EUR'), ('00000000-0000-4000-8000-0000000000b2', 'partner', 'Other partner', 'EUR');
    insert into identity.users (id, email, name, password_hash) values
      ('00000000-0000-4000-8000-0000000000c1', 'partner@bench.example', 'Bench partner', '-'), ('00000000-0000-4000-8000-0000000000c2', 'agency@bench.example', 'Bench agency', '-');
    insert into identity.memberships (user_id, org_id, role) values
      ('00000000-0000-4000-8000-0000000000c1', '00000000-0000-4000-8000-0000000000b1', 'lead'), ('00000000-0000-4000-8000-0000000000c2', '00000000-0000-4000-8000-0000000000a1', 'lead');
    insert into agency.clients (id, org_id, name) values ('00000000-0000-4000-8000-0000000000d1', '00000000-0000-4000-8000-0000000000a1', 'Bench client');
    insert into agency.jobs (id, org_id, client_id, title, currency, author_id) values
      ('00000000-0000-4000-8000-0000000000e1', '00000000-0000-4000-8000-0000000000a1', '00000000-0000-4000-8000-0000000000d1', 'Bench job', 'EUR', '00000000-0000-4000-8000-0000000000c2');`);
  await withoutIndexes(owner, ["tasks", "messages"], async () => {
    for (const pair of [1, 2]) await seedPair(owner, pair, count);
  });
  await seedPrivateSide(owner);
  await owner.unsafe("analyze");
  const sessions = [
    { tokenHash: hashToken(partner), org: "b1", user: "c1" },
    { tokenHash: hashToken(agency), org: "a1", user: "c2" },
  ];
  for (const { tokenHash, org, user } of sessions)
    await owner`insert into identity.sessions (token_hash, user_id, org_id, expires_at)
      values (${tokenHash}, ${`00000000-0000-4000-8000-0000000000${user}`}, ${`00000000-0000-4000-8000-0000000000${org}`}, now() + interval '1 day')`;
  const projects =
    await owner`select id from exchange.projects where partner_org_id = '00000000-0000-4000-8000-0000000000b1' order by codename`;
  const tasks = await owner`
    select id from exchange.tasks where partner_org_id = '00000000-0000-4000-8000-0000000000b1' and state = 'in_progress' and message_count > 0
     order by number limit 2000`;
  const toStart = await owner`
    select id from exchange.tasks where partner_org_id = '00000000-0000-4000-8000-0000000000b1' and state = 'accepted' order by number limit 20000`;
  return {
    partner,
    agency,
    projects: projects.map(({ id }) => id),
    tasks: tasks.map(({ id }) => id),
    toStart: toStart.map(({ id }) => id),
    words: WORDS,
  };
}

/** Drops the tables' plain indexes, does the work, and makes them again as they were. */
async function withoutIndexes(owner: postgres.Sql, tables: readonly string[], work: () => Promise<void>) {
  const indexes = await owner`
    select format('%I.%I', n.nspname, i.relname) as name, pg_get_indexdef(i.oid) as definition
      from pg_index x join pg_class i on i.oid = x.indexrelid join pg_class t on t.oid = x.indrelid
      join pg_namespace n on n.oid = t.relnamespace
     where n.nspname = 'exchange' and t.relname = any(${[...tables]}) and not x.indisunique`;
  for (const { name } of indexes) await owner.unsafe(`drop index ${name}`);
  await work();
  await owner`set maintenance_work_mem = '1GB'`;
  for (const { definition } of indexes) await owner.unsafe(definition);
}

async function seedPair(owner: postgres.Sql, pair: number, count: number) {
  const agency = `00000000-0000-4000-8000-0000000000a${pair}`;
  const partner = `00000000-0000-4000-8000-0000000000b${pair}`;
  const engagement = `00000000-0000-4000-8000-0000000000f${pair}`;
  await owner`insert into exchange.engagements (id, agency_org_id, partner_org_id, invited_name, mode, state, currency, codename_scheme, last_task_number)
    values (${engagement}, ${agency}, ${partner}, 'Bench', 'mixed', 'active', 'EUR', 'en', ${count})`;
  await owner`insert into exchange.projects (engagement_id, agency_org_id, partner_org_id, codename)
    select ${engagement}, ${agency}, ${partner}, 'Codename ' || lpad(n::text, 2, '0') from generate_series(1, ${PROJECTS}) n`;
  await owner`
    insert into exchange.tasks (engagement_id, agency_org_id, partner_org_id, project_id, number, title, body, state, currency, fee_minor, estimate_minutes, due_on, assignee_id, assignee_name, offered_at, moved_at, message_count)
    select ${engagement}, ${agency}, ${partner}, p.ids[1 + n % ${PROJECTS}], n,
           (${WORDS}::text[])[1 + (n / 7) % ${WORDS.length}] || ' ' || substr(md5(n::text), 1, 6) || ' for the landing page',
           repeat('Make the second screen fit a phone. Keep the order of blocks. ', 12),
           (array['offered', 'accepted', 'in_progress', 'delivered', 'done']::exchange.task_state[])[1 + (n / ${PROJECTS}) % 5],
           'EUR', 12000, 240, date '2026-01-01' + (n % 700), '00000000-0000-4000-8000-0000000000c1', 'Bench partner',
           now() - n * interval '1 minute', now() - n * interval '30 seconds',
           case when n % 3 = 0 then 3 else 0 end
      from generate_series(1, ${count}) n,
           (select array_agg(id order by codename) as ids from exchange.projects where engagement_id = ${engagement}) p`;
  await owner`
    insert into exchange.messages (task_id, agency_org_id, partner_org_id, body, author_id, author_name, author_side, at)
    select t.id, t.agency_org_id, t.partner_org_id, 'A short question about the second block, and an answer to it. ' || m,
           '00000000-0000-4000-8000-0000000000c1', 'Bench partner', 'partner', t.offered_at + m * interval '1 hour'
      from exchange.tasks t, generate_series(1, 3) m where t.engagement_id = ${engagement} and t.number % 3 = 0`;
}

async function seedPrivateSide(owner: postgres.Sql) {
  await owner`insert into agency.task_links (task_id, org_id, job_id, client_id)
    select id, agency_org_id, '00000000-0000-4000-8000-0000000000e1', '00000000-0000-4000-8000-0000000000d1'
      from exchange.tasks where agency_org_id = '00000000-0000-4000-8000-0000000000a1'`;
  await owner`insert into agency.dossiers (client_id, org_id, names, domains)
    values ('00000000-0000-4000-8000-0000000000d1', '00000000-0000-4000-8000-0000000000a1', '{Benchmark Holding}', '{benchmark-holding.example}')`;
  await owner`
    with made as (insert into agency.clients (org_id, name)
      select '00000000-0000-4000-8000-0000000000a1', 'Client ' || n from generate_series(1, 200) n returning id, name)
    insert into agency.dossiers (client_id, org_id, names, aliases, domains, people)
    select id, '00000000-0000-4000-8000-0000000000a1', array['Company ' || md5(name), 'Brand ' || substr(md5(name), 1, 9)],
           array[substr(md5(name), 3, 8), substr(md5(name), 5, 9)], array[substr(md5(name), 1, 12) || '.example'], array['Person ' || substr(md5(name), 2, 10)]
      from made`;
}
