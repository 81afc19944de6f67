import { randomBytes } from "node:crypto";

/** For files: an SVG opened by itself is a page, too. */
const FILE_POLICY = "default-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'";

/** For downloads: what an outsider sent must not run under the portal's address, whatever a browser makes of it. */
const DOWNLOAD_POLICY = "sandbox; default-src 'none'";

/**
 * Makes the function that puts our headers on a response, before the page adds its own.
 * @param {{ dev: boolean, publicUrl: string, publicFiles: ReadonlySet<string> }} house `publicFiles`: paths that anybody may keep
 */
export function headerSetter({ dev, publicUrl, publicFiles }) {
  const isSecure = publicUrl.startsWith("https:");
  const fixed = Object.entries({
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Permissions-Policy": "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "X-Robots-Tag": "noindex, nofollow",
    ...(isSecure ? { "Strict-Transport-Security": "max-age=31536000; includeSubDomains" } : {}),
  });
  return (request, response) => {
    for (const [name, value] of fixed) response.setHeader(name, value);
    if (isShared(request.url, publicFiles)) return response.setHeader("Content-Security-Policy", FILE_POLICY);
    const policy = contentPolicy(randomBytes(16).toString("base64"), { dev, isSecure });
    // Next takes the nonce for its own scripts from the policy that it finds on the request.
    request.headers["content-security-policy"] = policy;
    response.setHeader("Content-Security-Policy", policy);
    settleAtLast(response);
  };
}

/** Built files carry a digest of their content in their name; files of public/ and the icon say nothing of anybody. */
function isShared(url, publicFiles) {
  return /^\/_next\/static\/(?!.*\.\.)[\w./~-]+$/.test(url) || publicFiles.has(url.split("?", 1)[0]);
}

/**
 * Says so at the last moment, whatever the page or route asked for: nothing personal lies in any cache, and a download is
 * no page. (A route's own policy would not do: Next drops a header that stands there already.)
 */
function settleAtLast(response) {
  const { writeHead } = response;
  response.writeHead = (...args) => {
    // An event stream asks not to be transformed; compression would hold its events back.
    const isStream = String(response.getHeader("cache-control") ?? "").includes("no-transform");
    response.setHeader("Cache-Control", isStream ? "private, no-store, no-transform" : "private, no-store");
    const isDownload = String(response.getHeader("content-disposition") ?? "").startsWith("attachment");
    if (isDownload) response.setHeader("Content-Security-Policy", DOWNLOAD_POLICY);
    return writeHead.apply(response, args);
  };
}

function contentPolicy(nonce, { dev, isSecure }) {
  const directives = [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${dev ? " 'unsafe-eval'" : ""}`,
    // Style attributes place menus and draw bars; style elements need the nonce like scripts do.
    "style-src 'self' 'unsafe-inline'",
    `style-src-elem 'self' ${dev ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self'${dev ? " ws: wss:" : ""}`,
    "media-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    ...(isSecure ? ["upgrade-insecure-requests"] : []),
  ];
  return directives.join("; ");
}
