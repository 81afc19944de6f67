import { resolve } from "node:path";
import { Failure } from "./failure.mjs";

/**
 * Reads and checks everything the environment may say; throws a `Failure` naming the first variable that is malformed.
 * Values are never repeated in the message: two of them hold passwords.
 */
export function readSettings(env, root) {
  const port = readPort(env.PORT);
  const host = env.HOST || "127.0.0.1";
  if (!/^[A-Za-z0-9.:-]+$/.test(host))
    throw new Failure("HOST must be a host name or an address, e.g. 127.0.0.1.");
  return {
    port,
    host,
    publicUrl: readPublicUrl(env.PUBLIC_URL, host, port),
    databaseUrl: readDatabaseUrl(env.DATABASE_URL),
    smtpUrl: readSmtpUrl(env.SMTP_URL),
    dataDir: resolve(root, env.SUBROSA_DATA_DIR || ".data"),
    demo: readDemo(env.SUBROSA_DEMO),
    filesBucket: readFilesBucket(env),
  };
}

function readPort(text) {
  if (!text) return 3000;
  const port = Number(text);
  if (/^\d+$/.test(text) && port >= 1 && port <= 65535) return port;
  throw new Failure("PORT must be a whole number from 1 to 65535.");
}

/** The address people type, without a trailing slash. */
function readPublicUrl(text, host, port) {
  if (!text) return `http://${addressOf(host)}:${port}`;
  const url = parse(text, ["http:", "https:"]);
  if (url?.pathname !== "/" || url.search || url.hash || url.username)
    throw new Failure(
      "PUBLIC_URL must be an http or https address without a path, e.g. https://portal.example.",
    );
  return url.origin;
}

/** A server that listens everywhere is reached by its own machine as localhost. */
function addressOf(host) {
  if (host === "0.0.0.0" || host === "::") return "localhost";
  return host.includes(":") ? `[${host}]` : host;
}

function readDatabaseUrl(text) {
  if (!text) return undefined;
  const url = parse(text, ["postgres:", "postgresql:"]);
  if (!url?.hostname || url.pathname.length < 2)
    throw new Failure("DATABASE_URL must look like postgres://user:password@host:5432/database.");
  return text;
}

function readSmtpUrl(text) {
  if (!text) return undefined;
  if (!parse(text, ["smtp:", "smtps:"])?.hostname)
    throw new Failure("SMTP_URL must look like smtp://user:password@host:587.");
  return text;
}

/** The files' bucket, when one is named. The server reads the rest itself; here it is only asked whether all is there. */
function readFilesBucket(env) {
  const bucket = env.SUBROSA_FILES_S3_BUCKET;
  if (!bucket) return undefined;
  if (!/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(bucket))
    throw new Failure("SUBROSA_FILES_S3_BUCKET must be the name of a bucket.");
  if (env.SUBROSA_FILES_S3_ENDPOINT && !parse(env.SUBROSA_FILES_S3_ENDPOINT, ["http:", "https:"]))
    throw new Failure("SUBROSA_FILES_S3_ENDPOINT must be an http or https address.");
  for (const name of ["SUBROSA_FILES_S3_KEY_ID", "SUBROSA_FILES_S3_SECRET"])
    if (!env[name]) throw new Failure(`${name} must be set, as SUBROSA_FILES_S3_BUCKET is.`);
  if (readDemo(env.SUBROSA_DEMO))
    throw new Failure("The demo keeps its files in the data folder: set SUBROSA_DEMO=0 to use a bucket.");
  return bucket;
}

function readDemo(text) {
  if (text === undefined || text === "" || text === "1") return true;
  if (text === "0") return false;
  throw new Failure("SUBROSA_DEMO must be 0 or 1.");
}

function parse(text, protocols) {
  try {
    const url = new URL(text);
    return protocols.includes(url.protocol) ? url : undefined;
  } catch {
    return undefined;
  }
}
