import { createHash } from "node:crypto";
import { placeOf } from "@/domain/leaks/span";
import { daysAgo, workDayFromNow, workTimes } from "./calendar";
import { diceOf } from "./dice";
import { engagementId, engagementOf } from "./engagements";
import { addendumOf, clientId, contractOf } from "./fillClient";
import { idOf, markerOf } from "./identifiers";
import { kindOf } from "./jobKinds";
import { ORGANISATIONS, orgId, PEOPLE, type PersonKey, personId } from "./people";
import type { DemoData } from "./rows";
import type { ClientStory, JobStory, RequestStory } from "./story";

export const jobId = (client: ClientStory, job: JobStory): string => idOf(`job ${client.name} ${job.title}`);

/** @returns the request's id */
export function addRequest(
  data: DemoData,
  client: ClientStory,
  request: RequestStory,
  now: Date,
  isJob = false,
): string {
  const label = `${client.name} ${request.body}`;
  const id = idOf(`request ${label}`);
  const hours = diceOf(label).between(1, 30);
  const from = daysAgo(now, request.days);
  const [receivedAt = from, answeredAt] = workTimes(
    now,
    from,
    daysAgo(now, request.days - hours / 24),
    [0, 1],
  );
  const state = isJob ? "job" : (request.state ?? "open");
  data.rows.requests.push({
    id,
    orgId: orgId(client.agency),
    clientId: clientId(client),
    channel: request.channel,
    body: `${request.body}\n\n${client.agency === "aurora" ? "Договор" : "Contract"} № ${addendumOf(client)}`,
    state,
    answer: request.answer ? `${request.answer} (${markerOf(`answer ${label}`)})` : "",
    receivedAt,
    answeredAt: state === "open" ? null : (answeredAt ?? null),
    waitsSince: state === "open" ? receivedAt : null,
    authorId: personId(client.manager),
    createdAt: receivedAt,
  });
  if (request.file) addRequestFile(data, client, id, request.file, receivedAt);
  return id;
}

export function addJob(data: DemoData, client: ClientStory, job: JobStory, now: Date): void {
  const createdAt = workTimes(now, daysAgo(now, job.days), now, [0])[0] ?? now;
  const requestId = job.request ? addRequest(data, client, job.request, now, true) : null;
  const isRussian = client.agency === "aurora";
  data.rows.jobs.push({
    id: jobId(client, job),
    orgId: orgId(client.agency),
    clientId: clientId(client),
    requestId,
    title: job.title,
    kind: kindOf(job.title),
    spec: `${job.spec.trim()}\n\n${isRussian ? "Договор" : "Contract"} № ${contractOf(client)}`,
    state: job.state,
    estimateMinutes: job.hours * 60,
    priceMinor: job.priceMinor,
    currency: ORGANISATIONS[client.agency].currency,
    deadlineOn: job.deadline === null ? null : workDayFromNow(now, job.deadline),
    authorId: personId(client.manager),
    createdAt,
    updatedAt: createdAt,
  });
  if (job.override) addOverride(data, client, job, job.override, createdAt);
  for (const draft of job.drafts ?? [])
    data.rows.taskDrafts.push({
      id: idOf(`draft ${client.name} ${draft.title}`),
      orgId: orgId(client.agency),
      jobId: jobId(client, job),
      engagementId: engagementId(client.agency, draft.to),
      title: draft.title,
      body: draft.body,
      feeMinor: draft.hours * engagementOf(client.agency, draft.to).rate * 100,
      estimateMinutes: draft.hours * 60,
      dueOn: workDayFromNow(now, draft.due),
      authorId: personId(client.manager),
      createdAt: daysAgo(now, Math.min(job.days, 1.2)),
      updatedAt: daysAgo(now, Math.min(job.days, 1.2) / 2),
    });
}

function addOverride(
  data: DemoData,
  client: ClientStory,
  job: JobStory,
  { found, reason }: NonNullable<JobStory["override"]>,
  at: Date,
): void {
  // Where it stands as a word of its own in a title that was published of the job.
  const word = new RegExp(`(?<!\\p{L})${found}(?!\\p{L})`, "u");
  const title = job.tasks?.map((task) => task.title).find((text) => word.test(text)) ?? found;
  const start = title.search(word);
  const lead: PersonKey = client.agency === "aurora" ? "lead@aurora" : "lead@harbor";
  data.rows.leakDecisions.push({
    orgId: orgId(client.agency),
    jobId: jobId(client, job),
    clientId: clientId(client),
    surface: "title",
    kind: "name",
    rule: "exact",
    tier: "mask",
    found,
    place: placeOf(title, { start, end: start + found.length }),
    verdict: "override",
    dossierVersion: 1,
    reason: `${reason} (${markerOf(`override ${job.title}`)})`,
    actorId: personId(lead),
    actorName: PEOPLE[lead].name,
    at,
  });
}

function addRequestFile(
  data: DemoData,
  client: ClientStory,
  requestId: string,
  text: string,
  at: Date,
): void {
  const label = `${client.name} ${text}`;
  const marker = markerOf(`file ${label}`);
  const bytes = new TextEncoder().encode(`${text}\n\n${client.name}\n${marker}\n`);
  const id = idOf(`request file ${label}`);
  data.files.push({ shelf: "agency", id, bytes });
  data.rows.requestFiles.push({
    id,
    orgId: orgId(client.agency),
    requestId,
    name: `${client.name} ${marker}.txt`,
    mediaType: "text/plain",
    sizeBytes: bytes.length,
    sha256: createHash("sha256").update(bytes).digest("hex"),
    at,
  });
}
