import type { ClientStage } from "@/domain/clients/stage";
import { ACCOUNTS, CLIENT_LIVES } from "./accounts";
import { daysAgo } from "./calendar";
import { CLIENTS } from "./clients";
import { clientId } from "./fillClient";
import { idOf, markerOf } from "./identifiers";
import { type AgencyKey, ORGANISATIONS, orgId, PEOPLE, personId } from "./people";
import type { DemoData } from "./rows";
import type { ClientStory } from "./story";

/** Who accounts for whom, and what became of the clients beside their work. */
export function addAccounts(data: DemoData, now: Date): void {
  for (const agency of Object.keys(ACCOUNTS) as AgencyKey[]) addStructure(data, agency, now);
  for (const client of CLIENTS) addLife(data, client, now);
}

function addStructure({ rows }: DemoData, agency: AgencyKey, now: Date): void {
  const { structure, ownDuties, most, members, rules, duties } = ACCOUNTS[agency];
  const org = { orgId: orgId(agency) };
  rows.accountSettings.push({
    ...org,
    structure,
    ownDuties: [...ownDuties],
    mostClients: most.clients,
    mostRequests: most.requests,
    mostMinutes: most.hours * 60,
    mostSilent: most.silent,
  });
  for (const { who, grade, group = "" } of members)
    rows.accountMembers.push({ ...org, userId: personId(who), grade, groupName: group });
  for (const [place, { stage, tier, who, grade, group = "" }] of rules.entries())
    rows.accountRules.push({
      ...org,
      id: idOf(`rule ${agency} ${place}`),
      stage: stage ?? null,
      tier: tier ?? null,
      takerId: who ? personId(who) : null,
      grade: grade ?? null,
      groupName: group,
      createdAt: daysAgo(now, 90 - place),
    });
  for (const { kind, who, group = "", client } of duties)
    rows.duties.push({
      ...org,
      id: idOf(`duty ${agency} ${kind} ${who} ${group} ${client ?? ""}`),
      kind,
      doerId: personId(who),
      clientId: client ? idOf(`client ${client}`) : null,
      groupName: group,
    });
}

function addLife({ rows }: DemoData, client: ClientStory, now: Date): void {
  const life = CLIENT_LIVES[client.name];
  if (!life) return;
  const of = { orgId: orgId(client.agency), clientId: clientId(client) };
  const actor = { actorId: personId(client.manager), actorName: PEOPLE[client.manager].name };
  const author = { authorId: personId(client.manager), authorName: PEOPLE[client.manager].name };
  const row = rows.clients.find(({ id }) => id === of.clientId);
  if (row) {
    row.tier = life.tier ?? "b";
    // Whoever has such a past came before it.
    const oldest = Math.max(...(life.moves ?? []).map(([days]) => days), 0);
    if (row.createdAt && oldest > 0 && daysAgo(now, oldest + 20) < row.createdAt)
      row.createdAt = daysAgo(now, oldest + 20);
  }
  let from: ClientStage = "new";
  for (const [days, to, note, cause] of life.moves ?? []) {
    rows.clientMoves.push({
      ...of,
      ...actor,
      id: idOf(`move ${client.name} ${days}`),
      fromStage: from,
      toStage: to,
      cause: cause ?? null,
      note: note && `${note} (${markerOf(`move ${client.name} ${days}`)})`,
      at: daysAgo(now, days),
    });
    from = to;
  }
  for (const { days, title, note = "", amountMinor, outcome, answer = "" } of life.upsells ?? [])
    rows.upsells.push({
      ...of,
      ...author,
      id: idOf(`upsell ${client.name} ${title}`),
      title: `${title} (${markerOf(`upsell ${client.name} ${title}`)})`,
      note,
      amountMinor: amountMinor ?? null,
      currency: ORGANISATIONS[client.agency].currency,
      outcome,
      answer,
      at: daysAgo(now, days),
      settledAt: outcome === "open" ? null : daysAgo(now, days - 3),
    });
  for (const { days, from: giver, to, note, done, state, answer = "" } of life.handOvers ?? [])
    rows.handOvers.push({
      ...of,
      id: idOf(`hand-over ${client.name} ${days}`),
      fromId: personId(giver),
      fromName: PEOPLE[giver].name,
      toId: personId(to),
      toName: PEOPLE[to].name,
      note: `${note} (${markerOf(`hand-over ${client.name} ${days}`)})`,
      done: [...done],
      state,
      answer,
      authorId: personId(giver),
      authorName: PEOPLE[giver].name,
      at: daysAgo(now, days),
      settledAt: state === "open" ? null : daysAgo(now, days - 1),
    });
}
