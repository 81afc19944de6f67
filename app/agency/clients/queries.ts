import { and, asc, desc, eq, type SQL, sql } from "drizzle-orm";
import { selectOfClient } from "@/app/agency/incidents/queries";
import { selectMeetingsOf } from "@/app/agency/meetings/queries";
import { type AgencyTx, type AgencyViewer, readAsAgency } from "@/db/agency/access";
import { readAccountSettings, selectCandidates, selectLoads, selectRules } from "@/db/agency/accounts";
import { clockOf, readCalendar } from "@/db/agency/calendar";
import { selectManagers } from "@/db/agency/managers";
import { excerptOf } from "@/db/agency/requests";
import { clients } from "@/db/schema/agency/clients";
import { codenames } from "@/db/schema/agency/codenames";
import { contacts } from "@/db/schema/agency/contacts";
import { dossiers } from "@/db/schema/agency/dossiers";
import { jobs } from "@/db/schema/agency/jobs";
import { requests } from "@/db/schema/agency/requests";
import { touches } from "@/db/schema/agency/touches";
import { engagements } from "@/db/schema/exchange/engagements";
import { organisations } from "@/db/schema/identity/organisations";
import { users } from "@/db/schema/identity/users";
import { proposeTaker } from "@/domain/accounts/rules";
import { DOSSIER_KINDS, type DossierKind } from "@/domain/dossier";
import { likePattern } from "@/platform/address";
import { selectLife } from "./[id]/life/queries";
import { selectVersions } from "./[id]/regulation/queries";
import type { ClientFilter } from "./schema";

export const PAGE_SIZE = 50;
/** A client's page shows so many of its requests and jobs; the rest is in their lists. */
const RECENT = 8;
const RECENT_TOUCHES = 4;
const RECENT_MEETINGS = 4;
const MOST_CONTACTS = 100;
/** Counters on a row stop here and say "99+": nobody needs the exact number of a heap. */
const COUNT_LIMIT = 100;

/** A page of the clients, by name. One round trip. */
export const listClients = (viewer: AgencyViewer, filter: ClientFilter) =>
  readAsAgency(viewer, async (tx) => {
    const [rows, managers] = await Promise.all([selectRows(tx, viewer, filter), selectManagers(tx, viewer)]);
    return { rows: rows.slice(0, PAGE_SIZE), hasMore: rows.length > PAGE_SIZE, managers };
  });

const selectRows = (tx: AgencyTx, viewer: AgencyViewer, { q, stage, tier, manager, after }: ClientFilter) =>
  tx
    .select({
      id: clients.id,
      name: clients.name,
      stage: clients.stage,
      tier: clients.tier,
      managerName: users.name,
      openRequests: openRequestsOf(viewer),
      activeJobs: activeJobsOf(viewer),
      dossier: kindSizes,
    })
    .from(clients)
    .innerJoin(dossiers, eq(dossiers.clientId, clients.id))
    .leftJoin(users, eq(users.id, clients.managerId))
    .where(
      and(
        eq(clients.orgId, viewer.orgId),
        q ? sql`${clients.name} ilike ${likePattern(q)}` : undefined,
        stage ? eq(clients.stage, stage) : undefined,
        tier ? eq(clients.tier, tier) : undefined,
        manager ? eq(clients.managerId, manager) : undefined,
        after
          ? sql`(${clients.name}, ${clients.id}) > (select c.name, c.id from agency.clients c where c.id = ${after})`
          : undefined,
      ),
    )
    .orderBy(asc(clients.name), asc(clients.id))
    .limit(PAGE_SIZE + 1);

const openRequestsOf = (viewer: AgencyViewer) => sql<number>`(select count(*)::int from (
  select from agency.requests r
   where r.org_id = ${viewer.orgId} and r.client_id = ${clients.id} and r.waits_since <= now() limit ${COUNT_LIMIT}) few)`;

const activeJobsOf = (viewer: AgencyViewer) => sql<number>`(select count(*)::int from (
  select from agency.jobs j
   where j.org_id = ${viewer.orgId} and j.client_id = ${clients.id}
     and j.state in ('draft', 'agreed', 'in_work') limit ${COUNT_LIMIT}) few)`;

/** How many values each kind has; the values themselves stay out of lists. */
const kindSizes = Object.fromEntries(
  DOSSIER_KINDS.map((kind) => [kind, sql<number>`cardinality(${dossiers[kind]})`]),
) as Record<DossierKind, SQL<number>>;

/** Everything on one client's page, in one round trip; undefined when the agency has no such client. */
export const getClient = (viewer: AgencyViewer, clientId: string) =>
  readAsAgency(viewer, async (tx) => {
    const [
      [client],
      recentRequests,
      recentJobs,
      names,
      people,
      lately,
      calendar,
      met,
      incidents,
      [regulation],
      life,
    ] = await Promise.all([
      tx
        .select({
          ...cardColumns,
          managerName: users.name,
          createdAt: clients.createdAt,
          dossier: dossierColumns,
        })
        .from(clients)
        .innerJoin(dossiers, eq(dossiers.clientId, clients.id))
        .leftJoin(users, eq(users.id, clients.managerId))
        .where(and(eq(clients.id, clientId), eq(clients.orgId, viewer.orgId))),
      tx
        .select({
          id: requests.id,
          excerpt: excerptOf(160),
          channel: requests.channel,
          state: requests.state,
          receivedAt: requests.receivedAt,
          waitsSince: requests.waitsSince,
        })
        .from(requests)
        .where(and(eq(requests.clientId, clientId), eq(requests.orgId, viewer.orgId)))
        .orderBy(desc(requests.receivedAt))
        .limit(RECENT + 1),
      tx
        .select({
          id: jobs.id,
          title: jobs.title,
          state: jobs.state,
          deadlineOn: jobs.deadlineOn,
        })
        .from(jobs)
        .where(and(eq(jobs.clientId, clientId), eq(jobs.orgId, viewer.orgId)))
        .orderBy(desc(jobs.createdAt))
        .limit(RECENT + 1),
      tx
        .select({
          engagementId: codenames.engagementId,
          codename: codenames.codename,
          /** Empty until the first task is published: the partner does not know the name yet. */
          projectId: codenames.projectId,
          partnerName: sql<string>`coalesce(${organisations.name}, ${engagements.invitedName})`,
        })
        .from(codenames)
        .innerJoin(engagements, eq(engagements.id, codenames.engagementId))
        .leftJoin(organisations, eq(organisations.id, engagements.partnerOrgId))
        .where(and(eq(codenames.clientId, clientId), eq(codenames.orgId, viewer.orgId)))
        .orderBy(asc(engagements.invitedName)),
      selectContacts(tx, viewer, clientId),
      tx
        .select({
          id: touches.id,
          kind: touches.kind,
          note: touches.note,
          at: touches.at,
          authorId: touches.authorId,
          authorName: touches.authorName,
          contactName: contacts.name,
        })
        .from(touches)
        .leftJoin(contacts, eq(contacts.id, touches.contactId))
        .where(and(eq(touches.clientId, clientId), eq(touches.orgId, viewer.orgId)))
        .orderBy(desc(touches.at), desc(touches.id))
        .limit(RECENT_TOUCHES),
      readCalendar(tx, viewer),
      selectMeetingsOf(tx, viewer, clientId, RECENT_MEETINGS),
      selectOfClient(tx, viewer, clientId),
      selectVersions(tx, viewer, clientId, 1),
      selectLife(tx, viewer, clientId),
    ]);
    if (!client) return undefined;
    return {
      client,
      requests: recentRequests.slice(0, RECENT),
      hasMoreRequests: recentRequests.length > RECENT,
      jobs: recentJobs.slice(0, RECENT),
      hasMoreJobs: recentJobs.length > RECENT,
      codenames: names,
      contacts: people,
      touches: lately,
      daysOff: calendar.daysOff,
      clock: clockOf(calendar, viewer),
      meetings: met,
      incidents,
      regulation,
      life,
    };
  });

/** A client's people: who decides first, who has left last. */
const selectContacts = (tx: AgencyTx, viewer: AgencyViewer, clientId: string) =>
  tx
    .select({
      id: contacts.id,
      name: contacts.name,
      position: contacts.position,
      email: contacts.email,
      phone: contacts.phone,
      handle: contacts.handle,
      isDecisionMaker: contacts.isDecisionMaker,
      approves: contacts.approves,
      leftAt: contacts.leftAt,
      createdAt: contacts.createdAt,
      lastAt: sql<string | null>`(select t.at from agency.touches t
        where t.contact_id = agency.contacts.id order by t.at desc limit 1)`,
    })
    .from(contacts)
    .where(and(eq(contacts.clientId, clientId), eq(contacts.orgId, viewer.orgId)))
    .orderBy(
      sql`${contacts.leftAt} is not null`,
      desc(contacts.isDecisionMaker),
      asc(contacts.createdAt),
      asc(contacts.id),
    )
    .limit(MOST_CONTACTS);

const cardColumns = {
  id: clients.id,
  name: clients.name,
  stage: clients.stage,
  tier: clients.tier,
  managerId: clients.managerId,
  notes: clients.notes,
  idealDays: clients.idealDays,
  mostDays: clients.mostDays,
  version: clients.version,
};

const dossierColumns = {
  names: dossiers.names,
  aliases: dossiers.aliases,
  products: dossiers.products,
  domains: dossiers.domains,
  emails: dossiers.emails,
  phones: dossiers.phones,
  people: dossiers.people,
  handles: dossiers.handles,
  addresses: dossiers.addresses,
  taxIds: dossiers.taxIds,
  contracts: dossiers.contracts,
  version: dossiers.version,
};

/** What the form of a new client needs: who could take it, what they carry, and whom the rules mean. */
export const getTakers = (viewer: AgencyViewer) =>
  readAsAgency(viewer, async (tx) => {
    const [people, rules, { limits }, loads] = await Promise.all([
      selectCandidates(tx, viewer),
      selectRules(tx, viewer),
      readAccountSettings(tx, viewer),
      selectLoads(tx, viewer),
    ]);
    const fresh = { stage: "new", tier: "b" } as const;
    return { people, loads, limits, proposal: proposeTaker(fresh, rules, people, loads, limits) };
  });

/** What the form of an existing client needs. */
export const getClientToEdit = (viewer: AgencyViewer, clientId: string) =>
  readAsAgency(viewer, (tx) => findClient(tx, viewer, clientId));

export const getDossierToEdit = (viewer: AgencyViewer, clientId: string) =>
  readAsAgency(viewer, (tx) => findDossier(tx, viewer, clientId));

/** A client's card as it stands; missing and foreign look the same. */
export async function findClient(tx: AgencyTx, viewer: AgencyViewer, clientId: string) {
  const [client] = await tx
    .select(cardColumns)
    .from(clients)
    .where(and(eq(clients.id, clientId), eq(clients.orgId, viewer.orgId)));
  return client;
}

/** A client's dossier and name as they stand; missing and foreign look the same. */
export async function findDossier(tx: AgencyTx, viewer: AgencyViewer, clientId: string) {
  const [found] = await tx
    .select({ clientName: clients.name, ...dossierColumns })
    .from(dossiers)
    .innerJoin(clients, eq(clients.id, dossiers.clientId))
    .where(and(eq(dossiers.clientId, clientId), eq(dossiers.orgId, viewer.orgId)));
  return found;
}
