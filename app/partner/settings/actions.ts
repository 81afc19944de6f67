"use server";

import { nothing, organisation, partnerMail, profile } from "@/app/account/settings";
import { closeFeed, openFeed } from "@/db/identity/feeds";
import { saveMail, saveOrganisation, saveProfile } from "@/db/identity/settings";
import { ok } from "@/domain/result";
import { rememberLook } from "@/platform/auth/look";
import { hashToken, newToken } from "@/platform/auth/token";
import { linkTo } from "@/platform/mail/letters";
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

/** A new address for one's own calendar, shown once and kept nowhere. */
export const openCalendar = partnerAction(
  { name: "calendar_feed.open", input: nothing },
  async ({ tx, viewer }) => {
    const token = newToken();
    await openFeed(tx, viewer, { tokenHash: hashToken(token), showsNames: false });
    return ok({ notice: "feedOpened", show: { link: linkTo(`/partner/calendar/${token}.ics`) } });
  },
);

export const closeCalendar = partnerAction(
  { name: "calendar_feed.close", input: nothing },
  async ({ tx, viewer }) => {
    await closeFeed(tx, viewer);
    return ok({ notice: "feedClosed" });
  },
);

export const saveOwnMail = partnerAction(
  { name: "settings.mail", input: partnerMail },
  async ({ tx, viewer, input }) => {
    const saved = await saveMail(tx, viewer.userId, input);
    return saved.ok ? ok({ notice: "saved" }) : saved;
  },
);
