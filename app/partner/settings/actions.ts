"use server";

import { organisation, partnerMail, profile } from "@/app/account/settings";
import { saveMail, saveOrganisation, saveProfile } from "@/db/identity/settings";
import { ok } from "@/domain/result";
import { rememberLook } from "@/platform/auth/look";
import { partnerAction } from "@/platform/partner/action";

export const saveOwnProfile = partnerAction(
  { name: "settings.profile", input: profile },
  async ({ tx, viewer, input }) => {
    const saved = await saveProfile(tx, viewer.userId, input);
    if (!saved.ok) return saved;
    await rememberLook(input);
    return ok({ notice: "saved" });
  },
);

export const saveOwnOrganisation = partnerAction(
  { name: "settings.organisation", may: "editOrganisation", input: organisation },
  async ({ tx, viewer, input }) => {
    const saved = await saveOrganisation(tx, viewer.orgId, input);
    return saved.ok ? ok({ notice: "saved" }) : saved;
  },
);

export const saveOwnMail = partnerAction(
  { name: "settings.mail", input: partnerMail },
  async ({ tx, viewer, input }) => {
    const saved = await saveMail(tx, viewer.userId, input);
    return saved.ok ? ok({ notice: "saved" }) : saved;
  },
);
