import { readAddress } from "@/app/partner/tasks/address";
import { getBoardSince } from "@/app/partner/tasks/queries";
import { type Answer, json } from "@/platform/answer";
import type { Session } from "@/platform/auth/session";
import { answerPartner } from "@/platform/partner/answer";

type Ask = { readonly query: URLSearchParams; readonly ifNoneMatch: string | null | undefined };

/**
 * The board as JSON: an array of `Card` arrays, as PostgreSQL wrote it. Takes the board's own `project` and `assignee`.
 * With the ETag of what one has: 304 while nothing changed.
 */
export const answerBoard = (findSession: () => Promise<Session | undefined>, { query, ifNoneMatch }: Ask) =>
  answerPartner(findSession, async (viewer): Promise<Answer> => {
    const asked = readAddress(Object.fromEntries(query));
    const known = /"([\d-]+)"/.exec(ifNoneMatch ?? "")?.[1];
    const { mark, cards } = await getBoardSince(viewer, asked, known ?? "");
    const headers = { etag: `W/"${mark}"`, "cache-control": "private, no-cache" };
    return cards === null ? { status: 304, headers, body: null } : json(200, cards, headers);
  });
