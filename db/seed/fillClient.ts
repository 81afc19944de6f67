import { daysAgo } from "./calendar";
import { codenamesOf } from "./codenames";
import { engagementId } from "./engagements";
import { idOf, markerOf } from "./identifiers";
import { orgId, type PartnerKey, personId } from "./people";
import type { DemoData } from "./rows";
import type { ClientStory } from "./story";

export const clientId = (client: ClientStory): string => idOf(`client ${client.name}`);
export const projectId = (client: ClientStory, partner: PartnerKey): string =>
  idOf(`project ${client.name} ${partner}`);

/** The numbers under which a client's specs and requests are filed: in its dossier, so that wordings lose them. */
export const contractOf = (client: ClientStory): string => markerOf(`contract ${client.name}`);
export const addendumOf = (client: ClientStory): string => markerOf(`addendum ${client.name}`);

export function addClient({ rows }: DemoData, client: ClientStory, now: Date): void {
  const org = orgId(client.agency);
  const firstJob = Math.max(...client.jobs.map((job) => job.days), 10);
  rows.clients.push({
    id: clientId(client),
    orgId: org,
    name: client.name,
    stage: client.stage,
    managerId: personId(client.manager),
    notes: `${client.notes}\n\n${markerOf(`notes ${client.name}`)}`,
    createdAt: daysAgo(now, firstJob + 9),
  });
  rows.dossiers.push({
    clientId: clientId(client),
    orgId: org,
    ...mutable(client.dossier),
    contracts: [...client.dossier.contracts, contractOf(client), addendumOf(client)],
    updatedAt: daysAgo(now, firstJob / 2),
  });
  const published = new Set(client.jobs.flatMap((job) => (job.tasks ?? []).map((task) => task.to)));
  for (const [partner, codename] of codenamesOf(client)) {
    const engagement = engagementId(client.agency, partner);
    if (published.has(partner))
      rows.projects.push({
        id: projectId(client, partner),
        engagementId: engagement,
        agencyOrgId: org,
        partnerOrgId: orgId(partner),
        codename,
        createdAt: daysAgo(now, firstJob + 1),
      });
    rows.codenames.push({
      orgId: org,
      engagementId: engagement,
      clientId: clientId(client),
      codename,
      projectId: published.has(partner) ? projectId(client, partner) : null,
    });
  }
}

const mutable = (dossier: ClientStory["dossier"]) => ({
  names: [...dossier.names],
  aliases: [...dossier.aliases],
  products: [...dossier.products],
  domains: [...dossier.domains],
  emails: [...dossier.emails],
  phones: [...dossier.phones],
  people: [...dossier.people],
  taxIds: [...dossier.taxIds],
  addresses: [...dossier.addresses],
  handles: [...dossier.handles],
});
