import { ok, type Result, refuse } from "./result";

/** Invisible in every form and fatal to XML exports; tab and line feed stay. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this is about
const CONTROLS = /[\u0001-\u0008\u000E-\u001F\u007F-\u0084\u0086-\u009F]/g;
/** CR LF, CR, vertical tab, form feed, NEL and Unicode's two separators all mean a new line. */
const LINE_ENDS = /\r\n|[\r\v\f\u0085\u2028\u2029]/g;
/** With the `u` flag a surrogate that is part of a pair is not seen alone, so this finds lone ones. */
const LONE_SURROGATES = /\p{Cs}/gu;

/**
 * What a person typed or pasted, made safe to keep: one kind of line end, NFC, no controls, trimmed.
 * An empty text is fine here; "required" is the form's question.
 * @param rule `max` in characters (code points); `field` names the field in the refusal, "text" if left out;
 *   `isLine` turns line breaks into spaces
 * @returns badText for NUL, half characters and text that was decoded wrongly; tooLong beyond `max`
 */
export function cleanText(
  value: string,
  rule: { readonly max: number; readonly field?: string; readonly isLine?: boolean },
): Result<string> {
  const field = rule.field ?? "text";
  if (isBroken(value)) return refuse("invalid", { [field]: "badText" });
  const clean = normalise(value, rule.isLine ?? false);
  return isLongerThan(clean, rule.max) ? refuse("invalid", { [field]: "tooLong" }) : ok(clean);
}

/** For imports, where one bad character must not lose a card: what cannot be kept becomes U+FFFD. */
export const repairText = (value: string, isLine = false): string =>
  normalise(value.replaceAll("\0", "\uFFFD").replace(LONE_SURROGATES, "\uFFFD"), isLine);

/** NUL (PostgreSQL refuses it), half a surrogate pair, or so many U+FFFD that the encoding was misread. */
export function isBroken(value: string): boolean {
  if (value.includes("\0") || new RegExp(LONE_SURROGATES, "u").test(value)) return true;
  const lost = value.split("\uFFFD").length - 1;
  return lost > 0 && lost * 50 >= value.length;
}

function normalise(value: string, isLine: boolean): string {
  const lines = value.replace(LINE_ENDS, "\n").replace(CONTROLS, "").normalize("NFC");
  if (!isLine) return lines.trim();
  const parts = lines.split("\n").map((line) => line.trim());
  return parts.filter(Boolean).join(" ");
}

const isLongerThan = (text: string, max: number): boolean =>
  text.length > max && (text.length > 2 * max || [...text].length > max);
