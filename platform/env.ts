import path from "node:path";

/**
 * The settings of this process. scripts/start.mjs has checked them before the server began, so one that is missing
 * here is a bug; they are read at use, as the build runs without them.
 */

/** Where people reach the portal: an origin, without a trailing slash. */
export const publicUrl = (): string => required("PUBLIC_URL");

/** Whether browsers come by https, so that cookies may insist on it. */
export const isSecure = (): boolean => (process.env.PUBLIC_URL ?? "").startsWith("https://");

/** PKCS #8 in base64: the Ed25519 key that seals passports. */
export const passportKey = (): string => required("SUBROSA_PASSPORT_KEY");

export const authSecret = (): string => required("NEXTAUTH_SECRET");

/** Absolute path of the folder that holds files, keys and, when embedded, the database. */
export const dataDir = (): string =>
  path.resolve(/* turbopackIgnore: true */ process.env.SUBROSA_DATA_DIR ?? ".data");

export type S3Settings = {
  readonly bucket: string;
  readonly region: string;
  readonly endpoint?: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
};

/** The bucket that keeps files, if one is named; undefined: they are kept in the data folder. */
export function s3Settings(): S3Settings | undefined {
  const { SUBROSA_FILES_S3_BUCKET: bucket, SUBROSA_FILES_S3_ENDPOINT: endpoint } = process.env;
  if (!bucket) return undefined;
  return {
    bucket,
    region: process.env.SUBROSA_FILES_S3_REGION || "us-east-1",
    ...(endpoint ? { endpoint } : {}),
    accessKeyId: required("SUBROSA_FILES_S3_KEY_ID"),
    secretAccessKey: required("SUBROSA_FILES_S3_SECRET"),
  };
}

function required(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set`);
  return value;
}
