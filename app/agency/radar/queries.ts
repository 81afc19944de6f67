import { and, asc, eq, inArray, isNull, type SQL, sql } from "drizzle-orm";
import { type AgencyTx, type AgencyViewer, readAsAgency } from "@/db/agency/access";
import { readCalendar } from "@/db/agency/calendar";
import { selectManagers } from "@/db/agency/managers";
import { clients } from "@/db/schema/agency/clients";
import { contacts } from "@/db/schema/agency/contacts";
import { users } from "@/db/schema/identity/users";
import type { Holidays } from "@/domain/cadence/calendar";
import { type Cadence, type Reading, readSilence } from "@/domain/cadence/silence";
import type { TouchKind } from "@/domain/cadence/touch";
import { isoDay } from "@/domain/dates";
import type { RadarFilter } from "./schema";

/** Clients that expect to hear from the agency: a sleeping or lost one does not. */
const HEARD_STAGES = ["new", "current", "key"] as const;
/** The radar is read whole, so that it can be sorted by what only the calendar knows; larger agencies filter. */
const MOST_CLIENTS = 2_000;
const PAGE_SIZE = 50;

export type RadarRow = {
  readonly id: string;
  readonly name: string;
  readonly managerId: string | null;
  readonly managerName: string | null;
  /** Undefined for a client that nobody has touched yet: its clock runs from the day it came. */
  readonly last: { readonly at: Date; readonly kind: TouchKind; readonly authorName: string } | undefined;
  readonly reading: Reading;
  /** Working days: how often it should hear from the agency, and the longest it may be left. */
  readonly idealDays: number;
  readonly mostDays: number;
  /** Decision makers who have not heard from the agency for too long, although others of the client may have. */
  readonly unheard: readonly { readonly id: string; readonly name: string; readonly reading: Reading }[];
};

/** A page of the radar, the client under most strain first. One round trip. */
export const getRadar = (viewer: AgencyViewer, filter: RadarFilter, now: Date) =>
  readAsAgency(viewer, async (tx) => {
    const [rows, managers] = await Promise.all([
      selectRadar(tx, viewer, filter, now),
      selectManagers(tx, viewer),
    ]);
    const { silence, q, after } = filter;
    const found = rows.filter(
      ({ reading, name }) =>
        (!silence || reading.silence === silence) &&
        (!q || name.toLocaleLowerCase().includes(q.toLocaleLowerCase())),
    );
    // Whoever was touched meanwhile has left their place; then the list begins anew.
    const from = found.findIndex(({ id }) => id === after) + 1;
    return {
      rows: found.slice(from, from + PAGE_SIZE),
      hasMore: found.length > from + PAGE_SIZE,
      managers,
    };
  });

/** The same for whoever shows a part of it, in a transaction of their own. */
export async function selectRadar(
  tx: AgencyTx,
  viewer: AgencyViewer,
  { view, manager }: Pick<RadarFilter, "view" | "manager">,
  now: Date,
): Promise<RadarRow[]> {
  const today = isoDay(now, viewer.timeZone) ?? "";
  const mine = view === "mine" ? viewer.userId : manager;
  const whose = and(
    eq(clients.orgId, viewer.orgId),
    inArray(clients.stage, [...HEARD_STAGES]),
    mine ? eq(clients.managerId, mine) : undefined,
  );
  const [rows, people, { daysOff }] = await Promise.all([
    selectClients(tx, whose),
    selectDecisionMakers(tx, whose),
    readCalendar(tx, viewer),
  ]);
  const readingOf = readings(today, daysOff);
  const dayOf = (at: Date | string) => isoDay(new Date(at), viewer.timeZone) ?? today;
  const peopleOf = new Map<string, typeof people>();
  for (const person of people)
    peopleOf.set(person.clientId, [...(peopleOf.get(person.clientId) ?? []), person]);
  return rows
    .map(({ last, createdAt, idealDays, mostDays, ...client }) => {
      const cadence = { idealDays, mostDays };
      const read = (at: Date | string) => readingOf(dayOf(at), cadence);
      const unheard = (peopleOf.get(client.id) ?? [])
        .map(({ id, name, lastAt, since }) => ({ id, name, reading: read(lastAt ?? since) }))
        .filter(({ reading }) => reading.silence === "silent" || reading.silence === "risk");
      return {
        ...client,
        ...cadence,
        last: last ? { ...last, at: new Date(last.at) } : undefined,
        reading: read(last?.at ?? createdAt),
        unheard,
      };
    })
    .sort((a, b) => b.reading.strain - a.reading.strain || a.name.localeCompare(b.name));
}

/** A thousand people heard from the agency on a hundred days: each day is read once for each cadence. */
function readings(today: string, daysOff: Holidays) {
  const known = new Map<string, Reading>();
  return (lastOn: string, cadence: Cadence): Reading => {
    const key = `${lastOn} ${cadence.idealDays} ${cadence.mostDays}`;
    const reading = known.get(key) ?? readSilence(lastOn, today, cadence, daysOff);
    known.set(key, reading);
    return reading;
  };
}

type Last = { readonly at: string; readonly kind: TouchKind; readonly authorName: string };

const selectClients = (tx: AgencyTx, where: SQL | undefined) =>
  tx
    .select({
      id: clients.id,
      name: clients.name,
      createdAt: clients.createdAt,
      idealDays: clients.idealDays,
      mostDays: clients.mostDays,
      managerId: clients.managerId,
      managerName: users.name,
      last: sql<Last | null>`(select jsonb_build_object('at', t.at, 'kind', t.kind, 'authorName', t.author_name)
        from agency.touches t where t.client_id = ${clients.id} order by t.at desc limit 1)`,
    })
    .from(clients)
    .leftJoin(users, eq(users.id, clients.managerId))
    .where(where)
    .orderBy(asc(clients.createdAt))
    .limit(MOST_CLIENTS);

const selectDecisionMakers = (tx: AgencyTx, where: SQL | undefined) =>
  tx
    .select({
      id: contacts.id,
      clientId: contacts.clientId,
      name: contacts.name,
      since: contacts.createdAt,
      lastAt: sql<string | null>`(select t.at from agency.touches t
        where t.contact_id = ${contacts.id} order by t.at desc limit 1)`,
    })
    .from(contacts)
    .innerJoin(clients, eq(clients.id, contacts.clientId))
    .where(and(where, eq(contacts.isDecisionMaker, true), isNull(contacts.leftAt)))
    .orderBy(asc(contacts.createdAt));
