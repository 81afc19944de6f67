import { cleanText } from "@/domain/text";

/** What Next hands a page of its query string. */
export type Query = Readonly<Record<string, string | string[] | undefined>>;

/**
 * What a list's address asks for. Addresses are typed, cut off and kept for years: whatever does not fit is left out,
 * so a bad one shows the whole list and never fails.
 */
export const idIn = (value: unknown): string | undefined =>
  typeof value === "string" && UUID.test(value) ? value.toLowerCase() : undefined;

export const oneOf = <const T extends string>(choices: readonly T[], value: unknown): T | undefined =>
  choices.find((choice) => choice === value);

/** Words to search for: one clean line, at most 200 characters. */
export function wordsIn(value: unknown): string | undefined {
  if (typeof value !== "string") return undefined;
  const clean = cleanText(value, { max: 200, isLine: true });
  return clean.ok && clean.value !== "" ? clean.value : undefined;
}

/** The address of a list with what is asked for; empty values are left out. */
export function addressOf(path: string, query: Readonly<Record<string, string | undefined>>): string {
  const given = Object.entries(query).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return given.length > 0 ? `${path}?${new URLSearchParams(given)}` : path;
}

/** A pattern for `ilike` that finds the words anywhere and takes none of them for a wildcard. */
export const likePattern = (words: string): string => `%${words.replace(/[\\%_]/g, "\\$&")}%`;

/** A path as it may stand in a log: what was searched for, and tokens that open something, stay out of it. */
export const withoutSecrets = (path: string): string =>
  (path.split("?")[0] ?? "").replace(
    /^(\/(?:share|intake|invite|reset|(?:agency|partner)\/calendar)\/)[^/]+/,
    "$1…",
  );

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
