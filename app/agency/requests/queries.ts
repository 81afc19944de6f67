import { and, asc, desc, eq, gt, lt, lte, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { type AgencyTx, type AgencyViewer, readAsAgency } from "@/db/agency/access";
import { readClock } from "@/db/agency/calendar";
import { selectManagers } from "@/db/agency/managers";
import { excerptOf } from "@/db/agency/requests";
import { clients } from "@/db/schema/agency/clients";
import { contacts } from "@/db/schema/agency/contacts";
import { jobs } from "@/db/schema/agency/jobs";
import { requestFiles } from "@/db/schema/agency/request_files";
import { requestMoves } from "@/db/schema/agency/request_moves";
import { requests } from "@/db/schema/agency/requests";
import { users } from "@/db/schema/identity/users";
import { type AnswerClock, lateBefore, readWait } from "@/domain/cadence/answer";
import type { RequestFilter } from "./schema";

export const PAGE_SIZE = 50;
/** A list of choices stops here; an agency with more clients than this searches for one in their list. */
const CLIENT_CHOICES = 500;
/** A search stops here: whoever finds more adds a word. */
const MOST_FOUND = 10_000;
/** A request can be merged into one of the client's latest ones. */
const MERGE_CHOICES = 50;

const managers = alias(users, "managers");

/**
 * A page of requests: those that wait, the latest answer first; those put off, the next one first; or all of them, newest
 * first. One round trip, and one more for the late ones alone.
 */
export const listRequests = (viewer: AgencyViewer, filter: RequestFilter, now: Date) =>
  readAsAgency(viewer, async (tx) => {
    const reading = readClock(tx, viewer);
    const late = filter.late ? lateBefore(now, await reading) : undefined;
    const [clock, rows, choices, colleagues] = await Promise.all([
      reading,
      selectRows(tx, viewer, filter, now, late),
      selectClients(tx, viewer),
      selectManagers(tx, viewer),
    ]);
    return {
      rows: rows.slice(0, PAGE_SIZE).map((row) => ({ ...row, wait: waitOf(row, now, clock) })),
      hasMore: rows.length > PAGE_SIZE,
      clients: choices,
      managers: colleagues,
    };
  });

export type RequestRow = Awaited<ReturnType<typeof listRequests>>["rows"][number];

function selectRows(
  tx: AgencyTx,
  viewer: AgencyViewer,
  filter: RequestFilter,
  now: Date,
  late: Date | undefined,
) {
  const { view, q, client, manager, state, after } = filter;
  const isAll = view === "all";
  // Those put off wait from a moment ahead, so both of these lists are stretches of one index.
  const stretch = isAll
    ? undefined
    : view === "postponed"
      ? gt(requests.waitsSince, now)
      : and(lte(requests.waitsSince, now), late ? lt(requests.waitsSince, late) : undefined);
  const order = isAll ? requests.receivedAt : requests.waitsSince;
  const last = isAll
    ? sql`(select r.received_at, r.id from agency.requests r where r.id = ${after})`
    : sql`(select r.waits_since, r.id from agency.requests r where r.id = ${after})`;
  const place = sql`(${order}, ${requests.id})`;
  return tx
    .select({
      ...rowColumns(200),
      clientName: clients.name,
      managerName: managers.name,
      receivedAt: requests.receivedAt,
      fileCount: sql<number>`(select count(*)::int from agency.request_files f where f.request_id = requests.id)`,
    })
    .from(requests)
    .innerJoin(clients, eq(clients.id, requests.clientId))
    .leftJoin(managers, eq(managers.id, clients.managerId))
    .where(
      and(
        eq(requests.orgId, viewer.orgId),
        stretch,
        state ? eq(requests.state, state) : undefined,
        client ? eq(requests.clientId, client) : undefined,
        manager ? eq(clients.managerId, manager === "mine" ? viewer.userId : manager) : undefined,
        q ? holds(q) : undefined,
        after ? (isAll ? sql`${place} < ${last}` : sql`${place} > ${last}`) : undefined,
      ),
    )
    .orderBy(...(isAll ? [desc(order), desc(requests.id)] : [asc(order), asc(requests.id)]))
    .limit(PAGE_SIZE + 1);
}

/** Words anywhere in what the client said, in writing or aloud, or in who said it. */
const holds = (words: string): SQL =>
  sql`${requests.id} in (select agency.search_request_ids(${words}, ${MOST_FOUND}))`;

const rowColumns = (length: number) => ({
  id: requests.id,
  clientId: requests.clientId,
  excerpt: excerptOf(length),
  channel: requests.channel,
  state: requests.state,
  waitsSince: requests.waitsSince,
  version: requests.version,
});

/** Undefined for what does not wait now. */
const waitOf = ({ waitsSince }: { readonly waitsSince: Date | null }, now: Date, clock: AnswerClock) =>
  waitsSince && waitsSince <= now ? readWait(waitsSince, now, clock) : undefined;

/** For Today: clients who wait for a first word, the latest answer first. */
export const selectWaitingRequests = (
  tx: AgencyTx,
  viewer: AgencyViewer,
  { isMine, now, limit }: { readonly isMine: boolean; readonly now: Date; readonly limit: number },
) =>
  tx
    .select({ ...rowColumns(140), clientName: clients.name, managerName: managers.name })
    .from(requests)
    .innerJoin(clients, eq(clients.id, requests.clientId))
    .leftJoin(managers, eq(managers.id, clients.managerId))
    .where(
      and(
        eq(requests.orgId, viewer.orgId),
        lte(requests.waitsSince, now),
        isMine ? eq(clients.managerId, viewer.userId) : undefined,
      ),
    )
    .orderBy(asc(requests.waitsSince), asc(requests.id))
    .limit(limit);

/** Everything on one request's page, in one round trip; undefined when the agency has no such request. */
export const getRequest = (viewer: AgencyViewer, requestId: string, now: Date) =>
  readAsAgency(viewer, async (tx) => {
    const [[request], files, moves, merged, others, made, clock] = await Promise.all([
      selectRequest(tx, viewer, requestId),
      selectFiles(tx, viewer, requestId),
      selectMoves(tx, viewer, requestId),
      selectMergedInto(tx, viewer, requestId),
      selectMergeChoices(tx, viewer, requestId),
      tx
        .select({ id: jobs.id, title: jobs.title, state: jobs.state })
        .from(jobs)
        .where(and(eq(jobs.requestId, requestId), eq(jobs.orgId, viewer.orgId)))
        .orderBy(asc(jobs.createdAt))
        .limit(20),
      readClock(tx, viewer),
    ]);
    if (!request) return undefined;
    return { request, files, moves, merged, others, jobs: made, clock, wait: waitOf(request, now, clock) };
  });

const selectRequest = (tx: AgencyTx, viewer: AgencyViewer, requestId: string) =>
  tx
    .select({
      id: requests.id,
      clientId: requests.clientId,
      clientName: clients.name,
      managerName: managers.name,
      contactId: requests.contactId,
      contactName: contacts.name,
      channel: requests.channel,
      subject: requests.subject,
      body: requests.body,
      sender: requests.sender,
      state: requests.state,
      answer: requests.answer,
      receivedAt: requests.receivedAt,
      answeredAt: requests.answeredAt,
      waitsSince: requests.waitsSince,
      authorName: users.name,
      version: requests.version,
    })
    .from(requests)
    .innerJoin(clients, eq(clients.id, requests.clientId))
    .leftJoin(contacts, eq(contacts.id, requests.contactId))
    .leftJoin(managers, eq(managers.id, clients.managerId))
    .leftJoin(users, eq(users.id, requests.authorId))
    .where(and(eq(requests.id, requestId), eq(requests.orgId, viewer.orgId)));

const selectFiles = (tx: AgencyTx, viewer: AgencyViewer, requestId: string) =>
  tx
    .select({
      id: requestFiles.id,
      name: requestFiles.name,
      mediaType: requestFiles.mediaType,
      sizeBytes: requestFiles.sizeBytes,
      transcript: requestFiles.transcript,
      version: requestFiles.version,
    })
    .from(requestFiles)
    .where(and(eq(requestFiles.requestId, requestId), eq(requestFiles.orgId, viewer.orgId)))
    .orderBy(asc(requestFiles.at), asc(requestFiles.name));

/** The history of a request, newest first. */
const selectMoves = (tx: AgencyTx, viewer: AgencyViewer, requestId: string) =>
  tx
    .select({
      id: requestMoves.id,
      verb: requestMoves.verb,
      note: requestMoves.note,
      untilOn: requestMoves.untilOn,
      intoId: requestMoves.intoId,
      intoExcerpt: excerptOf(120),
      at: requestMoves.at,
      actorName: requestMoves.actorName,
    })
    .from(requestMoves)
    .leftJoin(requests, eq(requests.id, requestMoves.intoId))
    .where(and(eq(requestMoves.requestId, requestId), eq(requestMoves.orgId, viewer.orgId)))
    .orderBy(desc(requestMoves.at), desc(requestMoves.id))
    .limit(100);

/** Requests that are told by this one now: their last turn led here, and they were not opened again. */
export const selectMergedInto = (tx: AgencyTx, viewer: AgencyViewer, requestId: string) =>
  tx
    .select({
      id: requests.id,
      subject: requests.subject,
      body: sql<string>`left(${requests.body}, 5000)`,
      channel: requests.channel,
      receivedAt: requests.receivedAt,
    })
    .from(requestMoves)
    .innerJoin(requests, eq(requests.id, requestMoves.requestId))
    .where(
      and(
        eq(requestMoves.intoId, requestId),
        eq(requestMoves.orgId, viewer.orgId),
        eq(requests.state, "merged"),
        sql`not exists (select from agency.request_moves later
             where later.request_id = ${requestMoves.requestId} and later.at > ${requestMoves.at})`,
      ),
    )
    .orderBy(asc(requests.receivedAt))
    .limit(100);

const selectMergeChoices = (tx: AgencyTx, viewer: AgencyViewer, requestId: string) =>
  tx
    .select({ id: requests.id, excerpt: excerptOf(80), receivedAt: requests.receivedAt })
    .from(requests)
    .where(
      and(
        eq(requests.orgId, viewer.orgId),
        sql`${requests.clientId} = (select r.client_id from agency.requests r where r.id = ${requestId})`,
        sql`${requests.id} <> ${requestId}`,
        sql`${requests.state} <> 'merged'`,
      ),
    )
    .orderBy(desc(requests.receivedAt))
    .limit(MERGE_CHOICES);

/** One file of one request, if the agency has it. */
export const getRequestFile = (viewer: AgencyViewer, requestId: string, fileId: string) =>
  readAsAgency(viewer, async (tx) => {
    const [file] = await tx
      .select({
        id: requestFiles.id,
        name: requestFiles.name,
        mediaType: requestFiles.mediaType,
        sizeBytes: requestFiles.sizeBytes,
        sha256: requestFiles.sha256,
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
