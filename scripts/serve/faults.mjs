import { AsyncLocalStorage } from "node:async_hooks";
import { BODY_LIMIT_BYTES, DECODED_WITHIN_MS } from "./limits.mjs";

const MALFORMED = { status: 400, text: "Malformed request." };
const TOO_LARGE = { status: 413, text: "Too large." };

/**
 * Tells a request that we failed to serve from one that nobody could have served: Next answers 500 to both, or never.
 * Our code notes when it begins to work on a form (`noteUnderstood` in platform/request.ts, which finds this under the
 * same name, as the built pages share no module with the server); a failure before that moment is the sender's.
 */
const requests = new AsyncLocalStorage();
globalThis[Symbol.for("subrosa.request")] = requests;

/** Runs `handle`; a body that is too large becomes 413, one that Next cannot decode 400. */
export function tellFaultsApart(request, response, handle) {
  if (request.method === "GET" || request.method === "HEAD") return handle();
  const answerInstead = makeReplaceable(response);
  countBody(request, () => answerInstead(TOO_LARGE));
  if (!mayCarryAction(request)) return handle();

  const state = { isUnderstood: false };
  response.judge = (status) => (status === 500 && !state.isUnderstood ? MALFORMED : undefined);
  // Some broken bodies leave Next's decoder waiting for ever.
  request.once("end", () => {
    const timer = setTimeout(() => state.isUnderstood || answerInstead(MALFORMED), DECODED_WITHIN_MS);
    response.once("close", () => clearTimeout(timer));
  });
  return requests.run(state, handle);
}

function mayCarryAction({ method, headers }) {
  if (method !== "POST") return false;
  return "next-action" in headers || /^multipart\/form-data/i.test(headers["content-type"] ?? "");
}

/** A body without a declared length is counted as it comes, by the parser's own call, which leaves its flow alone. */
function countBody(request, onTooLarge) {
  const { push } = request;
  let received = 0;
  request.push = (chunk, encoding) => {
    received += chunk?.length ?? 0;
    if (received > BODY_LIMIT_BYTES) onTooLarge();
    return push.call(request, chunk, encoding);
  };
}

/**
 * Lets another answer take the place of what the page writes: when `response.judge` returns one for the page's
 * status, or when the returned function is called first. After that, whatever the page still writes is dropped.
 */
function makeReplaceable(response) {
  const { setHeader, writeHead, write, end } = response;
  let isReplaced = false;

  const send = ({ status, text }) => {
    isReplaced = true;
    for (const name of ["content-length", "content-encoding", "transfer-encoding"])
      response.removeHeader(name);
    setHeader.call(response, "Content-Type", "text/plain; charset=utf-8");
    setHeader.call(response, "Cache-Control", "private, no-store");
    setHeader.call(response, "Connection", "close");
    writeHead.call(response, status);
    end.call(response, `${text}\n`);
    return response;
  };

  response.setHeader = (...args) => (isReplaced ? response : setHeader.apply(response, args));
  response.write = (...args) => (isReplaced ? true : write.apply(response, args));
  response.end = (...args) => {
    if (!isReplaced && !response.headersSent) response.writeHead(response.statusCode);
    return isReplaced ? response : end.apply(response, args);
  };
  response.writeHead = (status, ...rest) => {
    if (isReplaced) return response;
    const instead = response.judge?.(status);
    return instead ? send(instead) : writeHead.call(response, status, ...rest);
  };
  return (answer) => {
    if (!response.headersSent) send(answer);
  };
}
