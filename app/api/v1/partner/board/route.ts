import { readAddress } from "@/app/partner/tasks/address";
import { getBoardSince } from "@/app/partner/tasks/queries";
import { admitToPartner } from "@/db/partner/access";
import { currentSession } from "@/platform/auth/session";

/**
 * The board as JSON: an array of `Card` arrays, as PostgreSQL wrote it. Takes the board's own `project` and `assignee`.
 * With the ETag of what one has: 304 while nothing changed.
 */
export async function GET(request: Request): Promise<Response> {
  const session = await currentSession();
  if (!session) return Response.json({ error: "signedOut" }, { status: 401 });
  const viewer = admitToPartner(session, session.sid);
  if (!viewer) return Response.json({ error: "notFound" }, { status: 404 });
  const asked = readAddress(Object.fromEntries(new URL(request.url).searchParams));
  const known = /"([\d-]+)"/.exec(request.headers.get("if-none-match") ?? "")?.[1];
  const { mark, cards } = await getBoardSince(viewer, asked, known ?? "");
  const headers = { etag: `W/"${mark}"`, "cache-control": "private, no-cache" };
  if (cards === null) return new Response(null, { status: 304, headers });
  return new Response(cards, { headers: { ...headers, "content-type": "application/json; charset=utf-8" } });
}
