import { ok, type Result, refuse } from "@/domain/result";
import { cleanText, repairText } from "@/domain/text";
import { decodeText } from "../files/encoding";
import { type KeptFile, MAX_FILE_BYTES } from "../files/receive";
import { keepFile } from "../files/store";
import { type Mail, readMail } from "./mail";
import { sniff } from "./sniff";

/** A client's file, looked at and not yet kept. */
export type Upload = { readonly name: string; readonly mediaType: string; readonly bytes: Uint8Array };

export type Uploads = {
  /** What was sent, and what was inside a mail, in this order. */
  readonly files: readonly Upload[];
  /** The mail among them, if it can be read. */
  readonly mail: Mail | undefined;
  /** Is there a mail, readable or not? */
  readonly hasMail: boolean;
  /** The words of the text files. */
  readonly text: string;
};

/** The longest text of a request, in characters; a longer one is whole in its file. */
export const MOST_TEXT = 100_000;

/**
 * Looks at what was uploaded: a mail is read and its attachments taken out, a text file gives its words, a recording is
 * known by its bytes.
 * @returns refuse: fileTooBig, fileRefused (fileType, notAMail, oneMail), each on the field `files`
 */
export async function readUploads(given: readonly File[]): Promise<Result<Uploads>> {
  const files: Upload[] = [];
  const texts: string[] = [];
  let mail: Mail | undefined;
  let hasMail = false;
  for (const file of given) {
    if (file.size > MAX_FILE_BYTES) return refuse("fileTooBig", { files: "fileTooBig" });
    const name = cleanText(file.name, { max: 200, isLine: true });
    if (!name.ok || name.value === "") return refuse("fileRefused", { files: "fileType" });
    const bytes = new Uint8Array(await file.arrayBuffer());
    const found = await sniff(bytes, name.value);
    if (!found) return refuse("fileRefused", { files: /\.eml$/i.test(name.value) ? "notAMail" : "fileType" });
    files.push({ name: name.value, mediaType: found.mediaType, bytes });
    if (found.kind === "text") texts.push(decodeText(bytes) ?? "");
    if (found.kind !== "mail") continue;
    if (hasMail) return refuse("fileRefused", { files: "oneMail" });
    hasMail = true;
    mail = await readMail(bytes);
    for (const inside of mail?.files ?? [])
      files.push({ ...inside, mediaType: (await sniff(inside.bytes, inside.name))?.mediaType ?? UNKNOWN });
  }
  return ok({ files, mail, hasMail, text: repairText(texts.join("\n\n")) });
}

/** What came inside a mail is kept whatever it is: it is only ever sent as a download. */
const UNKNOWN = "application/octet-stream";

/** Keeps one on the agency's shelf under a new id. */
export async function keepUpload({ name, mediaType, bytes }: Upload): Promise<KeptFile> {
  const id = crypto.randomUUID();
  const sha256 = await keepFile("agency", id, bytes);
  return { id, name, mediaType, sizeBytes: bytes.length, sha256 };
}

/** A text as a request may hold it; what is left out is marked. */
export function cutText(text: string): string {
  const letters = [...text.slice(0, 2 * MOST_TEXT + 2)];
  return text.length <= MOST_TEXT || letters.length <= MOST_TEXT
    ? text
    : `${letters.slice(0, MOST_TEXT - 4).join("")}\n[…]`;
}
