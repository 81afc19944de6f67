import type { IncomingHttpHeaders } from "node:http";
import type { Answer } from "./answer";

type Ask = { readonly query: URLSearchParams; readonly headers: IncomingHttpHeaders };
type Direct = (ask: Ask) => Promise<Answer>;

/**
 * Offers the GET answer of one address to scripts/serve.mjs, which then sends it without going through Next: what every
 * open board asks for each minute should not cost a page's machinery. The address keeps its route, which gives the same
 * answer where nobody looks here: in development, and to HEAD.
 */
export function offerDirect(path: string, answer: Direct): void {
  offers[key] ??= new Map();
  offers[key].set(path, answer);
}

/** The server and the built pages share no module, only the process. */
const key = Symbol.for("subrosa.direct");
const offers = globalThis as { [key]?: Map<string, Direct> };
