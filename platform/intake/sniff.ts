import { fileTypeFromBuffer } from "file-type";
import { extensionOf, isWhatItSays, KINDS } from "../files/kinds";

export type Sniffed = { readonly kind: "mail" | "voice" | "text" | "other"; readonly mediaType: string };

const MAIL = { kind: "mail", mediaType: "message/rfc822" } as const;

/** What the bytes of a recording are → the type that browsers play them by. */
const VOICES: Readonly<Record<string, string>> = {
  "audio/ogg": "audio/ogg",
  "audio/ogg; codecs=opus": "audio/ogg",
  "audio/mpeg": "audio/mpeg",
  "audio/x-m4a": "audio/mp4",
  "audio/mp4": "audio/mp4",
  "audio/wav": "audio/wav",
};

/**
 * What a client's file is, by its bytes: a messenger names a recording as it likes, and a mail is often saved as text.
 * Kinds without a signature must be what their name says.
 * @returns undefined for what is not taken
 */
export async function sniff(bytes: Uint8Array, name: string): Promise<Sniffed | undefined> {
  const mime = (await fileTypeFromBuffer(bytes))?.mime ?? "";
  const voice = VOICES[mime];
  if (voice) return { kind: "voice", mediaType: voice };
  // Many telephones record into a container whose mark says "film".
  if (mime === "video/mp4" && /\.m4a$/i.test(name)) return { kind: "voice", mediaType: "audio/mp4" };
  if ((mime === "" || mime.startsWith("text/") || mime === MAIL.mediaType) && isMail(bytes)) return MAIL;
  const extension = extensionOf(name);
  if (!extension || !(await isWhatItSays(bytes, extension))) return undefined;
  const mediaType = KINDS[extension];
  const isProse = mediaType === "text/plain" && extension !== "csv";
  return { kind: isProse ? "text" : "other", mediaType };
}

const HEADER = /^[!-9;-~]+[ \t]*:/;
const KNOWN =
  /^(?:from|to|cc|subject|date|message-id|received|mime-version|return-path|delivered-to)[ \t]*:/i;
const READ_BYTES = 64 * 1024;
/** Any note may begin with one line like "Subject: …"; no note begins with three. */
const ENOUGH = 3;

/** A mail begins with its headers. What is cut off, or never had a body, is a mail all the same. */
export function isMail(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, READ_BYTES));
  const lines = start
    .toString("latin1")
    .replace(/^\u00ef\u00bb\u00bf/, "")
    .replace(/^\s*From [^\n]*\n/, "")
    .trimStart()
    .split(/\r?\n|\r/);
  let known = 0;
  for (const line of lines) {
    if (line === "") break;
    if (!HEADER.test(line) && !/^[ \t]/.test(line)) break;
    if (KNOWN.test(line)) known += 1;
  }
  return known >= ENOUGH;
}
