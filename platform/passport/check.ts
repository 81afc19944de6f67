import { createPublicKey, type KeyObject } from "node:crypto";
import { publicKey } from "./key";
import { MAX_PASSPORT_BYTES, openPassport, openPasted } from "./seal";

export type Verdict = "genuine" | "changed" | "otherKey" | "noPassport" | "badKey";
/** With a genuine one: whose it is and of what day; otherwise empty. */
export type Checked = { readonly verdict: Verdict; readonly organisation: string; readonly issuedOn: string };

const WHY = { changed: "changed", key: "otherKey", format: "noPassport" } as const;

/**
 * Checks a chosen file or a pasted text.
 * @param key the public key of another portal, PEM; empty: this portal's own
 */
export async function checkPassportFile(given: File | string, key: string): Promise<Checked> {
  const with_ = key.trim() ? readPublicKey(key) : publicKey();
  if (!with_) return told("badKey");
  if (typeof given !== "string" && given.size > MAX_PASSPORT_BYTES) return told("noPassport");
  const opened =
    typeof given === "string"
      ? openPasted(given, with_)
      : openPassport(new Uint8Array(await given.arrayBuffer()), with_);
  return opened.ok ? { verdict: "genuine", ...opened.told } : told(WHY[opened.why]);
}

/** Undefined for anything but an Ed25519 public key in PEM: a private one is none of ours to read. */
export function readPublicKey(pem: string): KeyObject | undefined {
  if (!pem.includes("BEGIN PUBLIC KEY")) return undefined;
  try {
    const key = createPublicKey(pem);
    return key.asymmetricKeyType === "ed25519" ? key : undefined;
  } catch {
    return undefined;
  }
}

const told = (verdict: Verdict): Checked => ({ verdict, organisation: "", issuedOn: "" });
