import { createPrivateKey, createPublicKey, type KeyObject } from "node:crypto";
import { passportKey } from "../env";

/** The key that this portal seals passports with; made at the first start and kept with the data (scripts/start/keys.mjs). */
export const privateKey = (): KeyObject =>
  createPrivateKey({ key: Buffer.from(passportKey(), "base64"), format: "der", type: "pkcs8" });

export const publicKey = (): KeyObject => createPublicKey(privateKey());

/** The public key as others keep it: PEM. */
export const publicPem = (): string => publicKey().export({ type: "spki", format: "pem" }).toString();
