import { readFileSync } from "node:fs";
import path from "node:path";
import { type APIRequestContext, expect } from "@playwright/test";
import type postgres from "postgres";
import { connectAsOwner } from "@/db/migrate";

/** The owner's connection to the portal under test: PORTAL_DATABASE_URL, or found in its data folder. */
export function connectToPortal(): postgres.Sql {
  return connectAsOwner(adminUrl());
}

function adminUrl(): string {
  const { PORTAL_DATABASE_URL, PORTAL_DATA_DIR } = process.env;
  if (PORTAL_DATABASE_URL) return PORTAL_DATABASE_URL;
  if (!PORTAL_DATA_DIR)
    throw new Error("PORTAL_DATA_DIR or PORTAL_DATABASE_URL must say where the portal's data are");
  const { passwords } = JSON.parse(readFileSync(path.join(PORTAL_DATA_DIR, "keys.json"), "utf8"));
  const port = readFileSync(path.join(PORTAL_DATA_DIR, "postgres/postmaster.pid"), "utf8").split("\n")[3];
  return `postgres://postgres:${passwords.admin}@127.0.0.1:${port}/subrosa`;
}

export const filesFolder = (): string => path.join(dataFolder(), "files");

/** Where a portal without a mail server keeps its letters. */
export const mailFolder = (): string => path.join(dataFolder(), "mail");

export const dataFolder = (): string =>
  process.env.PORTAL_DATA_DIR ?? process.env.SUBROSA_DATA_DIR ?? ".data";

/** Signs in through next-auth's own route; the cookie stays in the context. */
export async function signIn(
  context: APIRequestContext,
  email: string,
  homeAddress = "/partner/today",
): Promise<void> {
  const { csrfToken } = await (await context.get("/api/auth/csrf")).json();
  await context.post("/api/auth/callback/credentials", {
    form: { csrfToken, email, password: "subrosa-demo", json: "true" },
  });
  const home = await context.get(homeAddress, { maxRedirects: 0 });
  expect(home.status(), `${email} is signed in`).toBe(200);
}
