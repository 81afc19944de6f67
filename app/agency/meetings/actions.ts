"use server";

import { and, eq, isNull } from "drizzle-orm";
import { getTranslations } from "next-intl/server";
import type { AgencyTx, AgencyViewer } from "@/db/agency/access";
import { checkTraces } from "@/db/agency/client_traces";
import { clients } from "@/db/schema/agency/clients";
import { meetingContacts } from "@/db/schema/agency/meeting_contacts";
import { meetingMinutes } from "@/db/schema/agency/meeting_minutes";
import { meetingPeople } from "@/db/schema/agency/meeting_people";
import { meetings } from "@/db/schema/agency/meetings";
import { minutesReaders } from "@/db/schema/agency/minutes_readers";
import { touches } from "@/db/schema/agency/touches";
import { isoDay } from "@/domain/dates";
import { instantOf, localOf } from "@/domain/instants";
import { withMatters } from "@/domain/meetings/agenda";
import { moveMeeting as nextState } from "@/domain/meetings/state";
import { ok, type Result, refuse, refuseStale } from "@/domain/result";
import { agencyAction } from "@/platform/agency/action";
import { openPage } from "@/platform/agency/client_page";
import { isLocale } from "@/platform/i18n/locales";
import { formatDay } from "@/platform/i18n/when";
import { postLetters } from "@/platform/mail/letters";
import { areColleagues } from "../todos/queries";
import { selectMatters } from "./agenda/queries";
import { countMinutes, findMeeting, findMinutes, selectContacts, selectGuests } from "./queries";
import {
  acknowledgement,
  meetingEdit,
  meetingGather,
  meetingMove,
  meetingNotes,
  minutesSending,
  newMeeting,
  newMinutes,
} from "./schema";

type Guests = { readonly contactIds: readonly string[]; readonly userIds: readonly string[] };

export const createMeeting = agencyAction(
  { name: "meeting.create", may: "writeMeeting", input: newMeeting },
  async ({ tx, viewer, input }) => {
    const { startsAt: typed, contactIds, userIds, clientId, ...card } = input;
    const startsAt = instantOf(typed, viewer.timeZone);
    if (!startsAt) return refuse("invalid", { startsAt: "notADate" });
    const [client] = await tx
      .select({ id: clients.id })
      .from(clients)
      .where(and(eq(clients.id, clientId), eq(clients.orgId, viewer.orgId)));
    if (!client) return refuse("invalid", { clientId: "notAChoice" });
    const guests = await checkGuests(tx, viewer, clientId, { contactIds, userIds });
    if (!guests.ok) return guests;
    const id = crypto.randomUUID();
    const { orgId, userId: authorId } = viewer;
    await tx.insert(meetings).values({ id, orgId, clientId, startsAt, ...card, authorId });
    await invite(tx, viewer, { id, clientId }, input);
    return ok({ redirectTo: `/agency/meetings/${id}` });
  },
);

export const saveMeeting = agencyAction(
  { name: "meeting.save", may: "writeMeeting", input: meetingEdit },
  async ({ tx, viewer, input }) => {
    const { startsAt: typed, title, minutes, place, agenda } = input;
    const now = await findMeeting(tx, viewer, input.meetingId);
    if (!now) return refuse("notFound");
    const startsAt = instantOf(typed, viewer.timeZone);
    if (!startsAt) return refuse("invalid", { startsAt: "notADate" });
    const guests = await checkGuests(tx, viewer, now.clientId, input);
    if (!guests.ok) return guests;
    if (!(await update(tx, viewer, input, { startsAt, title, minutes, place, agenda })))
      return refuseStale(now.version, {
        title: now.title,
        startsAt: localOf(now.startsAt, viewer.timeZone),
        minutes: String(now.minutes),
        place: now.place,
        agenda: now.agenda,
      });
    const ofMeeting = <T extends typeof meetingContacts | typeof meetingPeople>(table: T) =>
      and(eq(table.meetingId, now.id), eq(table.orgId, viewer.orgId));
    await tx.delete(meetingContacts).where(ofMeeting(meetingContacts));
    await tx.delete(meetingPeople).where(ofMeeting(meetingPeople));
    await invite(tx, viewer, now, input);
    return ok({ redirectTo: `/agency/meetings/${now.id}` });
  },
);

/** Held, called off, or arranged again. A meeting that was held is a contact with everybody who came. */
export const moveMeeting = agencyAction(
  { name: "meeting.move", may: "writeMeeting", input: meetingMove },
  async ({ tx, viewer, input }) => {
    const now = await findMeeting(tx, viewer, input.meetingId);
    if (!now) return refuse("notFound");
    const next = nextState(now.state, input.verb);
    if (!next.ok) return next;
    if (input.verb === "hold" && now.startsAt.getTime() > Date.now() + 10 * 60_000)
      return refuse("notInThisState");
    if (!(await update(tx, viewer, input, { state: next.value }))) return refuse("changedMeanwhile");
    if (next.value !== "held") return ok({ notice: "moved" });
    await noteTouches(tx, viewer, now);
    return ok({ notice: "held" });
  },
);

/** What is open with the client goes below what the agenda says already. */
export const gatherAgenda = agencyAction(
  { name: "meeting.gather", may: "writeMeeting", input: meetingGather },
  async ({ tx, viewer, input }) => {
    const now = await findMeeting(tx, viewer, input.meetingId);
    if (!now) return refuse("notFound");
    if (now.state !== "planned") return refuse("notInThisState");
    const today = isoDay(new Date(), viewer.timeZone) ?? "";
    const [matters, t] = await Promise.all([
      selectMatters(tx, viewer, now, today),
      getTranslations("meetings.matter"),
    ]);
    const agenda = withMatters(now.agenda, matters, ({ kind, title }) => t(kind, { title }));
    return (await update(tx, viewer, input, { agenda }))
      ? ok({ notice: "gathered" })
      : refuse("changedMeanwhile");
  },
);

export const saveNotes = agencyAction(
  { name: "meeting.notes", may: "writeMeeting", input: meetingNotes },
  async ({ tx, viewer, input }) => {
    if (await update(tx, viewer, input, { notes: input.notes })) return ok({ notice: "saved" });
    const now = await findMeeting(tx, viewer, input.meetingId);
    return now ? refuseStale(now.version, { notes: now.notes }) : refuse("notFound");
  },
);

/** The next version of the minutes. `number` is the last one that the author saw. */
export const writeMinutes = agencyAction(
  { name: "minutes.write", may: "writeMeeting", input: newMinutes },
  async ({ tx, viewer, input }) => {
    const meeting = await findMeeting(tx, viewer, input.meetingId);
    if (!meeting) return refuse("notFound");
    if (meeting.state === "cancelled") return refuse("notInThisState");
    if ((await countMinutes(tx, viewer, meeting.id)) !== input.number) return refuse("changedMeanwhile");
    const leak = await checkTraces(tx, viewer.orgId, meeting.clientId, { body: input.body });
    if (!leak.ok) return leak;
    const { orgId, userId: authorId, name: authorName } = viewer;
    await tx.insert(meetingMinutes).values({
      ...{ id: crypto.randomUUID(), orgId, meetingId: meeting.id, clientId: meeting.clientId },
      ...{ number: input.number + 1, body: input.body, authorId, authorName },
    });
    return ok({ notice: "saved" });
  },
);

/** To the client's people by mail and on their own pages, each once for a version. Looked through once more: teams may have joined since. */
export const sendMinutes = agencyAction(
  { name: "minutes.send", may: "writeMeeting", input: minutesSending },
  async ({ tx, viewer, input }) => {
    const minutes = await findMinutes(tx, viewer, input.minutesId);
    if (!minutes) return refuse("notFound");
    const people = (await selectContacts(tx, viewer, minutes.clientId)).filter(
      ({ id, email }) => email && input.contactIds.includes(id),
    );
    if (people.length === 0 || people.length < input.contactIds.length)
      return refuse("invalid", { contactIds: input.contactIds.length === 0 ? "required" : "notAChoice" });
    const leak = await checkTraces(tx, viewer.orgId, minutes.clientId, {
      contactIds: `${minutes.title}\n\n${minutes.body}`,
    });
    if (!leak.ok) return leak;
    const { orgId, name: sentName, locale } = viewer;
    const sent = await tx
      .insert(minutesReaders)
      .values(
        people.map(({ id: contactId, email }) => ({
          ...{ minutesId: minutes.id, contactId, clientId: minutes.clientId },
          ...{ orgId, email, sentName, title: minutes.title, heldAt: minutes.startsAt },
        })),
      )
      .onConflictDoNothing()
      .returning({ contactId: minutesReaders.contactId, email: minutesReaders.email });
    const day = isoDay(minutes.startsAt, viewer.timeZone) ?? "";
    for (const { contactId, email: to } of sent) {
      const known = people.find(({ id }) => id === contactId)?.locale;
      const theirs = isLocale(known) ? known : locale;
      const values = {
        agency: viewer.orgName,
        title: minutes.title,
        date: formatDay(day, theirs, day),
        text: minutes.body,
        link: await openPage(tx, viewer, { id: contactId, clientId: minutes.clientId }),
      };
      await postLetters(tx, [{ kind: "minutes", to, locale: theirs, values }]);
    }
    return ok({ notice: "minutesSent" });
  },
);

/** A contact has said that the minutes are right; the account manager notes it. */
export const acknowledgeMinutes = agencyAction(
  { name: "minutes.acknowledge", may: "writeMeeting", input: acknowledgement },
  async ({ tx, viewer, input }) => {
    const noted = await tx
      .update(minutesReaders)
      .set({ acknowledgedAt: new Date(), acknowledgedName: viewer.name, acknowledgedNote: input.note })
      .where(
        and(
          eq(minutesReaders.minutesId, input.minutesId),
          eq(minutesReaders.contactId, input.contactId),
          eq(minutesReaders.orgId, viewer.orgId),
          isNull(minutesReaders.acknowledgedAt),
        ),
      )
      .returning({ contactId: minutesReaders.contactId });
    return noted.length > 0 ? ok({ notice: "acknowledged" }) : refuse("alreadyUsed");
  },
);

async function update(
  tx: AgencyTx,
  viewer: AgencyViewer,
  at: { readonly meetingId: string; readonly version: number },
  change: Partial<typeof meetings.$inferInsert>,
): Promise<boolean> {
  const saved = await tx
    .update(meetings)
    .set({ ...change, version: at.version + 1 })
    .where(
      and(eq(meetings.id, at.meetingId), eq(meetings.orgId, viewer.orgId), eq(meetings.version, at.version)),
    )
    .returning({ id: meetings.id });
  return saved.length > 0;
}

/** People of this very client, and colleagues who work here. */
async function checkGuests(
  tx: AgencyTx,
  viewer: AgencyViewer,
  clientId: string,
  { contactIds, userIds }: Guests,
): Promise<Result<void>> {
  const known = new Set((await selectContacts(tx, viewer, clientId)).map(({ id }) => id));
  if (!contactIds.every((id) => known.has(id))) return refuse("invalid", { contactIds: "notAChoice" });
  const areHere = await areColleagues(tx, viewer, userIds);
  return areHere ? ok(undefined) : refuse("invalid", { userIds: "notAChoice" });
}

async function invite(
  tx: AgencyTx,
  viewer: AgencyViewer,
  { id: meetingId, clientId }: { readonly id: string; readonly clientId: string },
  { contactIds, userIds }: Guests,
): Promise<void> {
  const of = { meetingId, clientId, orgId: viewer.orgId };
  if (contactIds.length > 0)
    await tx.insert(meetingContacts).values(contactIds.map((contactId) => ({ ...of, contactId })));
  if (userIds.length > 0) await tx.insert(meetingPeople).values(userIds.map((userId) => ({ ...of, userId })));
}

/** Each decision maker has a clock of their own, so everybody who came is noted. */
async function noteTouches(
  tx: AgencyTx,
  viewer: AgencyViewer,
  meeting: NonNullable<Awaited<ReturnType<typeof findMeeting>>>,
): Promise<void> {
  const guests = await selectGuests(tx, viewer, meeting.id);
  const contactIds = guests.length > 0 ? guests.map(({ id }) => id) : [null];
  await tx.insert(touches).values(
    contactIds.map((contactId) => ({
      ...{ id: crypto.randomUUID(), orgId: viewer.orgId, clientId: meeting.clientId, contactId },
      ...{ kind: "meeting" as const, note: meeting.title, at: meeting.startsAt },
      ...{ authorId: viewer.userId, authorName: viewer.name },
    })),
  );
}
