import { generateKeyPairSync, randomBytes } from "node:crypto";
import {
  accessSync,
  chmodSync,
  constants,
  mkdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { Failure } from "./failure.mjs";

/** Makes the data folder. Under root others may pass through it (not list it): PostgreSQL runs as another user. */
export function makeDataDir(dataDir) {
  const mode = process.getuid?.() === 0 ? 0o711 : 0o700;
  try {
    mkdirSync(dataDir, { recursive: true, mode });
    if (process.getuid?.() === 0) chmodSync(dataDir, mode);
    accessSync(dataDir, constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new Failure(`The data folder ${dataDir} cannot be written (${error.code}); see SUBROSA_DATA_DIR.`);
  }
}

/**
 * The secrets of this portal, made once and kept with its data: losing them signs everybody out,
 * changing them between processes would make one refuse the forms of the other.
 */
export function loadKeys(dataDir) {
  const path = join(dataDir, "keys.json");
  const kept = readKeys(path);
  if (kept?.passportKey && kept.passwords.client) return kept;
  // A portal from an earlier version has the others already.
  const keys = {
    authSecret: randomBytes(32).toString("base64"),
    actionsKey: randomBytes(32).toString("base64"),
    passportKey: passportKey(),
    ...kept,
    passwords: {
      admin: password(),
      identity: password(),
      agency: password(),
      partner: password(),
      client: password(),
      ...kept?.passwords,
    },
  };
  // Written aside and moved, so that a power cut leaves the whole file or none.
  writeFileSync(`${path}.new`, `${JSON.stringify(keys, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${path}.new`, path);
  return keys;
}

function readKeys(path) {
  let text;
  try {
    text = readFileSync(path, "utf8");
  } catch (error) {
    if (error.code === "ENOENT") return undefined;
    throw new Failure(`${path} cannot be read (${error.code}).`);
  }
  const keys = parse(text);
  if (!keys?.authSecret || !keys.actionsKey || !keys.passwords?.partner)
    throw new Failure(`${path} is damaged; restore it from a backup, the data cannot be opened without it.`);
  return keys;
}

function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Ed25519, PKCS #8 in base64: seals the passports that organisations take along. */
function passportKey() {
  const { privateKey } = generateKeyPairSync("ed25519");
  return privateKey.export({ type: "pkcs8", format: "der" }).toString("base64");
}

/** Hexadecimal, so that it needs no escaping in a connection string. */
function password() {
  return randomBytes(24).toString("hex");
}
