import type { APIRequestContext, APIResponse } from "@playwright/test";
import { pdfText } from "./pdf_text";
import type { Reading } from "./reader";

/** More pages than this would be a list without an end: the crawl says so instead of running on. */
const MOST = 6_000;

type Ask = { readonly channel: string; readonly url: string; readonly send: () => Promise<APIResponse> };

/**
 * Reads everything that hangs on the given addresses: pages as HTML and as RSC payload, what they link to, redirects
 * unfollowed, scripts, styles, fonts, files. Within the portal only.
 */
export async function crawl(context: APIRequestContext, starts: readonly string[]): Promise<Reading[]> {
  const readings: Reading[] = [];
  const known = new Set<string>();
  const queue: Ask[] = [];
  const add = (channel: string, url: string, headers: Record<string, string> = {}) => {
    const key = `${channel} ${url}`;
    if (known.has(key)) return;
    known.add(key);
    queue.push({
      channel,
      url,
      send: () => context.get(url, { headers, maxRedirects: 0, timeout: 120_000 }),
    });
  };
  const addPage = (url: string) => {
    add("page", url);
    add("rsc", url, { RSC: "1" });
  };
  for (const start of starts) addPage(start);
  while (queue.length > 0) {
    if (readings.length > MOST) throw new Error(`more than ${MOST} answers: ${queue[0]?.url}`);
    const batch = queue.splice(0, 8);
    for (const reading of await Promise.all(batch.map(read))) {
      readings.push(reading);
      for (const url of addressesIn(reading)) {
        if (url.startsWith("/_next/")) add("static", url);
        else if (url.startsWith("/api/") || /\/files\//.test(url)) add("file", url);
        else addPage(url);
      }
    }
  }
  return readings;
}

export async function read({ channel, url, send }: Ask): Promise<Reading> {
  const response = await send();
  const body = await response.body();
  const reading = {
    channel:
      response.status() >= 300 && response.status() < 400
        ? "redirect"
        : response.status() >= 400
          ? "error"
          : channel,
    url,
    status: response.status(),
    headers: response.headers(),
    body,
    text: await pdfText(body),
  };
  await response.dispose();
  return reading;
}

/** Same-origin addresses named anywhere in an answer: links, scripts, styles, redirects. */
function addressesIn({ headers, body, channel }: Reading): string[] {
  const isText = /text|json|javascript|component/.test(headers["content-type"] ?? "");
  const text = isText && channel !== "static" ? body.toString("utf8").replaceAll("&amp;", "&") : "";
  const named = [
    ...text.matchAll(/(?:href|src|action)=\\?"(\/[^"\\#\s]*)/g),
    ...text.matchAll(/"(\/(?:partner|api\/v1|_next\/static)\/[^"\\#\s]*)/g),
  ];
  const static_ = channel === "static" ? [...body.toString("utf8").matchAll(/url\((\/_next\/[^)]+)\)/g)] : [];
  const all = [...named, ...static_].map(([, url]) => url ?? "");
  const location = headers.location;
  if (location) all.push(location.replace(/^https?:\/\/[^/]+/, ""));
  return [...new Set(all)].filter(
    (url) => url.startsWith("/") && !url.startsWith("//") && !url.startsWith("/api/auth"),
  );
}
