import type { NextAuthOptions } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { isSecure } from "../env";
import { sessionCookieName } from "./cookie";
import { createSession, endSession } from "./session";
import { checkCredentials } from "./sign_in";

declare module "next-auth" {
  interface User {
    sid: string;
  }
}
declare module "next-auth/jwt" {
  interface JWT {
    sid?: string;
  }
}

/**
 * next-auth keeps the cookie; who is signed in is the session's row, asked at every request. Its token alone would
 * outlive a sign-out, so it holds nothing but the row's random key, and what `session.update()` sends is ignored.
 */
export const nextAuthOptions = (): NextAuthOptions => ({
  session: { strategy: "jwt" },
  pages: { signIn: "/login", error: "/login" },
  cookies: { sessionToken: { name: sessionCookieName(), options: cookieOptions() } },
  providers: [
    Credentials({
      credentials: { email: { type: "email" }, password: { type: "password" } },
      async authorize(credentials, request) {
        const network = String(request.headers?.["x-subrosa-network"] ?? "");
        const checked = await checkCredentials(
          credentials?.email ?? "",
          credentials?.password ?? "",
          network,
        );
        if (!checked.ok) return null;
        const { userId, orgId } = checked.value;
        return {
          id: userId,
          sid: await createSession(userId, orgId, String(request.headers?.["user-agent"] ?? "")),
        };
      },
    }),
  ],
  callbacks: {
    jwt: ({ token, user }) => (user ? { sid: user.sid } : token.sid ? { sid: token.sid } : {}),
    session: ({ session }) => ({ expires: session.expires }),
  },
  events: {
    signOut: async ({ token }) => {
      if (token?.sid) await endSession(token.sid);
    },
  },
});

const cookieOptions = () => ({
  httpOnly: true,
  sameSite: "lax" as const,
  path: "/",
  secure: isSecure(),
});
