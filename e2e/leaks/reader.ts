import { findAll, indexOf } from "./search";
import { pdfStrings, unpacked } from "./unpack";

/** One answer of the portal as it came: every byte and every header that a partner's browser could read. */
export type Reading = {
  readonly channel: string;
  readonly url: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
  /** Of a PDF, its words as they are read. */
  readonly text?: string;
};

/**
 * The canaries that an answer gives away, in whatever dress: as they are, escaped for JSON or HTML, percent-encoded,
 * base64, in UTF-16, folded for a calendar, packed inside a file; whatever the letter case.
 */
export function canariesIn(reading: Reading, canaries: readonly string[]): string[] {
  const index = knownIndex(canaries);
  const found = new Set<string>();
  for (const text of new Set(dresses(reading).map((text) => text.toLowerCase()))) findAll(text, index, found);
  return canaries.filter((canary) => found.has(canary));
}

/** One list is looked for in thousands of answers. */
const indexes = new WeakMap<readonly string[], ReturnType<typeof indexOf>>();

function knownIndex(canaries: readonly string[]) {
  const known = indexes.get(canaries);
  if (known) return known;
  const index = indexOf(
    canaries.flatMap((canary) => {
      const encoded = Buffer.from(canary).toString("base64").replace(/=+$/, "").slice(0, -1).toLowerCase();
      const words = [canary.toLowerCase(), ...(encoded.length > 12 ? [encoded] : [])];
      return words.map((word) => ({ word, canary }));
    }),
  );
  indexes.set(canaries, index);
  return index;
}

function dresses({ headers, body, url, text = "" }: Reading): string[] {
  const plain = `${url}\n${Object.entries(headers)
    .map(([name, value]) => `${name}: ${value}`)
    .join("\n")}\n${body.toString("utf8")}`;
  // Of a file every layer is read; text that travels as text has none.
  const layers = isFile(headers) ? [body, ...unpacked(body)] : [body];
  const inside = layers
    .slice(1)
    .flatMap((layer) => [layer.toString("utf8"), pdfStrings(layer.toString("latin1"))]);
  const utf16 = layers.filter((layer) => layer.includes(0)).flatMap(wide);
  // A payload inside a script is JSON within JSON.
  const once = unescapeJson(plain);
  return [
    plain,
    text,
    once,
    unescapeJson(once),
    unfoldCalendar(plain),
    unescapeHtml(plain),
    unescapePercent(plain),
    pdfStrings(plain),
    ...inside,
    ...utf16,
  ];
}

/** What an answer says, in as few texts as hold it: without the layers of JSON, and inside a file. */
export function textsIn({ headers, body, url, text = "" }: Reading): string[] {
  const named = `${decodeURI(url)}\n${unescapePercent(headers["content-disposition"] ?? "")}`;
  if (/text\/calendar/.test(headers["content-type"] ?? ""))
    return [named, unfoldCalendar(body.toString("utf8"))];
  if (!isFile(headers)) return [named, unescapeJson(unescapeJson(body.toString("utf8")))];
  return [named, text, ...[body, ...unpacked(body)].map((layer) => layer.toString("utf8"))];
}

const isFile = (headers: Reading["headers"]) =>
  "content-disposition" in headers ||
  /zip|pdf|image|octet-stream|officedocument/.test(headers["content-type"] ?? "");

/** Both ways round, and from both halves of a pair: a text may begin anywhere. */
const wide = (bytes: Buffer): string[] => [bytes, bytes.subarray(1)].map((from) => from.toString("utf16le"));

/** One layer of JSON off: quotes, backslashes, and letters written as numbers. */
const unescapeJson = (text: string): string =>
  text
    .replace(/\\(["\\/])/g, "$1")
    .replace(/\\u([0-9a-f]{4})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

/** Lines of a calendar go on in the next one, anywhere in a word, and a backslash stands before what would end a value. */
const unfoldCalendar = (text: string): string =>
  text
    .replace(/\r?\n[ \t]/g, "")
    .replace(/\\n/gi, "\n")
    .replace(/\\([,;\\])/g, "$1");

const NAMED: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: "\u00a0",
};
const unescapeHtml = (text: string): string =>
  text
    .replace(/&#x([0-9a-f]+);/gi, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)))
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&(amp|lt|gt|quot|apos|nbsp);/g, (_, name: string) => NAMED[name] ?? "");

const unescapePercent = (text: string): string =>
  text.replace(/(?:%[0-9a-f]{2})+/gi, (run) => Buffer.from(run.replaceAll("%", ""), "hex").toString("utf8"));
