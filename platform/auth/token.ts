import { createHash, randomBytes } from "node:crypto";

/** 256 random bits, safe in a URL and in SQL: a session, an invitation, a reset link. */
export const newToken = (): string => randomBytes(32).toString("base64url");

/** What the database keeps of a token. */
export const hashToken = (token: string): Buffer => createHash("sha256").update(token).digest();

export const isToken = (text: unknown): text is string =>
  typeof text === "string" && /^[A-Za-z0-9_-]{43}$/.test(text);
