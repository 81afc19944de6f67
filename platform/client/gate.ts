import { notFound } from "next/navigation";
import { cache } from "react";
import { admitToForm, admitToPage, type ClientViewer, type FormViewer } from "@/db/client/access";
import { findLink, type LinkRow } from "@/db/client/link";
import { isToken } from "../auth/token";

/**
 * Every page and action of a decision maker starts here. A link that was altered, revoked, is over or never was, opens
 * the same "not here", in the same way: nobody learns which it is.
 */
export async function requirePage(token: unknown): Promise<ClientViewer> {
  const link = await tryLink(token);
  return (link && admitToPage(link, String(token))) ?? notFound();
}

/** The same for a client's form. */
export async function requireForm(token: unknown): Promise<FormViewer> {
  const link = await tryLink(token);
  return (link && admitToForm(link, String(token))) ?? notFound();
}

/** The language of the person whose page an address is, as far as the agency knows it; undefined for any other address. */
export async function localeOfPage(address: string | null): Promise<string | undefined> {
  const token = /^\/share\/([\w-]+)/.exec(address ?? "")?.[1];
  return (token && (await tryLink(token))?.locale) ?? undefined;
}

/**
 * Once per request, however many parts of a page ask. Wrong links are not counted: 256 random bits are not guessed, and a
 * count by network would let any stranger's page, full of pictures with wrong addresses, lock a whole office out.
 */
const tryLink = cache(
  async (token: unknown): Promise<LinkRow | undefined> => (isToken(token) ? findLink(token) : undefined),
);
