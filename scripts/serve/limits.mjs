/** The largest body of any request, as `serverActions.bodySizeLimit` in next.config.mjs: a file of 50 MB and its form. */
export const BODY_LIMIT_BYTES = 52 * 1024 * 1024;
/** A slow phone may take this long to send its whole request. */
export const REQUEST_WITHIN_MS = 120_000;
export const HEADERS_WITHIN_MS = 20_000;
/** Longer than the minute that reverse proxies usually keep a connection, so that they never use one we just closed. */
export const KEEP_ALIVE_MS = 65_000;
/** How long requests in flight may take to finish when the server stops. */
export const DRAIN_MS = 5_000;
/** From a form's last byte to the first line of our own code; Next needs milliseconds. */
export const DECODED_WITHIN_MS = 3_000;
