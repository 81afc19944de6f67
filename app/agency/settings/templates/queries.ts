import { and, eq } from "drizzle-orm";
import { type AgencyTx, type AgencyViewer, readAsAgency } from "@/db/agency/access";
import { selectTemplates } from "@/db/agency/spec_templates";
import { specTemplates } from "@/db/schema/agency/spec_templates";
import type { JobKind } from "@/domain/jobs";

export const getTemplates = (viewer: AgencyViewer) =>
  readAsAgency(viewer, (tx) => selectTemplates(tx, viewer));

/** The agency's own template of one kind in one language; undefined while the built-in one stands. */
export async function findTemplate(tx: AgencyTx, viewer: AgencyViewer, kind: JobKind, locale: string) {
  const [template] = await tx
    .select({ id: specTemplates.id, body: specTemplates.body, version: specTemplates.version })
    .from(specTemplates)
    .where(
      and(
        eq(specTemplates.orgId, viewer.orgId),
        eq(specTemplates.kind, kind),
        eq(specTemplates.locale, locale),
      ),
    );
  return template;
}
