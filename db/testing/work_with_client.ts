import type postgres from "postgres";
import { insert } from "./insert";
import type { Organisation } from "./people";

type Ids = { readonly client_id: string; readonly contact_id: string; readonly job_id: string };

/** What is agreed with a client about its jobs, and what is spoken of at meetings. */
export async function addWorkWithClient(
  owner: postgres.Sql,
  agency: Organisation,
  { client_id, contact_id, job_id }: Ids,
): Promise<{ spareContactId: string }> {
  const org_id = agency.id;
  const spareContactId = await insert(owner, "agency.contacts", {
    org_id,
    client_id,
    name: "Boris of Romashka",
  });
  const author = { author_id: agency.member.id, author_name: "manager" };
  const estimate_id = await insert(owner, "agency.job_estimates", {
    ...{ org_id, job_id, number: 1, minutes: 600, price_minor: 90_000_000, currency: "RUB" },
    ...{ note: "Romashka haggles", ...author },
  });
  await insert(owner, "agency.job_estimate_lines", {
    ...{ org_id, estimate_id, place: 1, what: "Shop for Romashka", minutes: 600 },
    ...{ rate_minor: 9_000_000, price_minor: 90_000_000 },
  });
  await insert(owner, "agency.job_milestones", {
    org_id,
    job_id,
    name: "Romashka sees it",
    due_on: "2026-02-01",
  });
  await insert(owner, "agency.spec_templates", {
    ...{ org_id, kind: "site", locale: "ru", body: "## For Romashka and the like" },
  });
  await insert(owner, "agency.backlogs", { org_id, client_id, job_ids: [job_id] });
  await insert(owner, "agency.backlog_agreements", {
    ...{
      org_id,
      client_id,
      contact_id,
      agreed_on: "2026-01-10",
      job_ids: [job_id],
      note: "Anna is sure",
      ...author,
    },
  });
  const meeting_id = await insert(owner, "agency.meetings", {
    ...{ org_id, client_id, title: "Romashka in person", starts_at: new Date("2026-01-12T10:00:00Z") },
    ...{ agenda: "The shop", notes: "Anna was late", author_id: agency.member.id },
  });
  await insert(owner, "agency.meeting_contacts", { org_id, client_id, meeting_id, contact_id });
  await insert(owner, "agency.meeting_people", { org_id, client_id, meeting_id, user_id: agency.member.id });
  await insert(owner, "agency.todos", {
    ...{
      org_id,
      client_id,
      meeting_id,
      what: "Call Romashka back",
      owner_id: agency.member.id,
      due_on: "2026-02-02",
    },
  });
  const minutes_id = await insert(owner, "agency.meeting_minutes", {
    ...{ org_id, client_id, meeting_id, number: 1, body: "Romashka gets its shop", ...author },
  });
  await insert(owner, "agency.minutes_readers", {
    ...{ org_id, client_id, minutes_id, contact_id, email: "anna@romashka.example", sent_name: "manager" },
  });
  return { spareContactId };
}
