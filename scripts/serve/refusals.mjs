import { BODY_LIMIT_BYTES } from "./limits.mjs";

const PAGE_METHODS = new Set(["GET", "HEAD", "POST"]);
const API_METHODS = new Set([...PAGE_METHODS, "PUT", "PATCH", "DELETE", "OPTIONS"]);

/**
 * Judges a request by what is wrong with it before any page sees it.
 * @returns {{ status: number, text: string } | undefined} the refusal, or `undefined` for a request that may go on
 */
export function refusalOf(request, publicUrl) {
  if (!isReadablePath(request.url)) return { status: 400, text: "Malformed address." };
  if (!isReadableState(request.headers["next-router-state-tree"]))
    return { status: 400, text: "Malformed header." };
  if (!methodsOf(request.url).has(request.method)) return { status: 405, text: "Method not allowed." };
  // The image optimiser keeps what it made on disk by address alone, so one team would be served another's picture.
  if (request.url.startsWith("/_next/image")) return { status: 404, text: "Not found." };
  if (request.method === "GET" || request.method === "HEAD") return undefined;
  if (Number(request.headers["content-length"]) > BODY_LIMIT_BYTES)
    return { status: 413, text: "Too large." };
  if (!isSameOrigin(request.headers, publicUrl))
    return { status: 403, text: "This request came from another site." };
  return undefined;
}

function methodsOf(url) {
  return url.startsWith("/api/") ? API_METHODS : PAGE_METHODS;
}

/** Sends a refusal as plain text. The connection is closed, as the rest of the body would be read as another request. */
export function refuse(request, response, { status, text }) {
  response.writeHead(status, { "Content-Type": "text/plain; charset=utf-8", Connection: "close" });
  response.end(request.method === "HEAD" ? undefined : `${text}\n`);
}

/** Percent-encoding must be whole UTF-8, and no part of an address may hold control characters. */
function isReadablePath(url) {
  const [path] = url.split("?", 1);
  if (!path.startsWith("/") || path.startsWith("//") || /%[01][\da-f]|%7f/i.test(path)) return false;
  // No text of the database can hold a NUL.
  if (url.includes("%00")) return false;
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}

/** The client router's view of the page, as JSON; Next answers 500 to one that it cannot read. */
function isReadableState(header) {
  if (header === undefined) return true;
  try {
    return Array.isArray(JSON.parse(decodeURIComponent(header)));
  } catch {
    return false;
  }
}

/** A browser names the page that sent a form. Programs that name none carry no cookies of anybody else. */
function isSameOrigin({ origin, host }, publicUrl) {
  if (origin === undefined || origin === publicUrl) return true;
  try {
    return new URL(origin).host === host;
  } catch {
    return false;
  }
}
