import { and, asc, eq, isNull, ne } from "drizzle-orm";
import { headers } from "next/headers";
import { cache } from "react";
import { asIdentity } from "@/db/identity/access";
import { findSession, type SessionRow } from "@/db/identity/viewer";
import { memberships } from "@/db/schema/identity/memberships";
import { organisations } from "@/db/schema/identity/organisations";
import { sessions } from "@/db/schema/identity/sessions";
import {
  clearSessionToken,
  readSessionToken,
  SESSION_DAYS,
  tokenInHeader,
  writeSessionToken,
} from "./cookie";
import { hashToken, newToken } from "./token";

export type Session = SessionRow & { readonly sid: string };

/** Who asks: one look-up per request, however many components want to know. */
export const currentSession = cache(async () => sessionOf(await readSessionToken()));

/** Who sent this cookie header, for a request that no page is made for. */
export const askerOf = (cookieHeader: string | undefined) => ({
  readToken: () => tokenInHeader(cookieHeader),
  findSession: async () => sessionOf(await tokenInHeader(cookieHeader)),
});

async function sessionOf(sid: string | undefined): Promise<Session | undefined> {
  const row = sid ? await findSession(sid) : undefined;
  return sid && row ? { ...row, sid } : undefined;
}

/** Where someone may work: current memberships, oldest first. */
export const listWorkplaces = (userId: string) =>
  asIdentity((tx) =>
    tx
      .select({
        orgId: organisations.id,
        name: organisations.name,
        kind: organisations.kind,
        role: memberships.role,
      })
      .from(memberships)
      .innerJoin(organisations, eq(organisations.id, memberships.orgId))
      .where(and(eq(memberships.userId, userId), isNull(memberships.endedAt)))
      .orderBy(asc(memberships.createdAt)),
  );

/** A new session of a person in an organisation; the browser gets its token. The one it had before ends. */
export async function openSession(userId: string, orgId: string): Promise<void> {
  const before = await readSessionToken();
  if (before) await endSession(before);
  const sid = await createSession(userId, orgId, (await headers()).get("user-agent") ?? "");
  await writeSessionToken(sid);
}

/** @returns the token, which is kept nowhere else */
export async function createSession(userId: string, orgId: string, userAgent: string): Promise<string> {
  const sid = newToken();
  await asIdentity((tx) =>
    tx.insert(sessions).values({
      tokenHash: hashToken(sid),
      userId,
      orgId,
      userAgent: userAgent.slice(0, 300),
      expiresAt: new Date(Date.now() + SESSION_DAYS * 86_400_000),
    }),
  );
  return sid;
}

/** Ends the row, not just the cookie: a copy of the cookie is worth nothing afterwards. */
export async function closeSession(): Promise<void> {
  const sid = await readSessionToken();
  if (sid) await endSession(sid);
  await clearSessionToken();
}

export const endSession = (sid: string) =>
  asIdentity((tx) =>
    tx
      .update(sessions)
      .set({ endedAt: new Date() })
      .where(eq(sessions.tokenHash, hashToken(sid))),
  );

/** Every session of a person, but for the one that is kept (after a password change, "sign out others"). */
export const endSessionsOf = (userId: string, exceptSessionId?: string) =>
  asIdentity((tx) =>
    tx
      .update(sessions)
      .set({ endedAt: new Date() })
      .where(
        and(
          eq(sessions.userId, userId),
          isNull(sessions.endedAt),
          exceptSessionId ? ne(sessions.id, exceptSessionId) : undefined,
        ),
      ),
  );

/** One of a person's own sessions. */
export const endSessionOf = (userId: string, sessionId: string) =>
  asIdentity((tx) =>
    tx
      .update(sessions)
      .set({ endedAt: new Date() })
      .where(and(eq(sessions.userId, userId), eq(sessions.id, sessionId), isNull(sessions.endedAt))),
  );

/** Works on in another organisation of the same person. Undefined when it is none of theirs. */
export async function switchWorkplace(session: Session, orgId: string) {
  const workplaces = await listWorkplaces(session.userId);
  const next = workplaces.find((workplace) => workplace.orgId === orgId);
  if (next)
    await asIdentity((tx) => tx.update(sessions).set({ orgId }).where(eq(sessions.id, session.sessionId)));
  return next;
}
