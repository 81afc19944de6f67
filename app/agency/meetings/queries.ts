import { and, asc, desc, eq, isNotNull, isNull, or, sql } from "drizzle-orm";
import { type AgencyTx, type AgencyViewer, readAsAgency } from "@/db/agency/access";
import { selectColleagues } from "@/db/agency/managers";
import { clients } from "@/db/schema/agency/clients";
import { contacts } from "@/db/schema/agency/contacts";
import { meetingContacts } from "@/db/schema/agency/meeting_contacts";
import { meetingMinutes } from "@/db/schema/agency/meeting_minutes";
import { meetingPeople } from "@/db/schema/agency/meeting_people";
import { meetings } from "@/db/schema/agency/meetings";
import { minutesReaders } from "@/db/schema/agency/minutes_readers";
import { todos } from "@/db/schema/agency/todos";
import { users } from "@/db/schema/identity/users";
import { isoDay } from "@/domain/dates";
import { selectMatters } from "./agenda/queries";
import type { MeetingFilter } from "./schema";

const PAGE_SIZE = 50;
const CLIENT_CHOICES = 500;
const MOST_TODOS = 200;
const MOST_VERSIONS = 50;

/** A page of meetings: those to come by date, those that are over from the latest back. One round trip. */
export const listMeetings = (viewer: AgencyViewer, filter: MeetingFilter, now: Date) =>
  readAsAgency(viewer, async (tx) => {
    const isPast = filter.view === "past";
    const since = new Date(now.getTime() - 3 * 3_600_000);
    const after = filter.after
      ? sql`(${meetings.startsAt}, ${meetings.id}) ${isPast ? sql`<` : sql`>`}
            (select m.starts_at, m.id from agency.meetings m where m.id = ${filter.after})`
      : undefined;
    const rows = tx
      .select({
        id: meetings.id,
        title: meetings.title,
        clientName: clients.name,
        startsAt: meetings.startsAt,
        minutes: meetings.minutes,
        place: meetings.place,
        state: meetings.state,
        people: sql<
          string[]
        >`array(select u.name from agency.meeting_people p join identity.users u on u.id = p.user_id
          where p.meeting_id = ${meetings.id} order by u.name)`,
        contacts: sql<
          string[]
        >`array(select c.name from agency.meeting_contacts p join agency.contacts c on c.id = p.contact_id
          where p.meeting_id = ${meetings.id} order by c.name)`,
        openTodos: sql<number>`(select count(*)::int from agency.todos t
          where t.meeting_id = ${meetings.id} and t.owner_id is not null and t.done_at is null)`,
        hasMinutes: sql<boolean>`exists (select from agency.meeting_minutes w where w.meeting_id = ${meetings.id})`,
      })
      .from(meetings)
      .innerJoin(clients, eq(clients.id, meetings.clientId))
      .where(
        and(
          eq(meetings.orgId, viewer.orgId),
          isPast
            ? sql`${meetings.startsAt} < ${since.toISOString()}`
            : sql`${meetings.startsAt} >= ${since.toISOString()}`,
          filter.client ? eq(meetings.clientId, filter.client) : undefined,
          filter.who ? isInvited(viewer.userId) : undefined,
          after,
        ),
      )
      .orderBy(
        isPast ? desc(meetings.startsAt) : asc(meetings.startsAt),
        isPast ? desc(meetings.id) : asc(meetings.id),
      )
      .limit(PAGE_SIZE + 1);
    const [found, choices] = await Promise.all([rows, selectClients(tx, viewer)]);
    return { rows: found.slice(0, PAGE_SIZE), hasMore: found.length > PAGE_SIZE, clients: choices };
  });

/** A client's meetings, the latest first: for whoever shows the client, in a transaction of their own. */
export const selectMeetingsOf = (tx: AgencyTx, viewer: AgencyViewer, clientId: string, most: number) =>
  tx
    .select({ id: meetings.id, title: meetings.title, startsAt: meetings.startsAt, state: meetings.state })
    .from(meetings)
    .where(and(eq(meetings.clientId, clientId), eq(meetings.orgId, viewer.orgId)))
    .orderBy(desc(meetings.startsAt), desc(meetings.id))
    .limit(most);

const isInvited = (userId: string) =>
  sql`exists (select from agency.meeting_people p where p.meeting_id = ${meetings.id} and p.user_id = ${userId})`;

/** What the form of a new meeting needs; without a client only the clients to choose from. */
export const getNewMeeting = (viewer: AgencyViewer, clientId: string | undefined) =>
  readAsAgency(viewer, async (tx) => {
    const [choices, people, colleagues] = await Promise.all([
      selectClients(tx, viewer),
      clientId ? selectContacts(tx, viewer, clientId) : [],
      selectColleagues(tx, viewer),
    ]);
    return {
      clients: choices,
      client: choices.find(({ id }) => id === clientId),
      contacts: people,
      colleagues,
    };
  });

/** Everything on a meeting's page, in two round trips; undefined when the agency has no such meeting. */
export const getMeeting = (viewer: AgencyViewer, meetingId: string, now: Date) =>
  readAsAgency(viewer, async (tx) => {
    const meeting = await findMeeting(tx, viewer, meetingId);
    if (!meeting) return undefined;
    const { clientId } = meeting;
    const today = isoDay(now, viewer.timeZone) ?? "";
    const [guests, invited, people, colleagues, decisions, minutes, readers, matters] = await Promise.all([
      selectGuests(tx, viewer, meetingId),
      selectInvited(tx, viewer, meetingId),
      selectContacts(tx, viewer, clientId),
      selectColleagues(tx, viewer),
      selectTodos(tx, viewer, meetingId),
      selectMinutes(tx, viewer, meetingId),
      selectReaders(tx, viewer, meetingId),
      meeting.state === "planned" ? selectMatters(tx, viewer, meeting, today) : [],
    ]);
    return { meeting, guests, invited, contacts: people, colleagues, decisions, minutes, readers, matters };
  });

/** A meeting as its forms know it; missing and foreign look the same. */
export async function findMeeting(tx: AgencyTx, viewer: AgencyViewer, meetingId: string) {
  const [meeting] = await tx
    .select({
      id: meetings.id,
      clientId: meetings.clientId,
      clientName: clients.name,
      title: meetings.title,
      startsAt: meetings.startsAt,
      minutes: meetings.minutes,
      place: meetings.place,
      state: meetings.state,
      agenda: meetings.agenda,
      notes: meetings.notes,
      version: meetings.version,
    })
    .from(meetings)
    .innerJoin(clients, eq(clients.id, meetings.clientId))
    .where(and(eq(meetings.id, meetingId), eq(meetings.orgId, viewer.orgId)));
  return meeting;
}

const selectClients = (tx: AgencyTx, viewer: AgencyViewer) =>
  tx
    .select({ id: clients.id, name: clients.name })
    .from(clients)
    .where(eq(clients.orgId, viewer.orgId))
    .orderBy(asc(clients.name))
    .limit(CLIENT_CHOICES);

/** The client's people who work there, decision makers first. */
export const selectContacts = (tx: AgencyTx, viewer: AgencyViewer, clientId: string) =>
  tx
    .select({
      id: contacts.id,
      name: contacts.name,
      email: contacts.email,
      locale: contacts.locale,
      isDecisionMaker: contacts.isDecisionMaker,
    })
    .from(contacts)
    .where(and(eq(contacts.clientId, clientId), eq(contacts.orgId, viewer.orgId), isNull(contacts.leftAt)))
    .orderBy(desc(contacts.isDecisionMaker), asc(contacts.createdAt));

export const selectGuests = (tx: AgencyTx, viewer: AgencyViewer, meetingId: string) =>
  tx
    .select({ id: contacts.id, name: contacts.name })
    .from(meetingContacts)
    .innerJoin(contacts, eq(contacts.id, meetingContacts.contactId))
    .where(and(eq(meetingContacts.meetingId, meetingId), eq(meetingContacts.orgId, viewer.orgId)))
    .orderBy(asc(contacts.name));

const selectInvited = (tx: AgencyTx, viewer: AgencyViewer, meetingId: string) =>
  tx
    .select({ id: users.id, name: users.name })
    .from(meetingPeople)
    .innerJoin(users, eq(users.id, meetingPeople.userId))
    .where(and(eq(meetingPeople.meetingId, meetingId), eq(meetingPeople.orgId, viewer.orgId)))
    .orderBy(asc(users.name));

const selectTodos = (tx: AgencyTx, viewer: AgencyViewer, meetingId: string) =>
  tx
    .select({
      id: todos.id,
      what: todos.what,
      ownerId: todos.ownerId,
      ownerName: users.name,
      dueOn: todos.dueOn,
      jobId: todos.jobId,
      doneAt: todos.doneAt,
      doneName: todos.doneName,
      version: todos.version,
    })
    .from(todos)
    .leftJoin(users, eq(users.id, todos.ownerId))
    .where(and(eq(todos.meetingId, meetingId), eq(todos.orgId, viewer.orgId)))
    .orderBy(asc(todos.createdAt), asc(todos.id))
    .limit(MOST_TODOS);

const selectMinutes = (tx: AgencyTx, viewer: AgencyViewer, meetingId: string) =>
  tx
    .select({
      id: meetingMinutes.id,
      number: meetingMinutes.number,
      body: meetingMinutes.body,
      authorName: meetingMinutes.authorName,
      createdAt: meetingMinutes.createdAt,
    })
    .from(meetingMinutes)
    .where(and(eq(meetingMinutes.meetingId, meetingId), eq(meetingMinutes.orgId, viewer.orgId)))
    .orderBy(desc(meetingMinutes.number))
    .limit(MOST_VERSIONS);

const selectReaders = (tx: AgencyTx, viewer: AgencyViewer, meetingId: string) =>
  tx
    .select({
      minutesId: minutesReaders.minutesId,
      contactId: minutesReaders.contactId,
      name: contacts.name,
      email: minutesReaders.email,
      sentAt: minutesReaders.sentAt,
      acknowledgedAt: minutesReaders.acknowledgedAt,
      acknowledgedName: minutesReaders.acknowledgedName,
      acknowledgedNote: minutesReaders.acknowledgedNote,
      isOwnWord: minutesReaders.isOwnWord,
      remark: minutesReaders.remark,
      remarkedAt: minutesReaders.remarkedAt,
    })
    .from(minutesReaders)
    .innerJoin(meetingMinutes, eq(meetingMinutes.id, minutesReaders.minutesId))
    .innerJoin(contacts, eq(contacts.id, minutesReaders.contactId))
    .where(and(eq(meetingMinutes.meetingId, meetingId), eq(minutesReaders.orgId, viewer.orgId)))
    .orderBy(asc(contacts.name));

/** A version of minutes with the meeting it tells of; missing and foreign look the same. */
export async function findMinutes(tx: AgencyTx, viewer: AgencyViewer, minutesId: string) {
  const [found] = await tx
    .select({
      id: meetingMinutes.id,
      body: meetingMinutes.body,
      clientId: meetingMinutes.clientId,
      title: meetings.title,
      startsAt: meetings.startsAt,
    })
    .from(meetingMinutes)
    .innerJoin(meetings, eq(meetings.id, meetingMinutes.meetingId))
    .where(and(eq(meetingMinutes.id, minutesId), eq(meetingMinutes.orgId, viewer.orgId)));
  return found;
}

/** How many versions there are. */
export async function countMinutes(tx: AgencyTx, viewer: AgencyViewer, meetingId: string): Promise<number> {
  const [last] = await tx
    .select({ number: sql<number>`coalesce(max(${meetingMinutes.number}), 0)::int` })
    .from(meetingMinutes)
    .where(and(eq(meetingMinutes.meetingId, meetingId), eq(meetingMinutes.orgId, viewer.orgId)));
  return last?.number ?? 0;
}

/**
 * For Today: what a client's person found wrong in the minutes, until the next version is written or somebody notes that they
 * agreed after all; the longest first.
 */
export const selectMinutesRemarks = (
  tx: AgencyTx,
  viewer: AgencyViewer,
  view: "mine" | "all",
  atMost: number,
) =>
  tx
    .select({
      id: sql<string>`${minutesReaders.minutesId} || '.' || ${minutesReaders.contactId}`,
      meetingId: meetingMinutes.meetingId,
      excerpt: sql<string>`left(${minutesReaders.remark}, 200)`,
      contactName: contacts.name,
      clientName: clients.name,
      at: sql<Date>`${minutesReaders.remarkedAt}`.mapWith(minutesReaders.remarkedAt),
    })
    .from(minutesReaders)
    .innerJoin(meetingMinutes, eq(meetingMinutes.id, minutesReaders.minutesId))
    .innerJoin(contacts, eq(contacts.id, minutesReaders.contactId))
    .innerJoin(clients, eq(clients.id, minutesReaders.clientId))
    .where(
      and(
        eq(minutesReaders.orgId, viewer.orgId),
        isNotNull(minutesReaders.remarkedAt),
        isNull(minutesReaders.acknowledgedAt),
        sql`not exists (select from agency.meeting_minutes later
             where later.meeting_id = ${meetingMinutes.meetingId} and later.number > ${meetingMinutes.number})`,
        view === "mine"
          ? or(eq(clients.managerId, viewer.userId), eq(meetingMinutes.authorId, viewer.userId))
          : undefined,
      ),
    )
    .orderBy(asc(minutesReaders.remarkedAt))
    .limit(atMost);
