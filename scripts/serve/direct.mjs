import { promisify } from "node:util";
import { gzip } from "node:zlib";

const pack = promisify(gzip);
const WORTH_PACKING_BYTES = 1_024;

/**
 * Sends what the built pages offer under this name (`offerDirect` in platform/direct.ts) for an address; everything
 * else, and what fails here, is `handle`'s.
 */
export async function answerDirectly(request, response, handle) {
  const [path, query = ""] = partsOf(request.url);
  const answer = request.method === "GET" && globalThis[Symbol.for("subrosa.direct")]?.get(path);
  if (!answer) return handle();
  const { status, headers, body } = await answer({
    query: new URLSearchParams(query),
    headers: request.headers,
  }).catch(() => ({}));
  if (!status) return handle();
  const bytes = await packed(request, response, body ?? "");
  response.writeHead(status, { ...headers, ...(status === 304 ? {} : { "Content-Length": bytes.length }) });
  response.end(bytes);
}

function partsOf(url) {
  const cut = url.indexOf("?");
  return cut < 0 ? [url] : [url.slice(0, cut), url.slice(cut + 1)];
}

async function packed(request, response, body) {
  const bytes = Buffer.from(body);
  if (bytes.length < WORTH_PACKING_BYTES) return bytes;
  response.setHeader("Vary", "Accept-Encoding");
  if (!/\bgzip\b/.test(request.headers["accept-encoding"] ?? "")) return bytes;
  response.setHeader("Content-Encoding", "gzip");
  return pack(bytes);
}
