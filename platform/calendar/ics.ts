import { createHash } from "node:crypto";
import ical from "ical-generator";

type Entry = {
  /** Unique in the portal and the same at every reading, so that a calendar changes an event instead of doubling it. */
  readonly id: string;
  readonly title: string;
  readonly place?: string | undefined;
  readonly url?: string | undefined;
  /** When it was made, and how often it was changed since: what stays the same gives the same bytes. */
  readonly createdAt: Date;
  readonly version: number;
};

/** A day, or a time with an end. */
export type CalendarEntry = Entry &
  ({ readonly on: string } | { readonly startsAt: Date; readonly minutes: number });

/** RFC 5545: CRLF, folded at 75 octets, escaped; times in UTC, so that no zone has to travel along. */
export function toIcs(name: string, entries: readonly CalendarEntry[]): string {
  const calendar = ical({ name, prodId: { company: "subrosa", product: "portal" } });
  for (const entry of entries) {
    const when =
      "on" in entry
        ? { start: new Date(`${entry.on}T00:00:00Z`), allDay: true }
        : { start: entry.startsAt, end: new Date(entry.startsAt.getTime() + entry.minutes * 60_000) };
    calendar.createEvent({
      id: `${entry.id}@subrosa`,
      summary: entry.title,
      stamp: entry.createdAt,
      sequence: entry.version,
      ...when,
      ...(entry.place ? { location: entry.place } : {}),
      ...(entry.url ? { url: entry.url } : {}),
    });
  }
  return `${calendar.toString()}\r\n`;
}

/** The calendar as an answer, or 304 for whoever has these very bytes. */
export function sendCalendar(request: Request, ics: string): Response {
  const etag = `"${createHash("sha256").update(ics).digest("base64url")}"`;
  const headers = { etag, "cache-control": "private, no-store" };
  const known = (request.headers.get("if-none-match") ?? "")
    .split(",")
    .map((each) => each.trim().replace(/^W\//, ""));
  if (known.includes(etag)) return new Response(null, { status: 304, headers });
  return new Response(ics, {
    headers: {
      ...headers,
      "content-type": "text/calendar; charset=utf-8",
      "content-disposition": 'inline; filename="subrosa.ics"',
    },
  });
}

/** The token of an address that ends as calendars like it to end. */
export const tokenOf = (segment: string): string => segment.replace(/\.ics$/, "");
