import type postgres from "postgres";
import { hashToken, newToken } from "@/platform/auth/token";

/** An agency's desk. Sessions are tokens; `someClients` are some of its clients' ids. */
export type DeskWorld = {
  readonly lead: string;
  readonly manager: string;
  readonly someClients: readonly string[];
};

const REQUESTS_PER_CLIENT = 10;
const TOUCHES_PER_CLIENT = 40;
const MANAGERS = 12;

/**
 * An agency whose desk has `count` clients, each with three people, ten requests (one or two of them waiting), forty
 * touches, four jobs with interim dates, to-dos, and now and then an approval that waits or a critical situation.
 * Another agency holds as many again, so that row security has something to keep out.
 */
export async function seedDesk(owner: postgres.Sql, count: number): Promise<DeskWorld> {
  // Tens of thousands of rows that are right by the way they are made. Needs a superuser.
  await owner`set session_replication_role = replica`;
  for (const name of ["Bench", "Other"]) await seedAgency(owner, name, count);
  await owner`set session_replication_role = origin`;
  const [org] = await owner`select id from identity.organisations where name = 'Bench'`;
  const people = await owner`
    select u.id, m.role from identity.memberships m join identity.users u on u.id = m.user_id
     where m.org_id = ${org?.id} order by u.email`;
  const signIn = async (role: string) => {
    const token = newToken();
    await owner`insert into identity.sessions (token_hash, user_id, org_id, expires_at)
      values (${hashToken(token)}, ${people.find((person) => person.role === role)?.id}, ${org?.id}, now() + interval '1 day')`;
    return token;
  };
  const clients = await owner`select id from agency.clients where org_id = ${org?.id} order by name limit 50`;
  return {
    lead: await signIn("lead"),
    manager: await signIn("manager"),
    someClients: clients.map(({ id }) => id),
  };
}

async function seedAgency(owner: postgres.Sql, name: string, count: number) {
  const [org] =
    await owner`insert into identity.organisations (kind, name, currency) values ('agency', ${name}, 'EUR') returning id`;
  const id = org?.id;
  await owner`
    with made as (
      insert into identity.users (email, name, password_hash)
      select ${name} || lpad(n::text, 2, '0') || '@bench.example', 'Manager ' || n, '-' from generate_series(0, ${MANAGERS}) n
      returning id, email)
    insert into identity.memberships (user_id, org_id, role)
    select id, ${id}, case when email like '%00@%' then 'lead' else 'manager' end::identity.member_role from made`;
  await owner`
    insert into agency.clients (org_id, name, stage, tier, manager_id, created_at)
    select ${id}, 'Client ' || lpad(n::text, 5, '0'),
           (array['new', 'current', 'current', 'key', 'sleeping']::agency.client_stage[])[1 + n % 5],
           (array['a', 'b', 'c']::agency.client_tier[])[1 + n % 3], m.ids[1 + n % ${MANAGERS}], now() - interval '2 years'
      from generate_series(1, ${count}) n,
           (select array_agg(user_id) as ids from identity.memberships where org_id = ${id} and role = 'manager') m`;
  await owner`insert into agency.dossiers (client_id, org_id, names)
    select id, org_id, array[name] from agency.clients where org_id = ${id}`;
  const clients = owner`(select c.*, row_number() over (order by name)::int as n from agency.clients c where org_id = ${id})`;
  await owner`
    insert into agency.contacts (org_id, client_id, name, email, is_decision_maker, approves)
    select ${id}, c.id, 'Person ' || k || ' of ' || c.name, 'p' || k || '.' || c.n || '@client.example', k < 3,
           case when k < 3 then '{scope,cost,delivery}' else '{}' end::agency.decision_matter[]
      from ${clients} c, generate_series(1, 3) k`;
  await owner`
    insert into agency.requests (org_id, client_id, channel, subject, body, state, answer, received_at, answered_at, waits_since, author_id)
    select ${id}, c.id, 'mail', 'Second block of the page', repeat('Please move the second block up and make it fit a phone. ', 6),
           case when k = 1 and c.n % 2 = 0 then 'open' when k = 2 and c.n % 10 = 0 then 'postponed' else 'answered' end::agency.request_state,
           '', at.at, case when waits.since is null then at.at + interval '2 hours' end, waits.since, c.manager_id
      from ${clients} c, generate_series(1, ${REQUESTS_PER_CLIENT}) k,
           lateral (select now() - (k - 1) * interval '9 days' - c.n % 50 * interval '1 hour' as at) at,
           lateral (select case when k = 1 and c.n % 2 = 0 then at.at when k = 2 and c.n % 10 = 0 then now() + interval '3 days' end as since) waits`;
  await owner`
    insert into agency.touches (org_id, client_id, contact_id, kind, note, at, author_id, author_name)
    select ${id}, c.id, p.ids[1 + k % 3], (array['call', 'message', 'mail', 'meeting']::agency.touch_kind[])[1 + k % 4],
           'Spoke of the second block and of the next delivery.', now() - (k - 1) * interval '3 days' - c.n % 20 * interval '1 day', c.manager_id, 'Manager'
      from ${clients} c
      join lateral (select array_agg(id) as ids from agency.contacts where client_id = c.id) p on true,
           generate_series(1, ${TOUCHES_PER_CLIENT}) k`;
  await owner`
    insert into agency.jobs (org_id, client_id, title, spec, state, price_minor, currency, deadline_on, author_id)
    select ${id}, c.id, 'Page ' || k, repeat('The second screen has to fit a phone. ', 20),
           (array['draft', 'agreed', 'in_work', 'done']::agency.job_state[])[k], 120000, 'EUR', current_date + (c.n * 7 + k * 5) % 60 - 20, c.manager_id
      from ${clients} c, generate_series(1, 4) k`;
  await owner`
    insert into agency.job_milestones (org_id, job_id, name, due_on, done_at, done_name)
    select ${id}, j.id, 'Step ' || k, j.deadline_on - 5 * k, case when k = 2 then now() end, case when k = 2 then 'Manager' else '' end
      from agency.jobs j, generate_series(1, 2) k where j.org_id = ${id} and j.state in ('agreed', 'in_work')`;
  await owner`
    insert into agency.todos (org_id, client_id, what, owner_id, due_on, done_at, done_name)
    select ${id}, c.id, 'Send the list of pages', c.manager_id, current_date + (c.n + k) % 30 - 15,
           case when k > 1 then now() end, case when k > 1 then 'Manager' else '' end
      from ${clients} c, generate_series(1, 4) k`;
  await owner`
    with asked as (
      insert into agency.approvals (org_id, client_id, matter, title, body, currency, answer_days, author_id, author_name, created_at)
      select ${id}, c.id, 'scope', 'Second block', 'As agreed by phone.', 'EUR', 2, c.manager_id, 'Manager', now() - c.n % 9 * interval '1 day'
        from ${clients} c where c.n % 4 = 0 returning *)
    insert into agency.approval_voices (org_id, client_id, approval_id, contact_id, contact_name, place, asked_at)
    select a.org_id, a.client_id, a.id, p.id, p.name, p.place, a.created_at from asked a
      join lateral (select id, name, row_number() over (order by name) as place from agency.contacts
                     where client_id = a.client_id and is_decision_maker) p on true`;
  await owner`
    with opened as (
      insert into agency.incidents (org_id, client_id, title, severity, owner_id, client_words, author_id, opened_at)
      select ${id}, c.id, 'The page came late', 'serious', c.manager_id, 'We waited a week.', c.manager_id, now() - c.n % 12 * interval '1 day'
        from ${clients} c where c.n % 25 = 0 returning *)
    insert into agency.incident_promises (org_id, incident_id, body, due_on, author_id, author_name)
    select org_id, id, 'Two screens a day', current_date + 1, author_id, 'Manager' from opened`;
}
