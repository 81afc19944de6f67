"use server";

import { eq, sql } from "drizzle-orm";
import { asIdentity } from "@/db/identity/access";
import { closeFeedsOf } from "@/db/identity/feeds";
import { users } from "@/db/schema/identity/users";
import { ok, refuse } from "@/domain/result";
import { accountAction, accountGesture } from "@/platform/auth/action";
import { rememberLook } from "@/platform/auth/look";
import { readNetwork } from "@/platform/auth/network";
import { hashPassword } from "@/platform/auth/password";
import { closeSession, endSessionOf, endSessionsOf, switchWorkplace } from "@/platform/auth/session";
import { checkPassword } from "@/platform/auth/sign_in";
import { linkTo, postLetters } from "@/platform/mail/letters";
import { language, look, nothing, ownSession, passwordChange, workplace } from "./schema";

export const signOut = accountGesture({ name: "account.signOut", input: nothing }, async () => {
  await closeSession();
  return ok({ redirectTo: "/login" });
});

export const switchOrganisation = accountGesture(
  { name: "account.switch", input: workplace },
  async ({ session, input }) => {
    const next = await switchWorkplace(session, input.orgId);
    return next ? ok({ redirectTo: `/${next.kind}/today` }) : refuse("notFound");
  },
);

export const chooseLanguage = accountGesture(
  { name: "account.language", input: language },
  async ({ session, input }) => {
    await saveLook(session.userId, input);
    await rememberLook(input);
    return ok({});
  },
);

/** The page looks so already; this keeps it for the next device. */
export const chooseTheme = accountAction(
  { name: "account.theme", input: look },
  async ({ session, input }) => {
    await saveLook(session.userId, input);
    await rememberLook(input);
    return ok({});
  },
);

/** Asks the old password, so that a browser left open is not enough; every other session ends, and no calendar reads on. */
export const changePassword = accountAction(
  { name: "account.password", input: passwordChange },
  async ({ session, input }) => {
    const checked = await checkPassword(session.email, input.currentPassword, await readNetwork());
    if (!checked.ok)
      return checked.code === "wrongCredentials"
        ? refuse("invalid", { currentPassword: "wrongPassword" })
        : checked;
    const passwordHash = await hashPassword(input.newPassword);
    await asIdentity(async (tx) => {
      await tx.update(users).set({ passwordHash }).where(eq(users.id, session.userId));
      await closeFeedsOf(tx, session.userId);
      const { email: to, locale } = session;
      await postLetters(tx, [{ kind: "passwordChanged", to, locale, values: { link: linkTo("/reset") } }]);
    });
    await endSessionsOf(session.userId, session.sessionId);
    return ok({ notice: "passwordChanged" });
  },
);

export const signOutOthers = accountAction(
  { name: "account.signOutOthers", input: nothing },
  async ({ session }) => {
    await endSessionsOf(session.userId, session.sessionId);
    return ok({ notice: "signedOutOthers" });
  },
);

/** The one that this browser holds ends by signing out, not here. */
export const endOneSession = accountAction(
  { name: "account.endSession", input: ownSession },
  async ({ session, input }) => {
    if (input.sessionId === session.sessionId) return refuse("notInThisState");
    await endSessionOf(session.userId, input.sessionId);
    return ok({ notice: "sessionEnded" });
  },
);

const saveLook = (userId: string, look: { readonly locale?: string; readonly theme?: string }) =>
  asIdentity((tx) =>
    tx
      .update(users)
      .set({ ...look, version: sql`${users.version} + 1` })
      .where(eq(users.id, userId)),
  );
