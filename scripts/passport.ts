import { createPrivateKey, createPublicKey, type KeyObject } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { readPublicKey } from "@/platform/passport/check";
import { openPassport } from "@/platform/passport/seal";

const USAGE = `npm run passport -- verify FILE [--key FILE]
npm run passport -- key

verify says whether a passport (PDF or JSON) is as it was issued: by the portal whose data are in
SUBROSA_DATA_DIR, or by the one whose public key is in the --key file. Exit code 0 means genuine.
key prints this portal's public key.`;

const SAYS = {
  changed: "Changed: the file is not as it was issued.",
  key: "Sealed by another portal: take its public key (its /passport/key) and check with --key.",
  format: "Not a passport.",
} as const;

class Wrong extends Error {}

function main() {
  const { values, positionals } = readArguments();
  const [verb, file, ...more] = positionals;
  if (verb === "key" && !file)
    return console.log(ownKey().export({ type: "spki", format: "pem" }).toString().trim());
  if (verb !== "verify" || !file || more.length > 0) throw new Wrong(USAGE);
  const opened = openPassport(read(file), values.key ? keyIn(values.key) : ownKey());
  if (!opened.ok) throw new Wrong(SAYS[opened.why]);
  console.log(`Genuine: ${opened.told.organisation}, as of ${opened.told.issuedOn}.`);
}

function readArguments() {
  try {
    return parseArgs({ options: { key: { type: "string" } }, allowPositionals: true });
  } catch {
    throw new Wrong(USAGE);
  }
}

/** Relative paths mean the folder that the command was typed in. */
function read(file: string): Buffer {
  try {
    return readFileSync(path.resolve(process.env.INIT_CWD ?? process.cwd(), file));
  } catch {
    throw new Wrong(`${file} cannot be read.`);
  }
}

function keyIn(file: string): KeyObject {
  const key = readPublicKey(read(file).toString("utf8"));
  if (!key) throw new Wrong(`${file} holds no public key: BEGIN PUBLIC KEY … END PUBLIC KEY.`);
  return key;
}

function ownKey(): KeyObject {
  const folder = path.resolve(process.env.SUBROSA_DATA_DIR || ".data");
  let kept: string | undefined;
  try {
    kept = (JSON.parse(readFileSync(path.join(folder, "keys.json"), "utf8")) as { passportKey?: string })
      .passportKey;
  } catch {
    // Told below.
  }
  if (!kept)
    throw new Wrong(`${folder} has no key of a portal yet: start it once, or give a public key with --key.`);
  return createPublicKey(
    createPrivateKey({ key: Buffer.from(kept, "base64"), format: "der", type: "pkcs8" }),
  );
}

try {
  main();
} catch (error) {
  console.error(error instanceof Wrong ? error.message : "The passport could not be checked.");
  process.exitCode = 1;
}
