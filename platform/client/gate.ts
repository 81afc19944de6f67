import { notFound } from "next/navigation";
import { cache } from "react";
import { admitToForm, admitToPage, type ClientViewer, type FormViewer } from "@/db/client/access";
import { findLink, type LinkRow } from "@/db/client/link";
import { readNetwork } from "../auth/network";
import { isHeldUp, mayAttempt } from "../auth/throttle";
import { isToken } from "../auth/token";

/** Links that opened nothing, from one network in a quarter of an hour; then none is tried any more. */
const FAILURES_PER_NETWORK = 60;

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

/** Once per request, however many parts of a page ask. */
const tryLink = cache(async (token: unknown): Promise<LinkRow | undefined> => {
  if (!isToken(token)) return undefined;
  const network = await readNetwork();
  const [link, isHeld] = await Promise.all([
    findLink(token),
    isHeldUp("link-network", network, FAILURES_PER_NETWORK),
  ]);
  if (isHeld) return undefined;
  if (!link) await mayAttempt("link-network", network, FAILURES_PER_NETWORK);
  return link;
});
