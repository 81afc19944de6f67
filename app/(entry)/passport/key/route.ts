import { publicPem } from "@/platform/passport/key";

/** The portal's public key: whoever holds a passport from here may check it anywhere. */
export function GET() {
  return new Response(publicPem(), { headers: { "content-type": "text/plain; charset=utf-8" } });
}

/** Read at every request: the build has no key. */
export const dynamic = "force-dynamic";
