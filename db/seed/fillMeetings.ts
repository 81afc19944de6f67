import { daysAgo, workDayFromNow } from "./calendar";
import { clientId } from "./fillClient";
import { contactId } from "./fillContacts";
import { idOf, markerOf } from "./identifiers";
import { orgId, PEOPLE, personId } from "./people";
import type { DemoData } from "./rows";
import type { ClientStory } from "./story";

const WORDS = {
  aurora: {
    next: "Статус по работам",
    past: "Разбор первого месяца",
    place: "Созвон",
    agenda: "- Показать, что готово\n- Что мешает\n- Порядок работ на месяц",
    notes: "Просят показывать промежуточное чаще. Юрист отвечает дольше, чем обещает.",
    decisions: [
      "Прислать тексты для главной",
      "Подготовить два варианта меню",
      "Синий остаётся основным цветом",
    ],
    minutes:
      "## О чём договорились\n\n- Промежуточный вид показываем каждую пятницу.\n- Тексты для главной присылает клиент.\n- Синий остаётся основным цветом.",
    said: "Ответили письмом: «всё верно»",
  },
  harbor: {
    next: "Status of the work",
    past: "Review of the first month",
    place: "Video call",
    agenda: "- What is ready\n- What is in the way\n- The order for the month",
    notes: "They would like to see work in progress more often. The lawyer takes longer than promised.",
    decisions: [
      "Send texts for the front page",
      "Prepare two menus to choose from",
      "Blue stays the main colour",
    ],
    minutes:
      "## What we agreed\n\n- Work in progress is shown every Friday.\n- The client sends texts for the front page.\n- Blue stays the main colour.",
    said: "Answered by mail: all correct",
  },
} as const;

/** One meeting to come and one that was held, with its decisions and the minutes that its people were sent. */
export function addMeetings({ rows }: DemoData, client: ClientStory, now: Date): void {
  if (client.stage === "sleeping" || client.stage === "lost") return;
  const words = WORDS[client.agency];
  const of = { orgId: orgId(client.agency), clientId: clientId(client) };
  const author = { authorId: personId(client.manager), authorName: PEOPLE[client.manager].name };
  const at = (days: number) => new Date(`${workDayFromNow(now, days)}T09:00:00Z`);
  const meeting = (kind: "next" | "past", startsAt: Date) => ({
    ...of,
    id: idOf(`meeting ${client.name} ${kind}`),
    title: words[kind],
    startsAt,
    minutes: 45,
    place: words.place,
    agenda: `${words.agenda}\n- ${markerOf(`agenda ${client.name} ${kind}`)}`,
    authorId: author.authorId,
  });
  const spread = Number.parseInt(idOf(client.name).slice(0, 2), 16) % 6;
  const past = meeting("past", at(-9 - spread));
  const next = meeting("next", at(1 + spread));
  rows.meetings.push(
    { ...past, state: "held", notes: `${words.notes} ${markerOf(`meeting ${client.name}`)}` },
    next,
  );
  const people = client.dossier.people.map((name) => contactId(client, name));
  for (const { id: meetingId } of [past, next]) {
    for (const contact of people) rows.meetingContacts.push({ ...of, meetingId, contactId: contact });
    rows.meetingPeople.push({ ...of, meetingId, userId: author.authorId });
  }
  for (const [place, what] of words.decisions.entries())
    rows.todos.push({
      ...of,
      id: idOf(`todo ${client.name} ${place}`),
      meetingId: past.id,
      what: `${what} ${markerOf(`todo ${client.name} ${place}`)}`,
      // The last one is a decision with nothing to do.
      ownerId: place < 2 ? author.authorId : null,
      dueOn: place < 2 ? workDayFromNow(now, place === 0 ? -1 : 3) : null,
      createdAt: daysAgo(now, 9),
    });
  const minutesId = idOf(`minutes ${client.name}`);
  rows.meetingMinutes.push({
    ...of,
    ...author,
    id: minutesId,
    meetingId: past.id,
    number: 1,
    body: `${words.minutes}\n\n${markerOf(`minutes ${client.name}`)}`,
    createdAt: daysAgo(now, 8.5),
  });
  for (const [place, contact] of people.entries())
    rows.minutesReaders.push({
      ...of,
      minutesId,
      contactId: contact,
      email: client.dossier.emails[place] ?? client.dossier.emails[0] ?? "nobody@nowhere.example",
      sentAt: daysAgo(now, 8.4),
      sentName: author.authorName,
      title: past.title,
      heldAt: past.startsAt,
      ...(place === 0
        ? {
            acknowledgedAt: daysAgo(now, 7),
            acknowledgedName: author.authorName,
            acknowledgedNote: words.said,
          }
        : {}),
    });
}
