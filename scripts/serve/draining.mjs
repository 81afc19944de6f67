import { DRAIN_MS } from "./limits.mjs";

const streams = new Set();

/** Remembers answers that stay open for good, such as live events, so that a stop need not wait for them. */
export function trackStreams(response) {
  const { writeHead } = response;
  response.writeHead = (...args) => {
    if (String(response.getHeader("content-type")).startsWith("text/event-stream")) {
      streams.add(response);
      response.once("close", () => streams.delete(response));
    }
    return writeHead.apply(response, args);
  };
}

/** Takes no new request, lets those in flight finish, and cuts off what is not done in time. */
export async function drain(server) {
  const closed = new Promise((resolve) => server.close(resolve));
  for (const response of streams) response.destroy();
  server.closeIdleConnections();
  const cut = setTimeout(() => server.closeAllConnections(), DRAIN_MS);
  // A connection that was busy at the first look becomes idle and would be kept alive.
  const again = setInterval(() => server.closeIdleConnections(), 50);
  await closed;
  clearTimeout(cut);
  clearInterval(again);
}
