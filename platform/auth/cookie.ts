import { LRUCache } from "lru-cache";
import { cookies } from "next/headers";
import { decode, encode } from "next-auth/jwt";
import { authSecret, isSecure } from "../env";
import { isToken } from "./token";

/** A working month without signing in again; the session's row ends it sooner. */
export const SESSION_DAYS = 30;
const MAX_AGE_S = SESSION_DAYS * 24 * 3600;

/** next-auth's own name, so that its routes and ours read the same cookie. */
export const sessionCookieName = () => `${isSecure() ? "__Secure-" : ""}next-auth.session-token`;

/** Opening the cookie is pure arithmetic; whether its session still lives is asked of the database every time. */
const opened = new LRUCache<string, string>({ max: 5_000, ttl: 600_000 });

/** The random token inside next-auth's encrypted cookie, or undefined. */
export const readSessionToken = async (): Promise<string | undefined> =>
  openCookie((await cookies()).get(sessionCookieName())?.value);

/** The same from the header of a request that no page is made for. */
export function tokenInHeader(header = ""): Promise<string | undefined> {
  const name = `${sessionCookieName()}=`;
  const pair = header.split(/; */).findLast((each) => each.startsWith(name));
  return openCookie(pair?.slice(name.length));
}

async function openCookie(cookie: string | undefined): Promise<string | undefined> {
  if (!cookie || cookie.length > 4_000) return undefined;
  const known = opened.get(cookie);
  if (known) return known;
  const jwt = await decode({ token: cookie, secret: authSecret() }).catch(() => null);
  if (!isToken(jwt?.sid)) return undefined;
  opened.set(cookie, jwt.sid);
  return jwt.sid;
}

export async function writeSessionToken(sid: string): Promise<void> {
  const value = await encode({ token: { sid }, secret: authSecret(), maxAge: MAX_AGE_S });
  (await cookies()).set(sessionCookieName(), value, {
    httpOnly: true,
    sameSite: "lax",
    secure: isSecure(),
    path: "/",
    maxAge: MAX_AGE_S,
  });
}

export async function clearSessionToken(): Promise<void> {
  (await cookies()).delete(sessionCookieName());
}
