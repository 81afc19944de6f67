import { CLIENT_TEMPLATES, ENGAGEMENT_TEMPLATES } from "@/domain/regulations/templates";
import { dayOf, daysAgo } from "./calendar";
import { CLIENTS } from "./clients";
import { ENGAGEMENTS, engagementId } from "./engagements";
import { clientId } from "./fillClient";
import { contactId } from "./fillContacts";
import { idOf, markerOf } from "./identifiers";
import { type AgencyKey, orgId, PEOPLE, type PersonKey, personId } from "./people";
import type { DemoData } from "./rows";
import type { ClientStory } from "./story";

const HEAD: Readonly<Record<AgencyKey, PersonKey>> = { aurora: "director@aurora", harbor: "lead@harbor" };
/** Its new version waits for the team's word, so that both sides can be seen. */
const WAITING = "badger";

/** Regulations of every engagement, all accepted but one, and of every client that is current or key. */
export function addRegulations({ rows }: DemoData, now: Date): void {
  for (const { agency, partner, language, voice, days } of ENGAGEMENTS) {
    const sides = { agencyOrgId: orgId(agency), partnerOrgId: orgId(partner) };
    const versions = partner === WAITING ? [days - 10, 1.2] : [days - 10];
    for (const [place, published] of versions.entries()) {
      const id = idOf(`regulation ${agency} ${partner} ${place}`);
      const at = daysAgo(now, published);
      rows.regulations.push({
        ...{ ...sides, id, at, toldAt: at, number: place + 1 },
        engagementId: engagementId(agency, partner),
        body:
          place > 0 ? `${ENGAGEMENT_TEMPLATES[language]}${LATER[language]}` : ENGAGEMENT_TEMPLATES[language],
        actorId: personId(HEAD[agency]),
        actorName: PEOPLE[HEAD[agency]].name,
      });
      if (place > 0) continue;
      const acceptedAt = daysAgo(now, published - 1);
      rows.regulationAcceptances.push({
        ...{ ...sides, regulationId: id, at: acceptedAt, toldAt: acceptedAt },
        id: idOf(`acceptance ${agency} ${partner}`),
        actorId: personId(voice),
        actorName: PEOPLE[voice].name,
      });
    }
  }
  for (const client of CLIENTS.filter(({ stage }) => stage === "current" || stage === "key")) {
    const { agency, manager, dossier, name } = client;
    const [signed = ""] = dossier.people;
    // A key client has put its name to it; the others still have it on the table.
    const isAccepted = client.stage === "key" && signed !== "";
    const at = daysAgo(now, 50);
    rows.clientRegulations.push({
      id: idOf(`client regulation ${name}`),
      orgId: orgId(agency),
      clientId: clientId(client),
      number: 1,
      body: `${filled(CLIENT_TEMPLATES[agency === "aurora" ? "ru" : "en"], [signed, PEOPLE[manager].name, signed, PEOPLE[HEAD[agency]].name])}\n\n${markerOf(`regulation ${name}`)}`,
      authorId: personId(manager),
      authorName: PEOPLE[manager].name,
      at,
      acceptedName: isAccepted ? signed : "",
      acceptedOn: isAccepted ? dayOf(daysAgo(now, 45)) : null,
      recordedName: isAccepted ? PEOPLE[manager].name : "",
      recordedAt: isAccepted ? daysAgo(now, 45) : null,
    });
    showToClient(rows, client, isAccepted, now);
  }
}

/** On the pages of the client's people; where it was accepted, the first of them has done so there, too. */
function showToClient(rows: DemoData["rows"], client: ClientStory, isAccepted: boolean, now: Date): void {
  const { agency, manager, dossier, name } = client;
  const [first = ""] = dossier.people;
  const of = {
    orgId: orgId(agency),
    clientId: clientId(client),
    regulationId: idOf(`client regulation ${name}`),
  };
  const author = { authorId: personId(manager), authorName: PEOPLE[manager].name };
  rows.shownRegulations.push({ ...of, ...author, at: daysAgo(now, 49) });
  if (isAccepted)
    rows.clientAcceptances.push({
      ...of,
      id: idOf(`client acceptance ${name}`),
      contactId: contactId(client, first),
      contactName: first,
      at: daysAgo(now, 44),
    });
}

/** A template with its gaps filled, in their order. */
const filled = (template: string, values: readonly string[]): string =>
  values.reduce((text, value) => text.replace("___", value), template);

const LATER = {
  ru: "\n\n## Новое в этой версии\n\n- Отчёт с таблицей – к третьему рабочему дню месяца.",
  en: "\n\n## New in this version\n\n- The report with its table comes by the third working day of the month.",
} as const;
