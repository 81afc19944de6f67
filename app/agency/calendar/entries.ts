import type { CalendarEntry } from "@/platform/calendar/ics";
import type { getFeed } from "./queries";

type Feed = Awaited<ReturnType<typeof getFeed>>;
type Kind = "meeting" | "deadline" | "milestone" | "todo";

type Wording = {
  /** Whether clients and their matters may be named: a calendar can be one that others look into. */
  readonly showsNames: boolean;
  /** A kind in words that name nobody. */
  readonly plain: (kind: Kind) => string;
  readonly named: (kind: Kind, what: { readonly client: string; readonly title: string }) => string;
  /** An address of the portal, which asks for a sign-in of its own. */
  readonly link: (path: `/${string}`) => string;
};

/** A person's calendar in words. Without names nothing that a person wrote is in it: neither titles nor places. */
export function toEntries(feed: Feed, { showsNames, plain, named, link }: Wording): CalendarEntry[] {
  const title = (kind: Kind, row: { readonly clientName: string; readonly title: string }) =>
    showsNames ? named(kind, { client: row.clientName, title: row.title }) : plain(kind);
  const made = (
    kind: Kind,
    row: { readonly id: string; readonly createdAt: Date; readonly version: number },
  ) => ({
    id: `${kind}-${row.id}`,
    createdAt: row.createdAt,
    version: row.version,
  });
  return [
    ...feed.meetings.map(
      (row): CalendarEntry => ({
        ...made("meeting", row),
        title: title("meeting", row),
        startsAt: row.startsAt,
        minutes: row.minutes,
        place: showsNames ? row.place : undefined,
        url: link(`/agency/meetings/${row.id}`),
      }),
    ),
    ...feed.deadlines.map(
      (row): CalendarEntry => ({
        ...made("deadline", row),
        title: title("deadline", row),
        on: row.on,
        url: link(`/agency/jobs/${row.id}`),
      }),
    ),
    ...feed.milestones.map(
      (row): CalendarEntry => ({
        ...made("milestone", row),
        title: title("milestone", row),
        on: row.on,
        url: link(`/agency/jobs/${row.jobId}`),
      }),
    ),
    ...feed.todos.map(
      (row): CalendarEntry => ({
        ...made("todo", row),
        title: title("todo", row),
        on: row.on,
        url: link(row.meetingId ? `/agency/meetings/${row.meetingId}` : `/agency/clients/${row.clientId}`),
      }),
    ),
  ];
}
