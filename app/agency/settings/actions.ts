"use server";

import { agencyMail, organisation, profile } from "@/app/account/settings";
import { saveMail, saveOrganisation, saveProfile } from "@/db/identity/settings";
import { ok } from "@/domain/result";
import { agencyAction } from "@/platform/agency/action";
import { rememberLook } from "@/platform/auth/look";

export const saveOwnProfile = agencyAction(
  { name: "settings.profile", input: profile },
  async ({ tx, viewer, input }) => {
    const saved = await saveProfile(tx, viewer.userId, input);
    if (!saved.ok) return saved;
    await rememberLook(input);
    return ok({ notice: "saved" });
  },
);

export const saveOwnOrganisation = agencyAction(
  { name: "settings.organisation", may: "editOrganisation", input: organisation },
  async ({ tx, viewer, input }) => {
    const saved = await saveOrganisation(tx, viewer.orgId, input);
    return saved.ok ? ok({ notice: "saved" }) : saved;
  },
);

export const saveOwnMail = agencyAction(
  { name: "settings.mail", input: agencyMail },
  async ({ tx, viewer, input }) => {
    const saved = await saveMail(tx, viewer.userId, input);
    return saved.ok ? ok({ notice: "saved" }) : saved;
  },
);
