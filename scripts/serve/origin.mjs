const LOOPBACK = /^(?:127\.|::1$|::ffff:127\.)/;

/**
 * Makes a request say whom it asked, for which address and from which network, in a form that pages may believe: what a stranger claims
 * about forwarding is dropped, what a proxy on this machine says is kept.
 */
export function settleOrigin(request, publicUrl) {
  const { headers, socket } = request;
  const peer = socket.remoteAddress ?? "";
  const network = (LOOPBACK.test(peer) && lastOf(headers["x-forwarded-for"])) || peer;
  headers["x-subrosa-network"] = network;
  headers["x-forwarded-for"] = network;
  headers["x-subrosa-address"] = request.url;
  delete headers.forwarded;
  delete headers["x-forwarded-port"];
  const { host, protocol } = new URL(publicUrl);
  // Behind a proxy the host may be an inner one; a form that names our public address as its origin is our own.
  headers["x-forwarded-host"] = headers.origin === publicUrl ? host : (headers.host ?? host);
  headers["x-forwarded-proto"] = protocol.slice(0, -1);
}

/** The nearest proxy appends what it saw; everything before that is the client's own word. */
function lastOf(header) {
  return String(header ?? "")
    .split(",")
    .at(-1)
    .trim();
}
