import { createHash, createHmac } from "node:crypto";
import type { IncomingMessage } from "node:http";

export type Owner = { readonly keyId: string; readonly secret: string; readonly region: string };

const AUTHORIZATION =
  /^AWS4-HMAC-SHA256 Credential=([^/]+)\/([^,]+), ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})$/;

/**
 * Whether the owner has signed this request. Computed from what came, with the secret that both sides know.
 * Source: AWS Signature Version 4, "Create a signed request".
 */
export function isSigned({ method, url, headers }: IncomingMessage, body: Buffer, owner: Owner): boolean {
  const [, keyId, scope = "", signed = "", signature] = AUTHORIZATION.exec(headers.authorization ?? "") ?? [];
  const at = String(headers["x-amz-date"] ?? "");
  const digest = String(headers["x-amz-content-sha256"] ?? "");
  if (keyId !== owner.keyId || scope !== `${at.slice(0, 8)}/${owner.region}/s3/aws4_request`) return false;
  if (digest !== hex(body)) return false;
  const { pathname, searchParams } = new URL(url ?? "/", "http://bucket");
  const query = [...searchParams].map(([name, value]) => `${encoded(name)}=${encoded(value)}`).sort();
  const given = signed.split(";").map((name) => `${name}:${String(headers[name] ?? "").trim()}`);
  const canonical = [method, pathname, query.join("&"), ...given, "", signed, digest].join("\n");
  const text = ["AWS4-HMAC-SHA256", at, scope, hex(canonical)].join("\n");
  const key = scope.split("/").reduce<Buffer | string>(sign, `AWS4${owner.secret}`);
  return sign(key, text).toString("hex") === signature;
}

const sign = (key: Buffer | string, text: string): Buffer => createHmac("sha256", key).update(text).digest();

export const hex = (bytes: Buffer | string): string => createHash("sha256").update(bytes).digest("hex");

/** RFC 3986; the standard function leaves five signs as they are. */
const encoded = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
