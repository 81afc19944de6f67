import { and, eq, gt, isNull, sql } from "drizzle-orm";
import { asIdentity } from "@/db/identity/access";
import { closeFeedsOf } from "@/db/identity/feeds";
import { passwordResets } from "@/db/schema/identity/password_resets";
import { sessions } from "@/db/schema/identity/sessions";
import { users } from "@/db/schema/identity/users";
import { linkTo, postLetters } from "../mail/letters";
import { hashToken, isToken, newToken } from "./token";

const RESET_MINUTES = 60;

/** Posts a link to the account of this address; where there is none, nothing happens. */
export const sendReset = (email: string): Promise<void> =>
  asIdentity(async (tx) => {
    const [user] = await tx
      .select({ id: users.id, locale: users.locale })
      .from(users)
      .where(eq(users.email, email));
    if (!user) return;
    const token = newToken();
    const expiresAt = new Date(Date.now() + RESET_MINUTES * 60_000);
    await tx.insert(passwordResets).values({ tokenHash: hashToken(token), userId: user.id, expiresAt });
    const link = linkTo(`/reset/${token}`);
    await postLetters(tx, [{ kind: "reset", to: email, locale: user.locale, values: { link } }]);
  });

/** Is this a link that still opens? */
export async function isResetOpen(token: string): Promise<boolean> {
  if (!isToken(token)) return false;
  const open = await asIdentity((tx) =>
    tx.select({ id: passwordResets.id }).from(passwordResets).where(isOpen(token)),
  );
  return open.length > 0;
}

/**
 * Uses the link, once: a new password, every other link of the account spent, every session of it ended, and its
 * calendars taken back.
 * @returns the account's address, or undefined when the link opens nothing
 */
export const resetPassword = (token: string, passwordHash: string): Promise<string | undefined> =>
  asIdentity(async (tx) => {
    const now = sql`now()`;
    const [used] = await tx
      .update(passwordResets)
      .set({ usedAt: now })
      .where(isOpen(token))
      .returning({ userId: passwordResets.userId });
    if (!used) return undefined;
    const { userId } = used;
    await tx
      .update(passwordResets)
      .set({ usedAt: now })
      .where(and(eq(passwordResets.userId, userId), isNull(passwordResets.usedAt)));
    await tx
      .update(sessions)
      .set({ endedAt: now })
      .where(and(eq(sessions.userId, userId), isNull(sessions.endedAt)));
    await closeFeedsOf(tx, userId);
    const [user] = await tx
      .update(users)
      .set({ passwordHash })
      .where(eq(users.id, userId))
      .returning({ email: users.email, locale: users.locale });
    if (!user) return undefined;
    const values = { link: linkTo("/reset") };
    await postLetters(tx, [{ kind: "passwordChanged", to: user.email, locale: user.locale, values }]);
    return user.email;
  });

const isOpen = (token: string) =>
  and(
    eq(passwordResets.tokenHash, hashToken(token)),
    isNull(passwordResets.usedAt),
    gt(passwordResets.expiresAt, sql`now()`),
  );
