import { proposeCodename } from "@/domain/codenames/codenames";
import { CLIENTS } from "./clients";
import { engagementOf } from "./engagements";
import type { PartnerKey } from "./people";
import type { ClientStory } from "./story";

/** What a partner knows a client as: on each engagement another name, made by the portal's own rule. */
export function codenameOf(client: ClientStory, partner: PartnerKey): string {
  const found = codenamesOf(client).get(partner);
  if (!found) throw new Error(`${client.name} has no work for ${partner}`);
  return found;
}

/** By partner, for those that have a task or a draft of the client's. */
export const codenamesOf = (client: ClientStory): ReadonlyMap<PartnerKey, string> => {
  proposed ??= proposeAll();
  return proposed.get(client) ?? new Map();
};

let proposed: Map<ClientStory, Map<PartnerKey, string>> | undefined;

function proposeAll(): Map<ClientStory, Map<PartnerKey, string>> {
  const taken = new Set<string>();
  const all = new Map<ClientStory, Map<PartnerKey, string>>();
  for (const client of CLIENTS) {
    const names = new Map<PartnerKey, string>();
    for (const partner of partnersOf(client)) {
      const scheme = engagementOf(client.agency, partner).language;
      const codename = proposeCodename({ scheme, seed: `demo ${client.name} ${partner}`, taken });
      taken.add(codename);
      names.set(partner, codename);
    }
    all.set(client, names);
  }
  return all;
}

const partnersOf = (client: ClientStory): ReadonlySet<PartnerKey> =>
  new Set(client.jobs.flatMap((job) => [...(job.tasks ?? []), ...(job.drafts ?? [])].map((work) => work.to)));
