import { poolOf } from "../pool";
import { inSession, type Tx } from "../session";
import type { LinkRow } from "./link";

declare const gate: unique symbol;

type Holder = Omit<LinkRow, "kind" | "contactId" | "contactName" | "clientName"> & {
  readonly token: string;
  readonly [gate]: "client";
};

/** A decision maker of a client, by the link of their own page. Only `admitToPage` makes one. */
export type ClientViewer = Holder & {
  readonly contactId: string;
  readonly contactName: string;
  readonly clientName: string;
};

/** Whoever fills in a client's form: nothing is known of them, and nothing is read to them. */
export type FormViewer = Holder & { readonly contactId: null };

export type ClientTx = Tx & { readonly [gate]?: "client" };

/** Undefined for a link that opens no page. */
export function admitToPage(link: LinkRow, token: string): ClientViewer | undefined {
  const { kind, contactId, contactName, clientName } = link;
  if (kind !== "page" || !contactId || !contactName || !clientName) return undefined;
  return { ...link, contactId, contactName, clientName, token } as unknown as ClientViewer;
}

/** Undefined for a link that opens no form. */
export const admitToForm = (link: LinkRow, token: string): FormViewer | undefined =>
  link.kind === "intake" ? ({ ...link, contactId: null, token } as unknown as FormViewer) : undefined;

/** Reads as the client's login, which knows schema `agency` alone, and of it what hangs on this very link. */
export const readAsClient = <T>(viewer: ClientViewer, work: (tx: ClientTx) => Promise<T>): Promise<T> =>
  inSession(poolOf("CLIENT_DATABASE_URL"), viewer.token, "read", work, "app.link");

/** Writes as the client's login, in one transaction. */
export const writeAsClient = <T>(
  viewer: ClientViewer | FormViewer,
  work: (tx: ClientTx) => Promise<T>,
): Promise<T> => inSession(poolOf("CLIENT_DATABASE_URL"), viewer.token, "write", work, "app.link");
