import path from "node:path";

/**
 * The settings of this process. scripts/start.mjs has checked them before the server began, so one that is missing
 * here is a bug; they are read at use, as the build runs without them.
 */

/** Where people reach the portal: an origin, without a trailing slash. */
export const publicUrl = (): string => required("PUBLIC_URL");

/** Whether browsers come by https, so that cookies may insist on it. */
export const isSecure = (): boolean => (process.env.PUBLIC_URL ?? "").startsWith("https://");

export const authSecret = (): string => required("NEXTAUTH_SECRET");

/** Absolute path of the folder that holds files, keys and, when embedded, the database. */
export const dataDir = (): string =>
  path.resolve(/* turbopackIgnore: true */ process.env.SUBROSA_DATA_DIR ?? ".data");

function required(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set`);
  return value;
}
