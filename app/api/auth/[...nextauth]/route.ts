import NextAuth from "next-auth";
import { nextAuthOptions } from "@/platform/auth/next_auth";

type Context = { params: Promise<{ nextauth: string[] }> };

const handler = (request: Request, context: Context) => NextAuth(nextAuthOptions())(request, context);

export { handler as GET, handler as POST };
