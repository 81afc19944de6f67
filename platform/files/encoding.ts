/** The ten letters that make up six tenths of any Russian text: read in a wrong encoding, hardly one of them appears. */
const COMMON = /[оеаинтсрвл]/g;
const OTHER_THAN_ASCII = /[^\0-\x7f]/g;
const MIN_SHARE = 0.4;
const OLD_RUSSIAN = ["windows-1251", "koi8-r", "ibm866"];
/** What no text holds: controls other than tab, line ends, form feed and the old end-of-file mark. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this is about
const BINARY = /[\0-\x08\x0e-\x19\x1b-\x1f]/;

/**
 * The text of a plain file: UTF-8, UTF-16 (with or without its mark), or an old Russian encoding.
 * @returns undefined when it is none of them, or no text
 */
export function decodeText(bytes: Uint8Array): string | undefined {
  const text = decodeUtf16(bytes) ?? decode(bytes, "utf-8") ?? decodeOldRussian(bytes);
  return text === undefined || BINARY.test(text) ? undefined : text;
}

function decodeUtf16(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decode(bytes, "utf-16le");
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decode(bytes, "utf-16be");
  // Without a mark: the line ends and spaces of any text then have a zero byte on the same side.
  const start = bytes.subarray(0, 4_000);
  const zeros = [0, 0];
  for (const [index, byte] of start.entries()) if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (even + odd === 0 || (even > 0 && odd > 0)) return undefined;
  return decode(bytes, odd > 0 ? "utf-16le" : "utf-16be");
}

function decodeOldRussian(bytes: Uint8Array): string | undefined {
  let best: { readonly text: string; readonly share: number } | undefined;
  for (const encoding of OLD_RUSSIAN) {
    const text = decode(bytes, encoding);
    if (text === undefined) continue;
    const share = count(text, COMMON) / Math.max(1, count(text, OTHER_THAN_ASCII));
    if (share > (best?.share ?? MIN_SHARE)) best = { text, share };
  }
  return best?.text;
}

function decode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;
