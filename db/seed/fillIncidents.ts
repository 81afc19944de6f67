import type { EntryKind } from "@/domain/incidents/words";
import { daysAgo, workDayFromNow } from "./calendar";
import { CLIENTS } from "./clients";
import { engagementId } from "./engagements";
import { clientId } from "./fillClient";
import { idOf, markerOf } from "./identifiers";
import { INCIDENTS, type IncidentStory } from "./incidents";
import { orgId, PEOPLE, type PersonKey, personId } from "./people";
import type { DemoData } from "./rows";
import type { ClientStory } from "./story";

/** Critical situations of the demo, each with its record; what was shared is a number of its quarter. */
export function addIncidents(data: DemoData, now: Date): void {
  for (const story of INCIDENTS) {
    const client = CLIENTS.find(({ name }) => name === story.client);
    if (!client) throw new Error(`no client ${story.client}`);
    addIncident(data, client, story, now);
  }
  // A quarter that is over, so that the teams' cards have something to show.
  for (const [agency, partner] of [
    ["aurora", "lynx"],
    ["harbor", "otter"],
  ] as const)
    data.rows.incidentCounts.push({
      engagementId: engagementId(agency, partner),
      agencyOrgId: orgId(agency),
      partnerOrgId: orgId(partner),
      startsOn: quarterStart(now, 1),
      shared: 1,
    });
}

function addIncident({ rows }: DemoData, client: ClientStory, story: IncidentStory, now: Date): void {
  const id = idOf(`incident ${story.title}`);
  const of = { orgId: orgId(client.agency), incidentId: id };
  const owner: PersonKey = story.owner ?? client.manager;
  const by = (person: PersonKey) => ({ authorId: personId(person), authorName: PEOPLE[person].name });
  const marked = (text: string, what: string) => `${text} (${markerOf(`${what} ${story.title}`)})`;
  const { closed, sharedBy } = story;
  const entry = (kind: EntryKind, days: number, body = "", person = owner) =>
    rows.incidentEntries.push({
      ...{ ...of, ...by(person), kind, body, at: daysAgo(now, days) },
      id: idOf(`incident entry ${story.title} ${kind} ${days} ${body}`),
    });
  const request = story.request
    ? rows.requests.find(
        ({ clientId: whose, body }) => whose === clientId(client) && body.startsWith(story.request ?? ""),
      )
    : undefined;
  rows.incidents.push({
    id,
    orgId: of.orgId,
    clientId: clientId(client),
    requestId: request?.id ?? null,
    title: story.title,
    severity: story.severity,
    state: closed ? (closed.outcome === "calm" ? "closed" : "checking") : "open",
    ownerId: personId(owner),
    toldOwnerId: personId(owner),
    clientWords: marked(story.words, "words"),
    plan: marked(story.plan, "plan"),
    cause: closed?.cause ?? null,
    checkOn: closed ? workDayFromNow(now, -closed.check) : null,
    engagementId: sharedBy ? engagementId(client.agency, sharedBy) : null,
    sharedIn: sharedBy ? quarterStart(now, 0) : null,
    openedAt: daysAgo(now, story.days),
    closedAt: closed?.outcome === "calm" ? daysAgo(now, closed.check) : null,
    authorId: personId(client.manager),
  });
  entry("opened", story.days, "", client.manager);
  entry("taken", story.days - 0.01, PEOPLE[owner].name, client.manager);
  for (const { body, due, end } of story.promises) {
    const text = marked(body, `promise ${body}`);
    const at = daysAgo(now, Math.min(story.days - 0.02, Math.max(due, 0) + 1));
    rows.incidentPromises.push({
      ...{ ...of, ...by(owner), body: text, dueOn: workDayFromNow(now, -due), state: end ?? "open" },
      id: idOf(`promise ${story.title} ${body}`),
      settledAt: end ? daysAgo(now, Math.max(due - 0.3, 0.2)) : null,
      settledName: end ? PEOPLE[owner].name : "",
      toldAt: now,
      createdAt: at,
    });
    entry("promised", story.days - 0.02, text);
    if (end) entry(end, Math.max(due - 0.3, 0.2), text);
  }
  for (const { days, body } of story.notes) entry("note", days, marked(body, `note ${body}`));
  if (closed) entry("closed", closed.days);
  if (closed?.outcome) entry(closed.outcome, closed.check);
  if (sharedBy) {
    entry("shared", story.days - 0.04, "", client.agency === "aurora" ? "lead@aurora" : "lead@harbor");
    countNow(rows, engagementId(client.agency, sharedBy), client, sharedBy, now);
  }
}

/** The running quarter's number, which the team reads when the quarter is over. */
function countNow(
  rows: DemoData["rows"],
  engagement: string,
  client: ClientStory,
  partner: NonNullable<IncidentStory["sharedBy"]>,
  now: Date,
): void {
  rows.incidentCounts.push({
    engagementId: engagement,
    agencyOrgId: orgId(client.agency),
    partnerOrgId: orgId(partner),
    startsOn: quarterStart(now, 0),
    shared: 1,
  });
}

/** First day of the quarter so many before this one. */
const quarterStart = (now: Date, before: number): string =>
  new Date(Date.UTC(now.getUTCFullYear(), (Math.floor(now.getUTCMonth() / 3) - before) * 3, 1))
    .toISOString()
    .slice(0, 10);
