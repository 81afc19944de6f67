"use server";

import { agencyMail, calendarFeed, nothing, organisation, profile } from "@/app/account/settings";
import { closeFeed, openFeed } from "@/db/identity/feeds";
import { saveMail, saveOrganisation, saveProfile } from "@/db/identity/settings";
import { ok } from "@/domain/result";
import { agencyAction } from "@/platform/agency/action";
import { rememberLook } from "@/platform/auth/look";
import { hashToken, newToken } from "@/platform/auth/token";
import { linkTo } from "@/platform/mail/letters";

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

/** A new address for one's own calendar, shown once and kept nowhere. */
export const openCalendar = agencyAction(
  { name: "calendar_feed.open", input: calendarFeed },
  async ({ tx, viewer, input: { names } }) => {
    const token = newToken();
    await openFeed(tx, viewer, { tokenHash: hashToken(token), showsNames: names === "shown" });
    return ok({ notice: "feedOpened", show: { link: linkTo(`/agency/calendar/${token}.ics`) } });
  },
);

export const closeCalendar = agencyAction(
  { name: "calendar_feed.close", input: nothing },
  async ({ tx, viewer }) => {
    await closeFeed(tx, viewer);
    return ok({ notice: "feedClosed" });
  },
);

export const saveOwnMail = agencyAction(
  { name: "settings.mail", input: agencyMail },
  async ({ tx, viewer, input }) => {
    const saved = await saveMail(tx, viewer.userId, input);
    return saved.ok ? ok({ notice: "saved" }) : saved;
  },
);
