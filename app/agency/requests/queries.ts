import { and, asc, desc, eq, or, sql } from "drizzle-orm";
import { type AgencyTx, type AgencyViewer, readAsAgency } from "@/db/agency/access";
import { clients } from "@/db/schema/agency/clients";
import { contacts } from "@/db/schema/agency/contacts";
import { jobs } from "@/db/schema/agency/jobs";
import { requestFiles } from "@/db/schema/agency/request_files";
import { requests } from "@/db/schema/agency/requests";
import { users } from "@/db/schema/identity/users";
import { likePattern } from "@/platform/address";
import type { RequestFilter } from "./schema";

export const PAGE_SIZE = 50;
/** A list of choices stops here; an agency with more clients than this searches for one in their list. */
const CLIENT_CHOICES = 500;

/**
 * A page of requests: those that wait, the one that has waited longest first; or all of them, newest first.
 * One round trip.
 */
export const listRequests = (viewer: AgencyViewer, filter: RequestFilter) =>
  readAsAgency(viewer, async (tx) => {
    const [rows, choices] = await Promise.all([selectRows(tx, viewer, filter), selectClients(tx, viewer)]);
    return { rows: rows.slice(0, PAGE_SIZE), hasMore: rows.length > PAGE_SIZE, clients: choices };
  });

function selectRows(tx: AgencyTx, viewer: AgencyViewer, filter: RequestFilter) {
  const { q, client, after } = filter;
  const isWaiting = filter.view !== "all";
  const state = isWaiting ? "open" : filter.state;
  const last = sql`(select r.received_at, r.id from agency.requests r where r.id = ${after})`;
  const place = sql`(${requests.receivedAt}, ${requests.id})`;
  return tx
    .select({
      id: requests.id,
      clientName: clients.name,
      excerpt: sql<string>`left(${requests.body}, 200)`,
      channel: requests.channel,
      state: requests.state,
      receivedAt: requests.receivedAt,
      answeredAt: requests.answeredAt,
      fileCount: sql<number>`(select count(*)::int from agency.request_files f where f.request_id = ${requests.id})`,
    })
    .from(requests)
    .innerJoin(clients, eq(clients.id, requests.clientId))
    .where(
      and(
        eq(requests.orgId, viewer.orgId),
        state ? eq(requests.state, state) : undefined,
        client ? eq(requests.clientId, client) : undefined,
        q
          ? or(sql`${requests.body} ilike ${likePattern(q)}`, sql`${clients.name} ilike ${likePattern(q)}`)
          : undefined,
        after ? (isWaiting ? sql`${place} > ${last}` : sql`${place} < ${last}`) : undefined,
      ),
    )
    .orderBy(
      ...(isWaiting
        ? [asc(requests.receivedAt), asc(requests.id)]
        : [desc(requests.receivedAt), desc(requests.id)]),
    )
    .limit(PAGE_SIZE + 1);
}

/** Everything on one request's page, in one round trip; undefined when the agency has no such request. */
export const getRequest = (viewer: AgencyViewer, requestId: string) =>
  readAsAgency(viewer, async (tx) => {
    const [[request], files, made] = await Promise.all([
      tx
        .select({
          id: requests.id,
          clientId: requests.clientId,
          clientName: clients.name,
          channel: requests.channel,
          body: requests.body,
          state: requests.state,
          answer: requests.answer,
          receivedAt: requests.receivedAt,
          answeredAt: requests.answeredAt,
          authorName: sql<string | null>`coalesce(${users.name}, ${contacts.name})`,
          version: requests.version,
        })
        .from(requests)
        .innerJoin(clients, eq(clients.id, requests.clientId))
        .leftJoin(users, eq(users.id, requests.authorId))
        .leftJoin(contacts, eq(contacts.id, requests.contactId))
        .where(and(eq(requests.id, requestId), eq(requests.orgId, viewer.orgId))),
      tx
        .select({ id: requestFiles.id, name: requestFiles.name, sizeBytes: requestFiles.sizeBytes })
        .from(requestFiles)
        .where(and(eq(requestFiles.requestId, requestId), eq(requestFiles.orgId, viewer.orgId)))
        .orderBy(asc(requestFiles.at), asc(requestFiles.name)),
      tx
        .select({ id: jobs.id, title: jobs.title, state: jobs.state })
        .from(jobs)
        .where(and(eq(jobs.requestId, requestId), eq(jobs.orgId, viewer.orgId)))
        .orderBy(asc(jobs.createdAt))
        .limit(20),
    ]);
    return request && { request, files, jobs: made };
  });

/** One file of one request, if the agency has it. */
export const getRequestFile = (viewer: AgencyViewer, requestId: string, fileId: string) =>
  readAsAgency(viewer, async (tx) => {
    const [file] = await tx
      .select({
        id: requestFiles.id,
        name: requestFiles.name,
        mediaType: requestFiles.mediaType,
        sizeBytes: requestFiles.sizeBytes,
      })
      .from(requestFiles)
      .where(
        and(
          eq(requestFiles.id, fileId),
          eq(requestFiles.requestId, requestId),
          eq(requestFiles.orgId, viewer.orgId),
        ),
      );
    return file;
  });

/** The clients that a form offers. */
export const getClientChoices = (viewer: AgencyViewer) =>
  readAsAgency(viewer, (tx) => selectClients(tx, viewer));

const selectClients = (tx: AgencyTx, viewer: AgencyViewer) =>
  tx
    .select({ id: clients.id, name: clients.name })
    .from(clients)
    .where(eq(clients.orgId, viewer.orgId))
    .orderBy(asc(clients.name))
    .limit(CLIENT_CHOICES);
