import type postgres from "postgres";
import { addClientSide, type ClientSide } from "./client_side";
import type { Engagement } from "./handover";
import { insert } from "./insert";
import type { Organisation } from "./people";
import { addWorkWithClient } from "./work_with_client";

export type PrivateSide = {
  readonly clientId: string;
  readonly requestId: string;
  readonly jobId: string;
  /** A client without dossier or codename yet. */
  readonly spareClientId: string;
  /** What the client itself sees of it, and by which links. */
  readonly client: ClientSide;
  /** A person of the client who has been invited to nothing and sent nothing. */
  readonly spareContactId: string;
};

/** What one agency keeps to itself: a client with everything that hangs on it. */
export async function addPrivateSide(
  owner: postgres.Sql,
  agency: Organisation,
  engagements: readonly Engagement[],
): Promise<PrivateSide> {
  const org_id = agency.id;
  const author = { author_id: agency.member.id };
  const client_id = await insert(owner, "agency.clients", {
    org_id,
    name: `Romashka of ${agency.name}`,
    manager_id: agency.member.id,
    notes: "pays late",
  });
  const spareClientId = await insert(owner, "agency.clients", { org_id, name: `Vasilek of ${agency.name}` });
  await insert(owner, "agency.dossiers", {
    org_id,
    client_id,
    names: ["Romashka"],
    domains: ["romashka.example"],
  });
  const contact_id = await insert(owner, "agency.contacts", {
    ...{ org_id, client_id, name: "Anna of Romashka", email: "anna@romashka.example" },
    is_decision_maker: true,
  });
  for (const { id } of [agency.lead, agency.member])
    await insert(owner, "agency.touches", {
      ...{ org_id, client_id, contact_id, kind: "call", note: "Romashka is happy" },
      ...{ author_id: id, author_name: "somebody" },
    });
  await insert(owner, "agency.calendars", { org_id, days_off: ["2026-01-01"] });
  await addAccounting(owner, agency, client_id);
  const request_id = await insert(owner, "agency.requests", {
    org_id,
    client_id,
    channel: "mail",
    body: "Romashka wants a shop",
    ...author,
  });
  const file = { media_type: "text/plain", size_bytes: 5, sha256: "0" };
  await insert(owner, "agency.request_files", {
    ...{ org_id, request_id, name: "romashka.ogg", ...file, transcript: "Romashka wants it blue" },
  });
  const told_id = await insert(owner, "agency.requests", {
    ...{
      org_id,
      client_id,
      contact_id,
      channel: "form",
      subject: "Romashka asks again",
      body: "and quickly",
    },
    ...{ sender: "Anna <anna@romashka.example>", state: "postponed", waits_since: new Date("2031-01-01") },
  });
  for (const { id } of [agency.lead, agency.member])
    await insert(owner, "agency.request_moves", {
      ...{ org_id, client_id, request_id: told_id, verb: "merge", into_id: request_id },
      ...{ note: "Romashka again", actor_id: id, actor_name: "somebody" },
    });
  const job_id = await insert(owner, "agency.jobs", {
    org_id,
    client_id,
    request_id,
    title: "Shop for Romashka",
    price_minor: 90_000_000,
    currency: "RUB",
    ...author,
  });
  const client = await addClientSide(owner, agency, { org_id, client_id, contact_id, job_id });
  const { spareContactId } = await addWorkWithClient(owner, agency, { client_id, contact_id, job_id });
  await addIncident(owner, agency, { org_id, client_id, request_id, job_id });
  await addShown(owner, agency, { org_id, client_id, job_id, contact_id: client.otherContactId });
  const scan_id = await insert(owner, "agency.leak_scans", {
    org_id,
    client_id,
    dossier_version: 1,
    actor_id: agency.member.id,
    finished_at: new Date(),
  });
  const board = { source: "trello", file_name: "romashka.json", board: JSON.stringify({ cards: [] }) };
  await insert(owner, "agency.imports", { org_id, client_id, ...board, ...author });
  for (const actor of [agency.lead, agency.member])
    await insert(owner, "agency.audit_log", { org_id, actor_id: actor.id, action: "client.create" });
  for (const { id: engagement_id, projectId, taskId } of engagements) {
    await insert(owner, "agency.codenames", {
      org_id,
      engagement_id,
      client_id,
      codename: "Amber Heron",
      project_id: projectId,
    });
    await insert(owner, "agency.engagement_skills", {
      ...{ org_id, engagement_id, skills: ["shops like Romashka's"] },
    });
    const text = { title: "A draft for Romashka", body: "not ready" };
    const draft_id = await insert(owner, "agency.task_drafts", {
      org_id,
      job_id,
      engagement_id,
      ...text,
      ...author,
    });
    await addDraftFile(owner, { org_id, draft_id, ...author });
    const [delivered] = await owner`
      select id from exchange.files where task_id = ${taskId} and origin = 'delivery' limit 1`;
    const passed = { file_id: delivered?.id, name: "delivery-1.zip", original_key: delivered?.id };
    await insert(owner, "agency.passed_files", { org_id, task_id: taskId, ...passed, ...author });
    await insert(owner, "agency.passed_overrides", {
      ...{ org_id, task_id: taskId, file_id: delivered?.id, kind: "name", found: "Lynx", place: "[lynx]" },
      ...{ reason: "they know each other", actor_id: agency.lead.id, actor_name: "lead" },
    });
    await insert(owner, "agency.task_links", { org_id, task_id: taskId, job_id, client_id });
    const found = { kind: "name", rule: "exact", tier: "mask", found: "Romashka", place: "[romashka]" };
    await insert(owner, "agency.leak_decisions", {
      ...{ org_id, job_id, client_id, task_id: taskId, surface: "body", ...found },
      verdict: "override",
      reason: "it is a flower",
      dossier_version: 1,
      actor_id: agency.lead.id,
      actor_name: "lead",
    });
    await insert(owner, "agency.leak_hits", {
      ...{ org_id, scan_id, client_id, task_id: taskId, source_id: taskId, surface: "title", ...found },
    });
    await insert(owner, "agency.task_notes", {
      org_id,
      task_id: taskId,
      body: "Romashka is in a hurry",
      author_name: "manager",
      ...author,
    });
  }
  return { clientId: client_id, requestId: request_id, jobId: job_id, spareClientId, spareContactId, client };
}

/** A critical situation with its record and a promise, and what the client and the agency hold to. */
async function addIncident(
  owner: postgres.Sql,
  agency: Organisation,
  of: {
    readonly org_id: string;
    readonly client_id: string;
    readonly request_id: string;
    readonly job_id: string;
  },
): Promise<void> {
  const { org_id, client_id } = of;
  const incident_id = await insert(owner, "agency.incidents", {
    ...of,
    title: "Romashka is furious",
    severity: "serious",
    client_words: "Where is our shop?",
    owner_id: agency.lead.id,
    author_id: agency.member.id,
  });
  for (const [number, { id }] of [agency.lead, agency.member].entries()) {
    const by = { org_id, author_id: id, author_name: "somebody" };
    const isSettled = number === 0;
    await insert(owner, "agency.incident_entries", {
      ...by,
      incident_id,
      kind: "note",
      body: "Called Romashka",
    });
    await insert(owner, "agency.incident_promises", {
      ...{ ...by, incident_id, body: "A shop for Romashka", due_on: "2026-01-15" },
      ...(isSettled ? { state: "kept", settled_at: new Date() } : {}),
    });
    await insert(owner, "agency.client_regulations", {
      ...{ ...by, client_id, number: number + 1, body: "Romashka hears of us daily" },
      ...(isSettled ? { accepted_name: "Anna", accepted_on: "2026-01-15", recorded_at: new Date() } : {}),
    });
  }
}

/** What stands on the client's page beside its jobs: the regulation, accepted by one of its people, and a document. */
async function addShown(
  owner: postgres.Sql,
  { lead }: Organisation,
  of: {
    readonly org_id: string;
    readonly client_id: string;
    readonly job_id: string;
    readonly contact_id: string;
  },
): Promise<void> {
  const { org_id, client_id, contact_id } = of;
  const [newest] = await owner`
    select id from agency.client_regulations where client_id = ${client_id} order by number desc limit 1`;
  const regulation = { org_id, client_id, regulation_id: newest?.id };
  const author = { author_id: lead.id, author_name: "lead" };
  await insert(owner, "agency.shown_regulations", { ...regulation, ...author });
  await insert(owner, "agency.client_acceptances", { ...regulation, contact_id, contact_name: "Boris" });
  await insert(owner, "agency.shown_files", {
    ...{ org_id, client_id, job_id: of.job_id, origin: "own", source_id: crypto.randomUUID() },
    ...{ key: crypto.randomUUID(), name: "For Romashka.pdf", media_type: "application/pdf", size_bytes: 5 },
    ...author,
  });
}

/** Who accounts for the client, what became of it, and a list that was read from a file. */
async function addAccounting(owner: postgres.Sql, agency: Organisation, client_id: string): Promise<void> {
  const org_id = agency.id;
  const of = { org_id, client_id };
  const { lead, member } = agency;
  for (const { id } of [lead, member]) {
    const actor = { actor_id: id, actor_name: "somebody" };
    const author = { author_id: id, author_name: "somebody" };
    const lost = { from_stage: "key", to_stage: "lost", cause: "price" };
    await insert(owner, "agency.client_moves", { ...of, ...actor, ...lost, note: "Romashka is angry" });
    await insert(owner, "agency.upsells", { ...of, ...author, title: "More for Romashka", currency: "RUB" });
    await insert(owner, "agency.account_members", {
      org_id,
      user_id: id,
      grade: "senior",
      group_name: "Flowers",
    });
    await insert(owner, "agency.client_imports", {
      ...{ org_id, file_name: "romashka.csv", author_id: id },
      ...{ sheet: JSON.stringify({ rows: [] }), meanings: "[]" },
    });
  }
  await insert(owner, "agency.hand_overs", {
    ...of,
    ...{ from_id: member.id, from_name: "manager", to_id: lead.id, to_name: "lead", note: "Romashka is shy" },
    ...{ state: "accepted", settled_at: new Date(), author_id: member.id, author_name: "manager" },
  });
  await insert(owner, "agency.account_settings", { org_id, structure: "director" });
  await insert(owner, "agency.account_rules", { org_id, stage: "key", taker_id: lead.id });
  await insert(owner, "agency.duties", { org_id, kind: "upsell", doer_id: member.id, group_name: "Flowers" });
}

/** A screenshot that somebody has looked at and confirmed. */
async function addDraftFile(
  owner: postgres.Sql,
  of: { readonly org_id: string; readonly draft_id: string; readonly author_id: string },
): Promise<void> {
  const file = { name: "romashka.png", media_type: "image/png", size_bytes: 5 };
  const draft_file_id = await insert(owner, "agency.draft_files", {
    ...of,
    ...file,
    original_key: crypto.randomUUID(),
  });
  await insert(owner, "agency.draft_file_pictures", {
    org_id: of.org_id,
    draft_file_id,
    index: 0,
    width: 10,
    height: 10,
    preview_key: crypto.randomUUID(),
    preview_sha256: "0",
    confirmed_by: of.author_id,
    confirmed_name: "manager",
    confirmed_at: new Date(),
  });
}
