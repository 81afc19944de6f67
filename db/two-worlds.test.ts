import type postgres from "postgres";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { freshDatabase, type TestDatabase } from "./testing/database";
import { readDeskView, readPartnerView } from "./testing/partner_view";
import { buildWorld, type World } from "./testing/world";

/** Two portals that differ only in what the agencies keep to themselves. */
let world: World;
let first: TestDatabase;
let second: TestDatabase;

beforeAll(async () => {
  first = await freshDatabase();
  world = await buildWorld(first.owner);
  second = await freshDatabase(first.name);
  await changePrivateSide(second.owner);
});
afterAll(() => Promise.all([first.close(), second.close()]));

describe("Two worlds that differ only on the private side", () => {
  it("are the same outside schema agency, and really differ inside", async () => {
    expect(await digestOf(second, ["exchange", "identity"])).toEqual(
      await digestOf(first, ["exchange", "identity"]),
    );
    const [here, there] = [await digestOf(first, ["agency"]), await digestOf(second, ["agency"])];
    for (const table of [
      "clients",
      "dossiers",
      "jobs",
      "requests",
      "request_files",
      "request_moves",
      "contacts",
      "touches",
      "incidents",
      "incident_promises",
      "incident_entries",
      "client_regulations",
      "shown_regulations",
      "client_acceptances",
      "shown_files",
      "calendars",
      "engagement_skills",
      "client_links",
      "approvals",
      "approval_voices",
      "approval_words",
      "approval_rules",
      "start_exceptions",
      "shown_jobs",
      "job_estimates",
      "job_estimate_lines",
      "job_milestones",
      "spec_templates",
      "backlogs",
      "backlog_agreements",
      "meetings",
      "meeting_contacts",
      "meeting_people",
      "todos",
      "meeting_minutes",
      "minutes_readers",
      "client_moves",
      "upsells",
      "hand_overs",
      "account_settings",
      "account_members",
      "account_rules",
      "duties",
      "client_imports",
      "task_drafts",
      "task_notes",
      "leak_decisions",
      "leak_hits",
      "leak_scans",
    ])
      expect(there[`agency.${table}`], table).not.toBe(here[`agency.${table}`]);
  });

  it("look the same to every person of every partner, row by row and count by count", async () => {
    for (const partner of [world.lynx, world.otter])
      for (const person of Object.values(partner.people)) {
        const seen = await readPartnerView(first, person);
        expect(seen).toContain("exchange.tasks: 6");
        expect(await readPartnerView(second, person)).toBe(seen);
      }
  });

  it.each([
    [
      "a view that counts drafts",
      "create view exchange.backlog as select count(*) from agency.task_drafts; grant select on exchange.backlog to partner_web",
    ],
    [
      "a function that tells the client's price",
      `create function exchange.price() returns bigint language sql security definer set search_path = ''
         as 'select sum(price_minor) from agency.jobs';
       grant execute on function exchange.price() to partner_web`,
    ],
    [
      "a column that was filled from the private side",
      `alter table exchange.tasks add column hint text;
       update exchange.tasks t set hint = (select c.name from agency.task_links l join agency.clients c on c.id = l.client_id where l.task_id = t.id)`,
    ],
  ])("no longer look the same once there is %s", async (_what, planted) => {
    const [here, there] = await Promise.all([freshDatabase(first.name), freshDatabase(second.name)]);
    await Promise.all([here, there].map((copy) => copy.owner.unsafe(planted)));
    const person = world.lynx.lead;
    expect(await readPartnerView(there, person)).not.toBe(await readPartnerView(here, person));
    await Promise.all([here.close(), there.close()]);
  });
});

describe.each([
  { side: "agency", readers: () => [world.lynx, world.otter] },
  { side: "partner", readers: () => [world.aurora, world.harbor] },
] as const)("Two worlds, of which in one alone the $side has cast", ({ side, readers }) => {
  it("look the same to everybody of the other side until the reveal, and no longer after it", async () => {
    const here = await freshDatabase(first.name);
    const there = await freshDatabase(first.name);
    await there.owner`delete from exchange.ballots where side = ${side} and reveal_at > now()`;
    await there.owner`delete from exchange.ballot_opinions where side = ${side}`;
    const people = readers().flatMap((organisation) => Object.values(organisation.people));
    for (const person of people) {
      const seen = await readDeskView(here, person, side === "agency" ? "partner" : "agency");
      expect(await readDeskView(there, person, side === "agency" ? "partner" : "agency")).toBe(seen);
    }
    await here.owner`update exchange.ballots set reveal_at = now() - interval '1 second' where side = ${side}`;
    const [person] = people;
    if (!person) throw new Error("nobody");
    const open = await readDeskView(here, person, side === "agency" ? "partner" : "agency");
    expect(await readDeskView(there, person, side === "agency" ? "partner" : "agency")).not.toBe(open);
    await Promise.all([here.close(), there.close()]);
  });
});

/** Other names, other prices, other notes, more drafts, fewer decisions, other leaks, an unpublished codename. */
async function changePrivateSide(owner: postgres.Sql): Promise<void> {
  await owner`update agency.clients set name = 'Nezabudka ' || id, stage = 'lost', notes = 'wants to leave', version = 9`;
  await owner`update agency.dossiers set names = '{Nezabudka}', domains = '{nezabudka.example}', phones = '{+70000000000}'`;
  await owner`update agency.jobs set title = 'Site for Nezabudka', price_minor = 1, state = 'agreed', spec = 'a secret'`;
  await owner`update agency.requests set state = 'declined', answer = 'no', waits_since = null, subject = 'Nezabudka'`;
  await owner`update agency.request_files set transcript = 'Nezabudka sings'`;
  await owner`update agency.request_moves set note = 'Nezabudka insists'`;
  await owner`update agency.contacts set name = 'Vera of Nezabudka', locale = 'en', left_at = now()`;
  await owner`update agency.touches set note = 'Nezabudka shouts', at = now() - interval '40 days'`;
  await owner`update agency.engagement_skills set skills = '{"shops like Nezabudka"}'`;
  await owner`update agency.calendars set days_off = '{2026-05-01}', start_minute = 600, answer_minutes = 60`;
  await owner`update agency.client_links set revoked_at = now(), author_name = 'Vera'`;
  await owner`update agency.approvals set title = 'Nezabudka agrees', body = 'secret terms', price_minor = 7, state = 'approved', closed_at = now()`;
  await owner`update agency.approval_voices set contact_name = 'Vera of Nezabudka', reminders = 9`;
  await owner`update agency.approval_words set body = 'Nezabudka asks'`;
  await owner`update agency.approval_rules set start_lock = 'lock', answer_days = 9`;
  await owner`update agency.start_exceptions set reason = 'Nezabudka is in a hurry'`;
  await owner`update agency.shown_jobs set title = 'Nezabudka', note = 'nearly there'`;
  await owner`update agency.job_estimates set note = 'Nezabudka haggles', price_minor = 1`;
  await owner`update agency.job_estimate_lines set what = 'Nezabudka', price_minor = 1`;
  await owner`update agency.job_milestones set name = 'Nezabudka sees it', due_on = '2026-03-03'`;
  await owner`update agency.spec_templates set body = '## Nezabudka'`;
  await owner`update agency.backlogs set job_ids = '{}'`;
  await owner`update agency.backlog_agreements set note = 'Nezabudka wants another order'`;
  await owner`update agency.meetings set title = 'Nezabudka', notes = 'Nezabudka shouts', starts_at = now()`;
  await owner`delete from agency.meeting_contacts`;
  await owner`delete from agency.meeting_people`;
  await owner`update agency.todos set what = 'Call Nezabudka', done_at = now()`;
  await owner`update agency.meeting_minutes set body = 'Nezabudka gets nothing'`;
  await owner`update agency.minutes_readers set email = 'vera@nezabudka.example', title = 'Nezabudka', remark = 'no', remarked_at = now()`;
  await owner`update agency.client_moves set note = 'Nezabudka slammed the door', cause = 'quality'`;
  await owner`update agency.upsells set title = 'More for Nezabudka', amount_minor = 1`;
  await owner`update agency.hand_overs set note = 'Nezabudka is loud', to_name = 'nobody'`;
  await owner`update agency.account_settings set structure = 'hands', most_clients = 99`;
  await owner`update agency.account_members set grade = 'junior', group_name = 'Nezabudka'`;
  await owner`update agency.account_rules set stage = 'new'`;
  await owner`update agency.duties set kind = 'analytics'`;
  await owner`update agency.client_imports set file_name = 'nezabudka.csv', finished_at = now()`;
  await owner`update agency.task_notes set body = 'Nezabudka is angry'`;
  await owner`
    update agency.incidents set title = 'Nezabudka is calm', client_words = '', plan = 'call', severity = 'minor',
      cause = 'budget', check_on = '2030-01-01', state = 'closed', closed_at = now()`;
  await owner`update agency.incident_promises set body = 'Nothing', state = 'broken', settled_at = now()`;
  await owner`update agency.incident_entries set body = 'Called Nezabudka', kind = 'calm'`;
  await owner`update agency.client_regulations set body = 'Nezabudka hears nothing'`;
  await owner`update agency.shown_regulations set author_name = 'Nezabudka'`;
  await owner`update agency.client_acceptances set contact_name = 'Vera of Nezabudka'`;
  await owner`update agency.shown_files set name = 'Nezabudka.pdf'`;
  await owner`delete from agency.leak_decisions`;
  await owner`update agency.leak_hits set found = 'Nezabudka', outcome = 'reworded', answered_at = now()`;
  await owner`update agency.leak_scans set hits = 9, finished_at = null`;
  await owner`
    insert into agency.task_drafts (org_id, job_id, engagement_id, title, author_id)
    select org_id, job_id, engagement_id, 'Draft ' || n, author_id from agency.task_drafts, generate_series(1, 5) n`;
  await owner`
    insert into agency.codenames (org_id, engagement_id, client_id, codename)
    select e.agency_org_id, e.id, c.id, 'Silver Otter' from exchange.engagements e
      join agency.clients c on c.org_id = e.agency_org_id and not exists (select from agency.codenames n where n.client_id = c.id)
     where e.partner_org_id is not null`;
}

async function digestOf({ admin }: TestDatabase, schemas: string[]): Promise<Record<string, string>> {
  const tables =
    await admin`select schemaname || '.' || tablename as name from pg_tables where schemaname = any(${schemas})`;
  const digests: Record<string, string> = {};
  for (const { name } of tables) {
    const [row] = await admin.unsafe(
      `select md5(string_agg(t::text, '|' order by t::text)) as sum from ${name} t`,
    );
    digests[name] = row?.sum;
  }
  return digests;
}
