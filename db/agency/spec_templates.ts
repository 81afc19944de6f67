import { eq } from "drizzle-orm";
import type { JobKind } from "@/domain/jobs";
import { specTemplates } from "../schema/agency/spec_templates";
import type { AgencyTx, AgencyViewer } from "./access";

export type OwnTemplate = {
  readonly kind: JobKind;
  readonly locale: string;
  readonly body: string;
  readonly version: number;
};

/** The templates that the agency has written itself; for every other kind and language the built-in one stands. */
export const selectTemplates = (tx: AgencyTx, viewer: AgencyViewer): Promise<OwnTemplate[]> =>
  tx
    .select({
      kind: specTemplates.kind,
      locale: specTemplates.locale,
      body: specTemplates.body,
      version: specTemplates.version,
    })
    .from(specTemplates)
    .where(eq(specTemplates.orgId, viewer.orgId));
