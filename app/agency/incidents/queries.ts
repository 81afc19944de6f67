import { and, asc, desc, eq, isNotNull, isNull, ne, or, sql } from "drizzle-orm";
import { type AgencyTx, type AgencyViewer, readAsAgency } from "@/db/agency/access";
import { readCalendar } from "@/db/agency/calendar";
import { selectTakers } from "@/db/agency/takers";
import { clients } from "@/db/schema/agency/clients";
import { incidentEntries } from "@/db/schema/agency/incident_entries";
import { incidentPromises } from "@/db/schema/agency/incident_promises";
import { incidents } from "@/db/schema/agency/incidents";
import { jobs } from "@/db/schema/agency/jobs";
import { requests } from "@/db/schema/agency/requests";
import { engagements } from "@/db/schema/exchange/engagements";
import { organisations } from "@/db/schema/identity/organisations";
import { users } from "@/db/schema/identity/users";
import { likePattern } from "@/platform/address";
import type { IncidentFilter } from "./schema";

const PAGE_SIZE = 50;
/** A list of choices stops here; an agency with more clients than this opens the situation from the client's page. */
const CLIENT_CHOICES = 500;
/** The record is read whole: a situation with more entries than this has other troubles. */
const MOST_ENTRIES = 500;
const MOST_PROMISES = 100;
/** A client's page shows so many. */
const RECENT = 5;

/** A page of critical situations, the newest first: those that are not over, or all. One round trip. */
export const listIncidents = (viewer: AgencyViewer, filter: IncidentFilter) =>
  readAsAgency(viewer, async (tx) => {
    const [rows, choices, takers] = await Promise.all([
      selectRows(tx, viewer, filter),
      selectClients(tx, viewer),
      selectTakers(tx, viewer),
    ]);
    return { rows: rows.slice(0, PAGE_SIZE), hasMore: rows.length > PAGE_SIZE, clients: choices, takers };
  });

const rowColumns = {
  id: incidents.id,
  title: incidents.title,
  severity: incidents.severity,
  state: incidents.state,
  clientName: clients.name,
  ownerName: users.name,
  checkOn: incidents.checkOn,
  openedAt: incidents.openedAt,
  /** The next promise that nobody has settled. */
  promiseOn: sql<string | null>`(select min(p.due_on)::text from agency.incident_promises p
    where p.incident_id = ${incidents.id} and p.settled_at is null)`,
};

const selectRows = (
  tx: AgencyTx,
  viewer: AgencyViewer,
  { view, q, severity, client, owner, after }: IncidentFilter,
) =>
  tx
    .select(rowColumns)
    .from(incidents)
    .innerJoin(clients, eq(clients.id, incidents.clientId))
    .leftJoin(users, eq(users.id, incidents.ownerId))
    .where(
      and(
        eq(incidents.orgId, viewer.orgId),
        view === "all" ? undefined : ne(incidents.state, "closed"),
        q
          ? or(sql`${incidents.title} ilike ${likePattern(q)}`, sql`${clients.name} ilike ${likePattern(q)}`)
          : undefined,
        severity ? eq(incidents.severity, severity) : undefined,
        client ? eq(incidents.clientId, client) : undefined,
        owner ? eq(incidents.ownerId, owner) : undefined,
        after
          ? sql`(${incidents.openedAt}, ${incidents.id}) < (select i.opened_at, i.id from agency.incidents i where i.id = ${after})`
          : undefined,
      ),
    )
    .orderBy(desc(incidents.openedAt), desc(incidents.id))
    .limit(PAGE_SIZE + 1);

/** Everything on one situation's page, in one round trip; undefined when the agency has no such one. */
export const getIncident = (viewer: AgencyViewer, incidentId: string) =>
  readAsAgency(viewer, async (tx) => {
    const [incident, promises, entries, partners, { daysOff }] = await Promise.all([
      findIncident(tx, viewer, incidentId),
      tx
        .select({
          id: incidentPromises.id,
          body: incidentPromises.body,
          dueOn: incidentPromises.dueOn,
          state: incidentPromises.state,
          authorName: incidentPromises.authorName,
          settledAt: incidentPromises.settledAt,
          settledName: incidentPromises.settledName,
        })
        .from(incidentPromises)
        .where(and(eq(incidentPromises.incidentId, incidentId), eq(incidentPromises.orgId, viewer.orgId)))
        .orderBy(isNotNull(incidentPromises.settledAt), asc(incidentPromises.dueOn), asc(incidentPromises.id))
        .limit(MOST_PROMISES),
      tx
        .select({
          id: incidentEntries.id,
          kind: incidentEntries.kind,
          body: incidentEntries.body,
          at: incidentEntries.at,
          authorName: incidentEntries.authorName,
        })
        .from(incidentEntries)
        .where(and(eq(incidentEntries.incidentId, incidentId), eq(incidentEntries.orgId, viewer.orgId)))
        // What was written in one moment stands in the order of its kinds: it opened before somebody took it over.
        .orderBy(desc(incidentEntries.at), desc(incidentEntries.kind), desc(incidentEntries.id))
        .limit(MOST_ENTRIES),
      selectPartners(tx, viewer),
      readCalendar(tx, viewer),
    ]);
    return incident && { incident, promises, entries, partners, daysOff };
  });

/** A situation as it stands; missing and foreign look the same. */
export async function findIncident(tx: AgencyTx, viewer: AgencyViewer, incidentId: string) {
  const [incident] = await tx
    .select({
      id: incidents.id,
      clientId: incidents.clientId,
      clientName: clients.name,
      managerId: clients.managerId,
      requestId: incidents.requestId,
      jobId: incidents.jobId,
      jobTitle: jobs.title,
      title: incidents.title,
      severity: incidents.severity,
      state: incidents.state,
      ownerId: incidents.ownerId,
      ownerName: users.name,
      clientWords: incidents.clientWords,
      plan: incidents.plan,
      cause: incidents.cause,
      engagementId: incidents.engagementId,
      sharedIn: incidents.sharedIn,
      /** The running quarter: what was shared before it stands. */
      quarter: sql<string>`exchange.quarter_now()::text`,
      checkOn: incidents.checkOn,
      openedAt: incidents.openedAt,
      closedAt: incidents.closedAt,
      version: incidents.version,
    })
    .from(incidents)
    .innerJoin(clients, eq(clients.id, incidents.clientId))
    .leftJoin(jobs, eq(jobs.id, incidents.jobId))
    .leftJoin(users, eq(users.id, incidents.ownerId))
    .where(and(eq(incidents.id, incidentId), eq(incidents.orgId, viewer.orgId)));
  return incident;
}

/** Teams that have come: one of them may share a situation. */
const selectPartners = (tx: AgencyTx, viewer: AgencyViewer) =>
  tx
    .select({ id: engagements.id, name: organisations.name })
    .from(engagements)
    .innerJoin(organisations, eq(organisations.id, engagements.partnerOrgId))
    .where(eq(engagements.agencyOrgId, viewer.orgId))
    .orderBy(asc(organisations.name));

/** What the form needs: for a new situation also what it comes of, as far as the agency has that. */
export const getForm = (
  viewer: AgencyViewer,
  of: {
    readonly incident?: string | undefined;
    readonly request?: string | undefined;
    readonly job?: string | undefined;
  },
) =>
  readAsAgency(viewer, async (tx) => {
    const [incident, [request], [job], choices, takers] = await Promise.all([
      of.incident ? findIncident(tx, viewer, of.incident) : undefined,
      of.request
        ? tx
            .select({ id: requests.id, clientId: requests.clientId, body: requests.body })
            .from(requests)
            .where(and(eq(requests.id, of.request), eq(requests.orgId, viewer.orgId)))
        : [],
      of.job
        ? tx
            .select({ id: jobs.id, clientId: jobs.clientId, title: jobs.title, deadlineOn: jobs.deadlineOn })
            .from(jobs)
            .where(and(eq(jobs.id, of.job), eq(jobs.orgId, viewer.orgId)))
        : [],
      selectClients(tx, viewer),
      selectTakers(tx, viewer),
    ]);
    return { incident, request, job, clients: choices, takers };
  });

const selectClients = (tx: AgencyTx, viewer: AgencyViewer) =>
  tx
    .select({ id: clients.id, name: clients.name, managerId: clients.managerId })
    .from(clients)
    .where(eq(clients.orgId, viewer.orgId))
    .orderBy(asc(clients.name))
    .limit(CLIENT_CHOICES);

/** The latest situations of one client, for its page. */
export const selectOfClient = (tx: AgencyTx, viewer: AgencyViewer, clientId: string) =>
  tx
    .select(rowColumns)
    .from(incidents)
    .innerJoin(clients, eq(clients.id, incidents.clientId))
    .leftJoin(users, eq(users.id, incidents.ownerId))
    .where(and(eq(incidents.clientId, clientId), eq(incidents.orgId, viewer.orgId)))
    .orderBy(desc(incidents.openedAt), desc(incidents.id))
    .limit(RECENT);

/** For Today: situations that are open, the worst first. @param today YYYY-MM-DD */
export const selectOpenIncidents = (
  tx: AgencyTx,
  viewer: AgencyViewer,
  isMine: boolean,
  today: string,
  most: number,
) =>
  tx
    .select({
      ...rowColumns,
      /** A promise given in it was broken, or its day has passed without a word. */
      isBroken: sql<boolean>`exists (select from agency.incident_promises p where p.incident_id = ${incidents.id}
        and (p.state = 'broken' or (p.settled_at is null and p.due_on < ${today}::date)))`,
    })
    .from(incidents)
    .innerJoin(clients, eq(clients.id, incidents.clientId))
    .leftJoin(users, eq(users.id, incidents.ownerId))
    .where(and(isUnsettled(viewer), eq(incidents.state, "open"), isMine ? isOwn(viewer) : undefined))
    .orderBy(desc(incidents.severity), asc(incidents.openedAt))
    .limit(most);

/** For Today: promises whose day is here or past. */
export const selectDuePromises = (
  tx: AgencyTx,
  viewer: AgencyViewer,
  isMine: boolean,
  today: string,
  most: number,
) =>
  tx
    .select({
      id: incidentPromises.id,
      incidentId: incidentPromises.incidentId,
      body: incidentPromises.body,
      dueOn: incidentPromises.dueOn,
      clientName: clients.name,
    })
    .from(incidentPromises)
    .innerJoin(incidents, eq(incidents.id, incidentPromises.incidentId))
    .innerJoin(clients, eq(clients.id, incidents.clientId))
    .where(
      and(
        eq(incidentPromises.orgId, viewer.orgId),
        isNull(incidentPromises.settledAt),
        sql`${incidentPromises.dueOn} <= ${today}::date`,
        isMine ? isOwn(viewer) : undefined,
      ),
    )
    .orderBy(asc(incidentPromises.dueOn), asc(incidentPromises.id))
    .limit(most);

/** For Today: clients to be asked whether they are calm again. */
export const selectDueChecks = (
  tx: AgencyTx,
  viewer: AgencyViewer,
  isMine: boolean,
  today: string,
  most: number,
) =>
  tx
    .select({
      id: incidents.id,
      title: incidents.title,
      clientName: clients.name,
      checkOn: sql<string>`${incidents.checkOn}::text`,
      version: incidents.version,
    })
    .from(incidents)
    .innerJoin(clients, eq(clients.id, incidents.clientId))
    .where(
      and(
        isUnsettled(viewer),
        eq(incidents.state, "checking"),
        sql`${incidents.checkOn} <= ${today}::date`,
        isMine ? isOwn(viewer) : undefined,
      ),
    )
    .orderBy(asc(incidents.checkOn), asc(incidents.id))
    .limit(most);

const isUnsettled = (viewer: AgencyViewer) =>
  and(eq(incidents.orgId, viewer.orgId), isNull(incidents.closedAt));

/** Taken over by the viewer, or of a client that the viewer accounts for. */
const isOwn = (viewer: AgencyViewer) =>
  or(eq(incidents.ownerId, viewer.userId), eq(clients.managerId, viewer.userId));
