import { createHash, createPublicKey, type KeyObject, sign, verify } from "node:crypto";
import { PASSPORT_FORMAT, type Passport } from "@/domain/ratings/passport";

/**
 * A passport's seal: Ed25519 (RFC 8032) over every byte of what is said. A JSON file must be exactly what the portal would
 * write again from what it reads; a PDF carries its seal behind its end, over all bytes before it. So one byte changed,
 * anywhere, is a refusal.
 */

export type Opened =
  | { readonly ok: true; readonly kind: "json"; readonly told: Told; readonly passport: Passport }
  | { readonly ok: true; readonly kind: "pdf"; readonly told: Told }
  /** `format`: no passport. `key`: sealed by another portal's key. `changed`: not what was sealed. */
  | { readonly ok: false; readonly why: "format" | "key" | "changed" };

/** Whose passport it is and of what day. */
export type Told = { readonly organisation: string; readonly issuedOn: string };

/** Any passport is smaller; whatever is larger is refused before it is read. */
export const MAX_PASSPORT_BYTES = 5 * 1024 * 1024;

const PDF_MARK = "\n%subrosa-passport ";

export function sealJson(passport: Passport, privateKey: KeyObject): string {
  const key = fingerprint(createPublicKey(privateKey));
  const signature = sign(null, messageOf(passport, key), privateKey).toString("base64");
  return written({ passport, key, signature });
}

/** `pdf` with one line behind its end: readers of PDF stop before it. */
export function sealPdf(pdf: Uint8Array, told: Told, privateKey: KeyObject): Buffer {
  const key = fingerprint(createPublicKey(privateKey));
  const note = Buffer.from(
    JSON.stringify({ organisation: told.organisation, issuedOn: told.issuedOn }),
  ).toString("base64");
  const sealed = Buffer.concat([pdf, Buffer.from(`${PDF_MARK}${note} ${key} `)]);
  const signature = sign(null, sealed, privateKey).toString("base64");
  return Buffer.concat([sealed, Buffer.from(`${signature}\n`)]);
}

/** Opens a file as it came. Whatever it is, this answers and never throws. */
export function openPassport(bytes: Uint8Array, publicKey: KeyObject): Opened {
  if (bytes.length > MAX_PASSPORT_BYTES) return { ok: false, why: "format" };
  const file = Buffer.from(bytes);
  return file.subarray(0, 5).toString("latin1") === "%PDF-"
    ? openPdf(file, publicKey)
    : openJson(file.toString("utf8"), file, publicKey);
}

/** A passport pasted as text: a browser's field changes its line ends, and people leave blanks around it. */
export function openPasted(text: string, publicKey: KeyObject): Opened {
  const plain = `${text.replaceAll("\r\n", "\n").trim()}\n`;
  return openPassport(Buffer.from(plain), publicKey);
}

/** The first half of the SHA-256 of a public key, in hexadecimal: enough to tell portals apart at a glance. */
export const fingerprint = (publicKey: KeyObject): string =>
  createHash("sha256")
    .update(publicKey.export({ type: "spki", format: "der" }))
    .digest("hex")
    .slice(0, 32);

function openJson(text: string, file: Buffer, publicKey: KeyObject): Opened {
  const read = parse(text);
  if (!read) return { ok: false, why: "format" };
  const { passport, key, signature } = read;
  if (key !== fingerprint(publicKey)) return { ok: false, why: "key" };
  const isWhole = Buffer.from(written(read)).equals(file);
  if (!isWhole || !isSigned(messageOf(passport, key), signature, publicKey))
    return { ok: false, why: "changed" };
  return {
    ok: true,
    kind: "json",
    told: { organisation: passport.organisation.name, issuedOn: passport.issuedOn },
    passport,
  };
}

function openPdf(file: Buffer, publicKey: KeyObject): Opened {
  const mark = file.lastIndexOf(PDF_MARK);
  const line = /^([A-Za-z0-9+/=]+) ([0-9a-f]{32}) ([A-Za-z0-9+/=]+)\n$/.exec(
    mark < 0 ? "" : file.subarray(mark + PDF_MARK.length).toString("latin1"),
  );
  const [, note = "", key = "", signature = ""] = line ?? [];
  if (!line) return { ok: false, why: mark < 0 ? "format" : "changed" };
  if (key !== fingerprint(publicKey)) return { ok: false, why: "key" };
  const sealed = file.subarray(0, file.length - signature.length - 1);
  if (!isSigned(sealed, signature, publicKey)) return { ok: false, why: "changed" };
  // Sealed by ourselves, so it is what we wrote.
  return { ok: true, kind: "pdf", told: JSON.parse(Buffer.from(note, "base64").toString("utf8")) as Told };
}

type Sealed = { readonly passport: Passport; readonly key: string; readonly signature: string };

const written = ({ passport, key, signature }: Sealed) =>
  `${JSON.stringify({ passport, key, signature }, null, 2)}\n`;

const messageOf = (passport: Passport, key: string) =>
  Buffer.from(`${PASSPORT_FORMAT}\n${key}\n${JSON.stringify(passport)}`);

/** Base64 has several spellings of the same bytes: only the usual one counts. */
function isSigned(message: Buffer, signature: string, publicKey: KeyObject): boolean {
  const bytes = Buffer.from(signature, "base64");
  return (
    bytes.length === 64 && bytes.toString("base64") === signature && verify(null, message, publicKey, bytes)
  );
}

function parse(text: string): Sealed | undefined {
  try {
    const read = JSON.parse(text) as Partial<Sealed> | null;
    const isPassport =
      read?.passport?.format === PASSPORT_FORMAT &&
      typeof read.passport.organisation?.name === "string" &&
      typeof read.passport.issuedOn === "string" &&
      typeof read.key === "string" &&
      typeof read.signature === "string";
    return isPassport ? (read as Sealed) : undefined;
  } catch {
    return undefined;
  }
}
