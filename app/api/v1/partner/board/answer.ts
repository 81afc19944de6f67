import { readAddress } from "@/app/partner/tasks/address";
import { readMark, writeMark } from "@/app/partner/tasks/boardMark";
import { getBoardBeat, getBoardSince } from "@/app/partner/tasks/queries";
import { type Answer, json } from "@/platform/answer";
import { type Asker, answerPartner } from "@/platform/partner/answer";

type Ask = { readonly query: URLSearchParams; readonly ifNoneMatch: string | null | undefined };

/**
 * The board as JSON: an array of `Card` arrays, as PostgreSQL wrote it. Takes the board's own `project` and `assignee`.
 * With the ETag of what one has: 304 while nothing changed.
 */
export const answerBoard = (asker: Asker, { query, ifNoneMatch }: Ask): Promise<Answer> => {
  const known = readMark(ifNoneMatch);
  return answerPartner(asker, {
    // Most of what is asked here: while no task of the team changed, neither did its boards.
    early: async (token) =>
      known && (await getBoardBeat(token)) === known.beat ? unchanged(writeMark(known)) : undefined,
    full: async (viewer) => {
      const asked = readAddress(Object.fromEntries(query));
      const { mark, cards } = await getBoardSince(viewer, asked, known);
      return cards === null ? unchanged(mark) : json(200, cards, marked(mark));
    },
  });
};

const unchanged = (mark: string): Answer => ({ status: 304, headers: marked(mark), body: null });

const marked = (mark: string) => ({ etag: `W/"${mark}"`, "cache-control": "private, no-cache" });
