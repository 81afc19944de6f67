import { and, eq } from "drizzle-orm";
import { type CodenameScheme, proposeCodename } from "@/domain/codenames/codenames";
import { codenames } from "../schema/agency/codenames";
import { projects } from "../schema/exchange/projects";
import type { AgencyTx } from "./access";

type Engagement = {
  readonly id: string;
  readonly agencyOrgId: string;
  readonly partnerOrgId: string;
  readonly codenameScheme: string;
};
export type Codename = { readonly codename: string; readonly projectId: string | null };

/** What this client is called on this engagement; named now if it has no name there yet. */
export async function codenameFor(tx: AgencyTx, engagement: Engagement, clientId: string): Promise<Codename> {
  const ofEngagement = await tx
    .select({ clientId: codenames.clientId, codename: codenames.codename, projectId: codenames.projectId })
    .from(codenames)
    .where(and(eq(codenames.orgId, engagement.agencyOrgId), eq(codenames.engagementId, engagement.id)));
  const known = ofEngagement.find((each) => each.clientId === clientId);
  if (known) return known;
  const codename = proposeCodename({
    scheme: engagement.codenameScheme as CodenameScheme,
    // Random, so that another engagement's codename cannot be foretold from this one's.
    seed: crypto.randomUUID(),
    taken: new Set(ofEngagement.map((each) => each.codename)),
  });
  const [named] = await tx
    .insert(codenames)
    .values({ orgId: engagement.agencyOrgId, engagementId: engagement.id, clientId, codename })
    .onConflictDoNothing()
    .returning({ codename: codenames.codename });
  // Somebody named the client, or took the name, at the same moment: what stands there now counts.
  return named ? { codename, projectId: null } : codenameFor(tx, engagement, clientId);
}

/** The project under which the partner finds the client's tasks; made at the first publishing, not before. */
export async function projectFor(tx: AgencyTx, engagement: Engagement, clientId: string): Promise<string> {
  const { codename, projectId } = await codenameFor(tx, engagement, clientId);
  if (projectId) return projectId;
  const id = crypto.randomUUID();
  await tx.insert(projects).values({
    id,
    engagementId: engagement.id,
    agencyOrgId: engagement.agencyOrgId,
    partnerOrgId: engagement.partnerOrgId,
    codename,
  });
  await tx
    .update(codenames)
    .set({ projectId: id })
    .where(and(eq(codenames.engagementId, engagement.id), eq(codenames.clientId, clientId)));
  return id;
}
