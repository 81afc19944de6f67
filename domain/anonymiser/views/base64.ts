/** A run that was text in disguise: source[start, end) says `text`. */
export type Hidden = { readonly start: number; readonly end: number; readonly text: string };

const SHORTEST = 12;
/** Lines of mail are this long at least; shorter ones end a block. */
const MAIL_LINE = 56;
const HEAD = 48;

/** Base64 in the standard and the URL-safe alphabet, over several lines of a mail too, where it decodes to text. */
export function readBase64(text: string): Hidden[] {
  const found: Hidden[] = [];
  for (const run of joinedRuns(text)) {
    const decoded = decode(run.written);
    if (decoded) found.push({ start: run.start, end: run.end, text: decoded });
    else found.push(...behindPath(run));
  }
  return found;
}

type Run = { start: number; end: number; written: string };

function joinedRuns(text: string): Run[] {
  const runs: Run[] = [];
  for (const [start, end] of runsIn(text)) {
    const written = text.slice(start, end);
    const last = runs.at(-1);
    const isNext =
      last &&
      (last.end + 1 === start || last.end + 2 === start) &&
      /^\r?\n$/.test(text.slice(last.end, start));
    if (last && isNext && last.written.length % 4 === 0 && last.written.length >= MAIL_LINE) {
      last.written += written;
      last.end = start + written.length;
    } else if (mayEncode(written)) runs.push({ start, end: start + written.length, written });
  }
  return runs;
}

const ALPHABET = new Uint8Array(0x80);
for (const sign of "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/_-")
  ALPHABET[sign.charCodeAt(0)] = 1;
const isInAlphabet = (text: string, at: number): boolean => ALPHABET[text.charCodeAt(at)] === 1;

/** Runs of the alphabet's signs with their padding: such a run covers a place in every twelve, so only those are looked at. */
function* runsIn(text: string): Generator<[start: number, end: number]> {
  for (let at = SHORTEST - 1, past = 0; at < text.length; at += SHORTEST) {
    if (at < past || !isInAlphabet(text, at)) continue;
    let [start, end] = [at, at + 1];
    while (start > past && isInAlphabet(text, start - 1)) start -= 1;
    while (end < text.length && isInAlphabet(text, end)) end += 1;
    past = end;
    if (end - start < SHORTEST) continue;
    for (let padding = 0; padding < 2 && text.charCodeAt(end) === PADDING; padding += 1) end += 1;
    yield [start, end];
  }
}
const PADDING = 0x3d;

/** Words and numbers of the usual kind are none. */
const mayEncode = (written: string): boolean => /[A-Z]/.test(written) && /[a-z0-9]/.test(written);

/** How deep a path is tried. */
const DEEPEST = 12;

/** "/files/0KDQvtC8…/main": a path before and behind the run uses the same alphabet. */
function behindPath({ start, end, written }: Run): Hidden[] {
  const found: Hidden[] = [];
  for (const { 0: part, index } of written.matchAll(/[^/]+/g)) {
    if (part.length === written.length || part.length < SHORTEST) continue;
    const text = mayEncode(part) ? decode(part) : undefined;
    if (text) found.push({ start: start + index, end: start + index + part.length, text });
    if (found.length === DEEPEST) break;
  }
  return found.length > 0 ? found : behindSigns(end, written);
}

function behindSigns(end: number, written: string): Hidden[] {
  let at = written.search(/[/_-]/);
  for (let tries = 0; at >= 0 && tries < DEEPEST; tries += 1) {
    const part = written.slice(at + 1);
    const text = part.length >= SHORTEST && mayEncode(part) ? decode(part) : undefined;
    if (text) return [{ start: end - part.length, end, text }];
    const next = part.search(/[/_-]/);
    at = next < 0 ? -1 : at + 1 + next;
  }
  return [];
}

const utf8 = new TextDecoder("utf-8", { fatal: true });
const cyrillic = new TextDecoder("windows-1251");

function decode(written: string): string | undefined {
  const plain = written.replace(/=+$/, "").replace(/-/g, "+").replace(/_/g, "/");
  if (plain.length % 4 === 1) return undefined;
  const head = bytesOf(plain.slice(0, HEAD));
  if (!head?.every((byte) => byte >= 0x20 || byte === 9 || byte === 10 || byte === 13)) return undefined;
  const bytes = bytesOf(plain);
  if (!bytes) return undefined;
  const text = tryDecode(utf8, bytes);
  if (text !== undefined) return isText(text) ? text : undefined;
  const old = tryDecode(cyrillic, bytes);
  return old !== undefined && isText(old) && isRussian(old) ? old : undefined;
}

function bytesOf(plain: string): Uint8Array | undefined {
  try {
    const binary = atob(plain);
    const bytes = new Uint8Array(binary.length);
    for (let i = 0; i < binary.length; i += 1) bytes[i] = binary.charCodeAt(i);
    return bytes;
  } catch {
    return undefined;
  }
}

function tryDecode(decoder: TextDecoder, bytes: Uint8Array): string | undefined {
  try {
    return decoder.decode(bytes);
  } catch {
    return undefined;
  }
}

/** As much of a text as tells what it is. */
const SAMPLE = 400;

/** Mostly letters, in words: chance makes no such thing out of other bytes. */
function isText(text: string): boolean {
  const sample = text.slice(0, SAMPLE);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters tell bytes from text
  if (/[\u0000-\u0008\u000e-\u001f\u007f-\u009f\ufffd]/.test(sample)) return false;
  const letters = sample.match(/[\p{L}\p{N}\s]/gu)?.length ?? 0;
  return letters >= sample.length * 0.7 && /\p{L}{2}/u.test(sample);
}

/** Every byte is a letter of Windows-1251, so its words must look like words. */
function isRussian(text: string): boolean {
  const words = text.slice(0, SAMPLE).match(/\p{L}+/gu) ?? [];
  return words.length > 0 && words.every((word) => /^(?:[А-ЯЁ]?[а-яё]+|[А-ЯЁ]+|[a-zA-Z]+)$/.test(word));
}
