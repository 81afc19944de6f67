import { charFromCode } from "./entities";
import { type Mapped, rewrite } from "./mapped";
import { fromPunycode } from "./punycode";

/** Percent-encoding in UTF-8 or, where that is none, in Windows-1251: "%D0%A0" and "%D0" are both Р. */
export const readPercent = (mapped: Mapped): Mapped =>
  mapped.text.includes("%") ? rewrite(mapped, PERCENT, ([bytes]) => charFromBytes(bytes, 3)) : mapped;

/** Quoted-printable, in a text that shows some: soft line breaks and bytes. */
export function readQuotedPrintable(mapped: Mapped): Mapped {
  if (!mapped.text.includes("=") || !/=(?:[C-F][0-9A-F]=[89A-F]|\r?\n)/.test(mapped.text)) return mapped;
  return rewrite(mapped, QUOTED_PRINTABLE, ([bytes]) =>
    bytes.startsWith("=\n") || bytes.startsWith("=\r") ? "" : charFromBytes(bytes, 3),
  );
}

/** "\u0420", "\u{420}", "%u0420", "\xD0\xA0". */
export function readEscapes(mapped: Mapped): Mapped {
  if (!mapped.text.includes("\\") && !mapped.text.includes("%u")) return mapped;
  const units = rewrite(mapped, ESCAPED_UNIT, ([, braced, four]) =>
    charFromCode(Number.parseInt(braced ?? four ?? "", 16)),
  );
  return rewrite(units, ESCAPED_BYTES, ([bytes]) => charFromBytes(bytes, 4));
}

export const readPunycode = (mapped: Mapped): Mapped =>
  /xn--/i.test(mapped.text)
    ? rewrite(mapped, PUNYCODE, ([, label = ""]) => fromPunycode(label.toLowerCase()))
    : mapped;

/** One character each: ASCII, two to four bytes of UTF-8, or a lone byte of Windows-1251. */
const bytesPattern = (sign: string) =>
  `${sign}(?:[2-7][0-9a-f]|c[2-9a-f]${sign}[89ab][0-9a-f]|d[0-9a-f]${sign}[89ab][0-9a-f]|` +
  `e[0-9a-f](?:${sign}[89ab][0-9a-f]){2}|f[0-4](?:${sign}[89ab][0-9a-f]){3}|[89a-f][0-9a-f])`;
const PERCENT = new RegExp(bytesPattern("%"), "gi");
const QUOTED_PRINTABLE = new RegExp(`=\\r?\\n|${bytesPattern("=")}`, "gi");
const ESCAPED_BYTES = new RegExp(bytesPattern("\\\\x"), "gi");
const ESCAPED_UNIT = /(?:\\u\{([0-9a-f]{1,6})\}|(?:\\|%)u([0-9a-f]{4}))/gi;
const PUNYCODE = /xn--([a-z0-9-]{1,59})/gi;

const utf8 = new TextDecoder("utf-8", { fatal: true });
const cyrillic = new TextDecoder("windows-1251");

/** @param width of one written byte: 3 in "%D0", 4 in "\xD0" */
function charFromBytes(written: string, width: number): string | undefined {
  const bytes = new Uint8Array(written.length / width);
  for (let i = 0; i < bytes.length; i += 1)
    bytes[i] = Number.parseInt(written.slice((i + 1) * width - 2, (i + 1) * width), 16);
  if (bytes.length === 1 && (bytes[0] ?? 0) >= 0x80) return cyrillic.decode(bytes);
  try {
    return utf8.decode(bytes);
  } catch {
    return undefined;
  }
}
