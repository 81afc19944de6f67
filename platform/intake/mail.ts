import PostalMime, { type Attachment, type Email } from "postal-mime";
import { repairText } from "@/domain/text";
import { decodeText } from "../files/encoding";
import { textOfHtml } from "./html";

export type MailFile = { readonly name: string; readonly bytes: Uint8Array };

export type Mail = {
  readonly subject: string;
  /** Whom it says that it is from; nobody vouches for it. */
  readonly from: { readonly name: string; readonly address: string } | undefined;
  /** Undefined when the mail does not say, or says no date. */
  readonly sentAt: Date | undefined;
  /** What was written: the plain part, or the HTML part reduced to text. */
  readonly text: string;
  readonly files: readonly MailFile[];
};

/** More than this many stay inside the mail itself, which is kept whole. */
const MOST_FILES = 100;
const LIMITS = { maxNestingDepth: 100, maxHeadersSize: 1024 * 1024 } as const;

/**
 * Reads a mail however it was made: forwarded in another, in an old encoding, cut off in the middle.
 * @returns undefined when even that cannot be done; the bytes are then all there is
 */
export async function readMail(bytes: Uint8Array): Promise<Mail | undefined> {
  let email: Email;
  try {
    email = await PostalMime.parse(inKnownLetters(bytes), LIMITS);
  } catch {
    return undefined;
  }
  const plain = repairText(email.text ?? "");
  return {
    subject: repairText(email.subject ?? "", true),
    from: senderOf(email),
    sentAt: dateOf(email.date),
    text: plain || (email.html ? repairText(textOfHtml(email.html)) : ""),
    files: email.attachments.slice(0, MOST_FILES).map(fileOf),
  };
}

/** Some programs of old send Russian letters without saying in which encoding; then their look tells. */
function inKnownLetters(bytes: Uint8Array): Uint8Array | string {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return bytes;
  } catch {
    const head = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
    return /charset\s*=/i.test(head) ? bytes : (decodeText(bytes) ?? bytes);
  }
}

function senderOf(email: Email): Mail["from"] {
  const [first] = [email.from, email.sender, ...(email.replyTo ?? [])].flatMap((each) =>
    each ? (each.group ?? [each]) : [],
  );
  if (!first?.address) return undefined;
  const address = first.address.trim().toLowerCase();
  const name = repairText(first.name ?? "", true).slice(0, 200);
  return address.includes("@") && address.length <= 254 ? { name, address } : undefined;
}

/** A date before there was mail is a clock that was never set. */
const EARLIEST = Date.UTC(1990, 0, 1);

function dateOf(text: string | undefined): Date | undefined {
  const at = Date.parse(text ?? "");
  return Number.isNaN(at) || at < EARLIEST ? undefined : new Date(at);
}

function fileOf(attachment: Attachment, index: number): MailFile {
  const { filename, mimeType, content } = attachment;
  const given = repairText(filename ?? "", true).replaceAll(/[\\/]/g, "_");
  const name = given || `${index + 1}.${mimeType === "message/rfc822" ? "eml" : "bin"}`;
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : new Uint8Array(content);
  return { name: [...name].slice(-200).join(""), bytes };
}
