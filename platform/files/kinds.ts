import { fileTypeFromBuffer } from "file-type";
import { decodeText } from "./encoding";

const OFFICE = "application/vnd.openxmlformats-officedocument.";

/** Extension → what its bytes must be. All that the portal takes. */
export const KINDS = {
  png: "image/png",
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  webp: "image/webp",
  gif: "image/gif",
  svg: "image/svg+xml",
  pdf: "application/pdf",
  docx: `${OFFICE}wordprocessingml.document`,
  xlsx: `${OFFICE}spreadsheetml.sheet`,
  zip: "application/zip",
  txt: "text/plain",
  md: "text/plain",
  csv: "text/plain",
} as const;
export type Extension = keyof typeof KINDS;

/** The extension of a name when it is one that is taken. */
export function extensionOf(name: string): Extension | undefined {
  const extension = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase();
  return extension !== undefined && Object.hasOwn(KINDS, extension) ? (extension as Extension) : undefined;
}

/** Formats that are all letters and yet no plain text: a reader would open them as what they are. */
const TEXT_IN_DISGUISE = /^\s*(?:%PDF-|%!PS|\{\\rtf)/;
const SVG_START =
  /^\s*(?:<\?xml[^>]*\?>\s*)?(?:(?:<!--[\s\S]*?-->|<!DOCTYPE\s[^[>]*(?:\[[^\]]*\]\s*)?>)\s*)*<(?:svg:)?svg[\s>]/i;

/**
 * Whether bytes are of the kind that the extension says. Text has no signature: it must decode as text from end to end;
 * SVG is such a text that begins as one.
 */
export async function isWhatItSays(bytes: Uint8Array, extension: Extension): Promise<boolean> {
  const kind = KINDS[extension];
  if (kind === "text/plain" || kind === "image/svg+xml") {
    const text = decodeText(bytes);
    if (text === undefined) return false;
    return kind === "text/plain" ? !TEXT_IN_DISGUISE.test(text) : SVG_START.test(text.slice(0, 10_000));
  }
  return (await fileTypeFromBuffer(bytes))?.mime === kind;
}
