import { readFileSync } from "node:fs";
import path from "node:path";
import type { APIRequestContext } from "@playwright/test";
import type postgres from "postgres";
import { questionsOf } from "@/domain/ratings/ballot";
import { read } from "./crawl";
import type { Reading } from "./reader";

/** Ids of things that a partner must not reach: an agency's own, and other teams'. */
export async function foreignIds(owner: postgres.Sql, partnerEmail: string): Promise<Record<string, string>> {
  const [org] = await owner`
    select m.org_id from identity.memberships m join identity.users u on u.id = m.user_id where u.email = ${partnerEmail} limit 1`;
  const first = async (rows: postgres.PendingQuery<postgres.Row[]>) => String((await rows)[0]?.id ?? "");
  return {
    client: await first(owner`select id from agency.clients limit 1`),
    approval: await first(owner`select id from agency.approvals limit 1`),
    contact: await first(owner`select id from agency.contacts limit 1`),
    request: await first(owner`select id from agency.requests limit 1`),
    requestFile: await first(owner`select id from agency.request_files limit 1`),
    job: await first(owner`select id from agency.jobs limit 1`),
    meeting: await first(owner`select id from agency.meetings limit 1`),
    todo: await first(owner`select id from agency.todos limit 1`),
    draft: await first(owner`select id from agency.task_drafts limit 1`),
    draftFile: await first(owner`select id from agency.draft_files where draft_id is not null limit 1`),
    // What the partner has of it bears another id.
    sharedOriginal: await first(owner`select id from agency.draft_files where file_id is not null limit 1`),
    incident: await first(owner`select id from agency.incidents limit 1`),
    clientRegulation: await first(owner`select id from agency.client_regulations limit 1`),
    foreignRegulation: await first(
      owner`select id from exchange.regulations where partner_org_id <> ${org?.org_id} limit 1`,
    ),
    passedFile: await first(owner`select id from agency.passed_files limit 1`),
    foreignTask: await first(
      owner`select id from exchange.tasks where partner_org_id <> ${org?.org_id} limit 1`,
    ),
    foreignFile: await first(
      owner`select f.id from exchange.files f where f.partner_org_id <> ${org?.org_id} limit 1`,
    ),
    foreignEngagement: await first(
      owner`select id from exchange.engagements where partner_org_id <> ${org?.org_id} limit 1`,
    ),
    foreignPeriod: await first(
      owner`select id from exchange.rating_periods where partner_org_id <> ${org?.org_id} limit 1`,
    ),
    sealedBallot: await first(
      owner`select id from exchange.ballots where side = 'agency' and reveal_at > now() limit 1`,
    ),
    missing: "00000000-0000-4000-8000-00000000dead",
  };
}

/** Addresses that should not be there for a partner, and some that are there for nobody. */
export function forbiddenAddresses(ids: Readonly<Record<string, string>>): string[] {
  const agency = [
    "today",
    "clients",
    "requests",
    "jobs",
    "tasks",
    "partners",
    "ratings",
    "team",
    "settings",
    "approvals",
    "approvals/new",
    "imports",
    "imports/new",
    "meetings",
    "todos",
    "meetings/new",
    "jobs/new",
    "settings/templates",
    "clients/new",
    "tasks/drafts/new",
    "ratings/partners",
    "ratings/score",
    "ratings/flags",
    "ratings/passport",
    "ratings/passport/files/pdf",
    "ratings/passport/files/json",
    "incidents",
    "incidents/new",
    "incidents?view=all",
  ];
  return [
    ...agency.map((noun) => `/agency/${noun}`),
    ...Object.values(ids).flatMap((id) => [
      ...[
        "clients",
        "requests",
        "jobs",
        "meetings",
        "tasks",
        "tasks/drafts",
        "partners",
        "imports",
        "ratings",
        "approvals",
        "incidents",
      ].map((noun) => `/agency/${noun}/${id}`),
      `/agency/jobs/${id}/estimates`,
      `/agency/clients/${id}/backlog`,
      `/agency/meetings/${id}/edit`,
      `/agency/calendar/${id}.ics`,
      `/partner/calendar/${id}.ics`,
      `/agency/clients/${id}/links`,
      `/share/${id}`,
      `/intake/${id}`,
      `/partner/tasks/${id}`,
      `/partner/ratings/${id}`,
      `/partner/ratings/${id}/edit`,
      `/agency/ratings/partners/${id}`,
      `/partner/ratings/agencies/${id}`,
      `/partner/engagements/${id}/regulation`,
      `/agency/incidents/${id}/edit`,
      `/agency/incidents/new?job=${id}&request=${id}`,
      `/agency/clients/${id}/regulation`,
      `/agency/clients/${id}/regulation/new`,
      `/agency/partners/${id}/regulation`,
      `/agency/partners/${id}/regulation/new`,
      `/partner/tasks/${ids.missing}/files/${id}`,
      `/agency/tasks/${id}/files/${ids.foreignFile}`,
      `/agency/tasks/${id}/files/${ids.foreignFile}/passed`,
      `/agency/tasks/${id}/files/progress`,
      `/agency/requests/${ids.request}/files/${id}`,
      `/agency/tasks/files/progress?draft=${id}`,
      `/agency/tasks/files/progress?task=${id}`,
      ...["", "/original", "/clean", `/pictures/${id}`].map((copy) => `/agency/tasks/files/${id}${copy}`),
    ]),
    "/partner/tasks?q=%00&project=not-a-uuid&state=nonsense&after=%27%22",
    `/partner/tasks?project=${ids.client}&assignee=${ids.foreignTask}`,
    "/partner/tasks/not-a-uuid",
    "/partner/nothing-here",
    "/partner/ratings/score?of=%00&of=nonsense",
    "/partner/ratings/passport/files/nonsense",
    "/api/v1/partner/board?project=not-a-uuid",
    `/api/v1/partner/board?project=${ids.job}`,
    "/api/health",
    "/invite/not-a-token",
    "/reset/not-a-token",
    "/share/not-a-token",
    "/intake/not-a-token",
  ];
}

/** Every server action of the build, both sides', and every move of the board, sent as a partner with ids that are not its own. */
export async function tryEveryAction(
  context: APIRequestContext,
  ids: Readonly<Record<string, string>>,
): Promise<Reading[]> {
  const manifest = path.join(process.cwd(), ".next/server/server-reference-manifest.json");
  const { node } = JSON.parse(readFileSync(manifest, "utf8")) as {
    node: Record<string, { filename?: string; exportedName?: string }>;
  };
  const readings: Reading[] = [];
  for (const [action, { exportedName = "", filename = "" }] of Object.entries(node)) {
    // Signing out would end the crawl.
    if (/signOut|endSession|switch|changePassword|leave/i.test(exportedName)) continue;
    for (const id of [ids.foreignTask ?? "", ids.client ?? "", "not-a-uuid"]) {
      const fields = Object.fromEntries(FIELDS.map((field) => [`_1_${field}`, sampleOf(field, id)]));
      readings.push(
        await read({
          channel: "action",
          url: `/partner/tasks#${filename}:${exportedName}`,
          send: () =>
            context.post("/partner/tasks", {
              headers: { "next-action": action, accept: "text/x-component" },
              multipart: { ...fields, "0": '[{"status":"idle"},"$K1"]' },
              maxRedirects: 0,
            }),
        }),
      );
    }
  }
  for (const verb of ["accept", "start", "unblock", "deliver", "no verb"])
    for (const taskId of [ids.foreignTask ?? "", ids.client ?? "", "not-a-uuid"])
      readings.push(
        await read({
          channel: "action",
          url: `/api/v1/partner/moves#${verb}:${taskId}`,
          send: () => context.post("/api/v1/partner/moves", { form: { verb, taskId, version: "1" } }),
        }),
      );
  return readings;
}

const FIELDS = [
  "taskId",
  "version",
  "reason",
  "body",
  "minutes",
  "note",
  "spentOn",
  "assigneeId",
  "clientId",
  "requestId",
  "jobId",
  "draftId",
  "engagementId",
  "periodId",
  "ballotId",
  "comment",
  "reply",
  "why",
  ...questionsOf("agency"),
  ...questionsOf("partner"),
  "estimateId",
  "answer",
  "title",
  "name",
  "email",
  "role",
  "importId",
  "membershipId",
  "kind",
  "fileId",
  "pictureId",
  "passedId",
  "approvalId",
  "voiceId",
  "contactId",
  "requestFileId",
  "intoId",
  "untilOn",
  "transcript",
  "decision",
  "seen",
  "found",
  "field",
  "place",
  "meetingId",
  "milestoneId",
  "minutesId",
  "todoId",
  "contactId",
  "contactIds",
  "ownerId",
  "what",
  "mark",
  "names",
  "incidentId",
  "promiseId",
  "regulationId",
  "severity",
  "clientWords",
  "plan",
  "dueOn",
  "outcome",
  "cause",
  "checkOn",
  "nextOn",
  "acceptedName",
  "acceptedOn",
];
const SCORES: Readonly<Record<string, string>> = Object.fromEntries(
  [...questionsOf("agency"), ...questionsOf("partner")].map((question) => [question, "7"]),
);

const sampleOf = (field: string, id: string): string =>
  ({
    version: "1",
    minutes: "1.5",
    spentOn: "2026-01-01",
    untilOn: "2031-01-02",
    answer: "accepted",
    email: "nobody@else.example",
    role: "lead",
    kind: "message",
    decision: "share",
    why: "leak",
    severity: "serious",
    outcome: "kept",
    cause: "budget",
    dueOn: "2030-01-01",
    checkOn: "2030-01-01",
    acceptedOn: "2026-01-01",
    ...SCORES,
  })[field] ?? (field.endsWith("Id") ? id : "crawl");
