"use server";

import { and, eq } from "drizzle-orm";
import { specTemplates } from "@/db/schema/agency/spec_templates";
import { ok, refuse, refuseStale } from "@/domain/result";
import { partsOf } from "@/domain/specs/check";
import { agencyAction } from "@/platform/agency/action";
import { findTemplate } from "./queries";
import { templateEdit, templateReset } from "./schema";

/** The agency's own template, from the first change of the built-in one on. Specs that are written stay as they are. */
export const saveTemplate = agencyAction(
  { name: "template.save", may: "editOrganisation", input: templateEdit },
  async ({ tx, viewer, input }) => {
    const { kind, locale, version, body } = input;
    if (partsOf(body).length === 0) return refuse("invalid", { body: "invalid" });
    const now = await findTemplate(tx, viewer, kind, locale);
    if ((now?.version ?? 0) !== version) return refuseStale(now?.version ?? 0, { body: now?.body ?? "" });
    if (!now) {
      await tx
        .insert(specTemplates)
        .values({ id: crypto.randomUUID(), orgId: viewer.orgId, kind, locale, body });
      return ok({ notice: "saved" });
    }
    const saved = await tx
      .update(specTemplates)
      .set({ body, version: version + 1, updatedAt: new Date() })
      .where(and(eq(specTemplates.id, now.id), eq(specTemplates.version, version)))
      .returning({ id: specTemplates.id });
    return saved.length > 0 ? ok({ notice: "saved" }) : refuse("changedMeanwhile");
  },
);

/** Back to the built-in one. */
export const resetTemplate = agencyAction(
  { name: "template.reset", may: "editOrganisation", input: templateReset },
  async ({ tx, viewer, input }) => {
    const now = await findTemplate(tx, viewer, input.kind, input.locale);
    if (!now) return refuse("notFound");
    const gone = await tx
      .delete(specTemplates)
      .where(and(eq(specTemplates.id, now.id), eq(specTemplates.version, input.version)))
      .returning({ id: specTemplates.id });
    return gone.length > 0 ? ok({ notice: "saved" }) : refuse("changedMeanwhile");
  },
);
