import type { IncomingHttpHeaders } from "node:http";
import type { Answer } from "./answer";

type Ask = {
  readonly query: URLSearchParams;
  /** Of a POST; empty otherwise. */
  readonly form: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
};
type Direct = (ask: Ask) => Promise<Answer>;

/**
 * Offers the answer of one method and address to scripts/serve.mjs, which then sends it without going through Next: what
 * every open board asks for each minute, and every move on it, should not cost a page's machinery. The address keeps its
 * route, which gives the same answer where nobody looks here: in development, and to HEAD.
 * @param place such as "GET /api/v1/partner/board"
 */
export function offerDirect(place: string, answer: Direct): void {
  offers[key] ??= new Map();
  offers[key].set(place, answer);
}

/** The server and the built pages share no module, only the process. */
const key = Symbol.for("subrosa.direct");
const offers = globalThis as { [key]?: Map<string, Direct> };
