import { and, asc, eq, inArray, isNull, sql } from "drizzle-orm";
import { selectRadar } from "@/app/agency/radar/queries";
import { type AgencyTx, type AgencyViewer, readAsAgency } from "@/db/agency/access";
import { readAccountSettings, selectCandidates, selectLoads, selectRules } from "@/db/agency/accounts";
import { findHandOver, listHandOvers } from "@/db/agency/hand_overs";
import { accountMembers } from "@/db/schema/agency/account_members";
import { clients } from "@/db/schema/agency/clients";
import { duties } from "@/db/schema/agency/duties";
import { users } from "@/db/schema/identity/users";
import { SERVED_STAGES } from "@/domain/clients/stage";

const MOST_HAND_OVERS = 200;
const MOST_CLIENTS = 2_000;

/** What everybody carries, silent clients included, and the clients for whom nobody answers. One round trip. */
export const getLoad = (viewer: AgencyViewer, now: Date) =>
  readAsAgency(viewer, async (tx) => {
    const [people, loads, settings, radar, voiceless] = await Promise.all([
      selectCandidates(tx, viewer),
      selectLoads(tx, viewer),
      readAccountSettings(tx, viewer),
      selectRadar(tx, viewer, { view: "all" }, now),
      selectServed(tx, viewer, isNull(clients.managerId)),
    ]);
    const silent = new Map<string, number>();
    for (const { managerId, reading } of radar)
      if (managerId && (reading.silence === "silent" || reading.silence === "risk"))
        silent.set(managerId, (silent.get(managerId) ?? 0) + 1);
    const ids = new Set([...people.map(({ id }) => id), ...loads.keys()]);
    const rows = [...ids].map((id) => {
      const load = loads.get(id);
      const name = people.find((person) => person.id === id)?.name ?? load?.name ?? "";
      const { clients: served = 0, requests = 0, minutes = 0 } = load ?? {};
      return { id, name, load: { clients: served, requests, minutes, silent: silent.get(id) ?? 0 } };
    });
    return { rows: rows.sort((a, b) => b.load.clients - a.load.clients), settings, voiceless };
  });

/** Who answers for what, and at which clients nobody does. One round trip. */
export const getDuties = (viewer: AgencyViewer) =>
  readAsAgency(viewer, async (tx) => {
    const [people, coverage] = await Promise.all([selectCandidates(tx, viewer), selectDuties(tx, viewer)]);
    return { people, ...coverage };
  });

/** The same without the people, in a transaction of somebody else's. */
export async function selectDuties(tx: AgencyTx, viewer: AgencyViewer) {
  const [settings, served, given] = await Promise.all([
    readAccountSettings(tx, viewer),
    selectServed(tx, viewer),
    tx
      .select({
        id: duties.id,
        duty: duties.kind,
        userId: duties.doerId,
        userName: users.name,
        clientId: duties.clientId,
        clientName: clients.name,
        groupName: duties.groupName,
      })
      .from(duties)
      .innerJoin(users, eq(users.id, duties.doerId))
      .leftJoin(clients, eq(clients.id, duties.clientId))
      .where(eq(duties.orgId, viewer.orgId))
      .orderBy(asc(users.name), asc(duties.createdAt)),
  ]);
  return { settings, clients: served, duties: given };
}

/** Clients that are served, each in the group of whoever accounts for it. */
const selectServed = (tx: AgencyTx, viewer: AgencyViewer, which?: ReturnType<typeof isNull>) =>
  tx
    .select({
      id: clients.id,
      name: clients.name,
      managerId: clients.managerId,
      groupName: sql<string>`coalesce(${accountMembers.groupName}, '')`,
    })
    .from(clients)
    .leftJoin(
      accountMembers,
      and(eq(accountMembers.userId, clients.managerId), eq(accountMembers.orgId, clients.orgId)),
    )
    .where(and(eq(clients.orgId, viewer.orgId), inArray(clients.stage, [...SERVED_STAGES]), which))
    .orderBy(asc(clients.name))
    .limit(MOST_CLIENTS);

export const getHandOvers = (viewer: AgencyViewer) =>
  readAsAgency(viewer, (tx) => listHandOvers(tx, viewer, MOST_HAND_OVERS));

/** The structure, its rules, and what everybody is within it. */
export const getStructure = (viewer: AgencyViewer) =>
  readAsAgency(viewer, async (tx) => {
    const [people, rules, settings] = await Promise.all([
      selectCandidates(tx, viewer),
      selectRules(tx, viewer),
      readAccountSettings(tx, viewer),
    ]);
    return { people, rules, settings };
  });

/** One hand-over with what is open at the client now; undefined when there is none such. */
export const getHandOver = (viewer: AgencyViewer, id: string) =>
  readAsAgency(viewer, async (tx) => {
    const [handOver, [open]] = await Promise.all([
      findHandOver(tx, viewer, id),
      tx.execute<{ requests: number; jobs: number }>(sql`
        select (select count(*)::int from agency.requests r
                 where r.client_id = h.client_id and r.org_id = h.org_id and r.state = 'open') as requests,
               (select count(*)::int from agency.jobs j
                 where j.client_id = h.client_id and j.org_id = h.org_id and j.state in ('draft', 'agreed', 'in_work')) as jobs
          from agency.hand_overs h where h.id = ${id} and h.org_id = ${viewer.orgId}`),
    ]);
    return handOver && { handOver, open: { requests: open?.requests ?? 0, jobs: open?.jobs ?? 0 } };
  });
