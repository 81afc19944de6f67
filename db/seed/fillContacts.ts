import type { TouchKind } from "@/domain/cadence/touch";
import type { Matter } from "@/domain/clients/people";
import { daysAgo, workTimes } from "./calendar";
import { diceOf } from "./dice";
import { clientId } from "./fillClient";
import { idOf, markerOf } from "./identifiers";
import { type AgencyKey, orgId, PEOPLE, personId } from "./people";
import type { DemoData } from "./rows";
import type { ClientStory } from "./story";

type Said = readonly [TouchKind, string];

const SAID: Readonly<Record<AgencyKey, readonly [Said, ...Said[]]>> = {
  aurora: [
    ["call", "Созвонились: всё по плану, вопросов нет."],
    ["message", "Показали промежуточный вид, ответили «нравится»."],
    ["meeting", "Разобрали очередь работ, договорились о порядке."],
    ["report", "Отправили отчёт за месяц."],
    ["mail", "Уточнили сроки согласования, ждём решения до четверга."],
    ["visit", "Заехали в офис, познакомились с новым юристом."],
  ],
  harbor: [
    ["call", "Spoke for ten minutes: on track, nothing to decide."],
    ["message", "Sent a preview; they like the second one."],
    ["meeting", "Went through the backlog and agreed on the order."],
    ["report", "Sent the monthly report."],
    ["mail", "Asked who signs the estimate; an answer by Thursday."],
    ["visit", "Dropped by, met the new head of marketing."],
  ],
};
const POSITIONS: Readonly<Record<AgencyKey, readonly [string, string]>> = {
  aurora: ["директор", "маркетолог"],
  harbor: ["director", "head of marketing"],
};
/** What the first, the second … of a client's people has to agree to. */
const APPROVALS: readonly (readonly Matter[])[] = [["cost", "invoice"], ["scope", "delivery"], ["minutes"]];
/** Contacts noted for each client, over about six weeks before the last one. */
const TOUCHES = 9;

/** The client's people, out of its dossier, and when somebody spoke with them. */
export function addContacts({ rows }: DemoData, client: ClientStory, now: Date): void {
  const { agency, dossier } = client;
  const of = { orgId: orgId(agency), clientId: clientId(client) };
  const [first = ""] = client.dossier.people;
  for (const [place, name] of dossier.people.entries())
    rows.contacts.push({
      ...of,
      id: contactId(client, name),
      name,
      position: POSITIONS[agency][place] ?? "",
      email: dossier.emails[place] ?? "",
      phone: place === 0 ? (dossier.phones[0] ?? "") : "",
      isDecisionMaker: true,
      locale: agency === "aurora" ? "ru" : "en",
      approves: [...(APPROVALS[place % APPROVALS.length] ?? [])],
      notes: place === 0 ? markerOf(`contact ${client.name}`) : "",
      createdAt: daysAgo(now, 60),
    });
  const dice = diceOf(`touches ${client.name}`);
  const shares = Array.from({ length: TOUCHES }, (_, each) => each / (TOUCHES - 1));
  const times = workTimes(now, daysAgo(now, client.quiet + 42), daysAgo(now, client.quiet), shares);
  for (const [place, at] of times.entries()) {
    const [kind, note] = dice.one(SAID[agency]);
    const isLast = place === times.length - 1;
    rows.touches.push({
      ...of,
      id: idOf(`touch ${client.name} ${place}`),
      contactId: contactId(client, isLast ? first : dice.one([first, ...dossier.people.slice(1)])),
      kind,
      note: place === 0 ? `${note} ${markerOf(`touch ${client.name}`)}` : note,
      at,
      authorId: personId(client.manager),
      authorName: PEOPLE[client.manager].name,
      createdAt: at,
    });
  }
}

export const contactId = (client: ClientStory, name: string) => idOf(`contact ${client.name} ${name}`);
