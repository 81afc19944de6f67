import { promisify } from "node:util";
import { gzip } from "node:zlib";

const pack = promisify(gzip);
const WORTH_PACKING_BYTES = 1_024;
/** A form that is answered here has a handful of short fields; a file goes through Next. */
const FORM_LIMIT_BYTES = 8_192;
const FORM = "application/x-www-form-urlencoded";

/**
 * Sends what the built pages offer under this name (`offerDirect` in platform/direct.ts) for a method and an address;
 * everything else is `handle`'s, and so is a question that fails here. A form that fails is not asked twice.
 */
export async function answerDirectly(request, response, handle) {
  const [path, query = ""] = partsOf(request.url);
  const answer = globalThis[Symbol.for("subrosa.direct")]?.get(`${request.method} ${path}`);
  if (!answer || (request.method === "POST" && !isSmallForm(request.headers))) return handle();
  const isForm = request.method === "POST";
  const body = isForm ? await bodyOf(request).catch(() => undefined) : "";
  // Whoever sent half a form is gone.
  if (body === undefined) return response.destroy();
  const {
    status,
    headers,
    body: text,
  } = await answer({
    query: new URLSearchParams(query),
    form: new URLSearchParams(body),
    headers: request.headers,
  }).catch(() => (isForm ? { status: 500, headers: {}, body: "" } : {}));
  if (!status) return handle();
  const bytes = await packed(request, response, text ?? "");
  // Set and not handed to writeHead, so that what headers.mjs says at the last moment of caches stands.
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  if (status !== 304) response.setHeader("Content-Length", bytes.length);
  response.writeHead(status);
  response.end(bytes);
}

function partsOf(url) {
  const cut = url.indexOf("?");
  return cut < 0 ? [url] : [url.slice(0, cut), url.slice(cut + 1)];
}

/** One that says how long it is: the length that was said is what the parser lets through. */
const isSmallForm = (headers) =>
  Number(headers["content-length"]) <= FORM_LIMIT_BYTES &&
  String(headers["content-type"]).toLowerCase().startsWith(FORM);

async function bodyOf(request) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

async function packed(request, response, body) {
  const bytes = Buffer.from(body);
  if (bytes.length < WORTH_PACKING_BYTES) return bytes;
  response.setHeader("Vary", "Accept-Encoding");
  if (!/\bgzip\b/.test(request.headers["accept-encoding"] ?? "")) return bytes;
  response.setHeader("Content-Encoding", "gzip");
  return pack(bytes);
}
