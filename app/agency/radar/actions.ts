"use server";

import { and, eq } from "drizzle-orm";
import { readCalendar } from "@/db/agency/calendar";
import { calendars } from "@/db/schema/agency/calendars";
import { clients } from "@/db/schema/agency/clients";
import { contacts } from "@/db/schema/agency/contacts";
import { touches } from "@/db/schema/agency/touches";
import { readDate } from "@/domain/dates";
import { typedClock, typedMinutes } from "@/domain/duration";
import { instantOf } from "@/domain/instants";
import { ok, refuse, refuseStale } from "@/domain/result";
import { agencyAction } from "@/platform/agency/action";
import { calendarEdit, newTouch, touchToTakeBack } from "./schema";

/** A contact with a client is noted; from now on the client is calm again. */
export const noteTouch = agencyAction(
  { name: "touch.note", may: "touchClient", input: newTouch },
  async ({ tx, viewer, input }) => {
    const at = input.at ? instantOf(input.at, viewer.timeZone) : new Date();
    if (!at) return refuse("invalid", { at: "notADate" });
    // A clock may run a little ahead; a talk of tomorrow has not happened.
    if (at.getTime() > Date.now() + 10 * 60_000) return refuse("invalid", { at: "tooBig" });
    const [client] = await tx
      .select({ id: clients.id, contactId: contacts.id })
      .from(clients)
      .leftJoin(contacts, and(eq(contacts.clientId, clients.id), eq(contacts.id, input.contactId ?? NOBODY)))
      .where(and(eq(clients.id, input.clientId), eq(clients.orgId, viewer.orgId)));
    if (!client) return refuse("notFound");
    if (input.contactId && !client.contactId) return refuse("invalid", { contactId: "notAChoice" });
    await tx.insert(touches).values({
      id: crypto.randomUUID(),
      orgId: viewer.orgId,
      clientId: client.id,
      contactId: client.contactId,
      kind: input.kind,
      note: input.note,
      at,
      authorId: viewer.userId,
      authorName: viewer.name,
    });
    return ok({ notice: "touchNoted" });
  },
);

/** A slip of the finger is taken back, by whoever noted it. */
export const takeBackTouch = agencyAction(
  { name: "touch.take_back", may: "touchClient", input: touchToTakeBack },
  async ({ tx, viewer, input }) => {
    const gone = await tx
      .delete(touches)
      .where(
        and(
          eq(touches.id, input.touchId),
          eq(touches.orgId, viewer.orgId),
          eq(touches.authorId, viewer.userId),
        ),
      )
      .returning({ id: touches.id });
    return gone.length > 0 ? ok({ notice: "saved" }) : refuse("notFound");
  },
);

/** The whole calendar is written at once, as it stands in its field. */
export const saveCalendar = agencyAction(
  { name: "calendar.save", may: "editOrganisation", input: calendarEdit },
  async ({ tx, viewer, input }) => {
    const days = input.days.map(readDate);
    if (!days.every((day) => day !== undefined)) return refuse("invalid", { days: "notADate" });
    const { startMinute, endMinute, answerMinutes } = input;
    if (endMinute <= startMinute) return refuse("invalid", { endMinute: "tooSmall" });
    const hours = { startMinute, endMinute, answerMinutes };
    const daysOff = [...new Set(days)].sort();
    const saved = await tx
      .insert(calendars)
      .values({ orgId: viewer.orgId, daysOff, ...hours })
      .onConflictDoUpdate({
        target: calendars.orgId,
        set: { daysOff, ...hours, version: input.version + 1 },
        setWhere: eq(calendars.version, input.version),
      })
      .returning({ version: calendars.version });
    if (saved.length > 0) return ok({ notice: "saved" });
    const now = await readCalendar(tx, viewer);
    return refuseStale(now.version, {
      days: [...now.daysOff].join("\n"),
      startMinute: typedClock(now.startMinute),
      endMinute: typedClock(now.endMinute),
      answerMinutes: typedMinutes(now.answerMinutes),
    });
  },
);

const NOBODY = "00000000-0000-0000-0000-000000000000";
