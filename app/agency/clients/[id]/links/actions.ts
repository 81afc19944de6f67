"use server";

import { keepFormLink, revokeLinks } from "@/db/agency/client_links";
import { ok, refuse } from "@/domain/result";
import { agencyAction } from "@/platform/agency/action";
import { openPage } from "@/platform/agency/client_page";
import { hashToken, newToken } from "@/platform/auth/token";
import { linkTo } from "@/platform/mail/letters";
import { findClientId, findPerson } from "./queries";
import { formLink, pageLink } from "./schema";

/** Another link to somebody's own page; those given before go on working until they are over or revoked. */
export const makePageLink = agencyAction(
  { name: "clientLink.page", may: "shareWithClient", input: pageLink },
  async ({ tx, viewer, input }) => {
    const person = await findPerson(tx, viewer, input.contactId);
    if (!person) return refuse("notFound");
    return ok({ show: { link: await openPage(tx, viewer, person) } });
  },
);

/** The one address of a client's form; a new one puts the old one out of use. */
export const makeFormLink = agencyAction(
  { name: "clientLink.form", may: "shareWithClient", input: formLink },
  async ({ tx, viewer, input }) => {
    const clientId = await findClientId(tx, viewer, input.clientId);
    if (!clientId) return refuse("notFound");
    const token = newToken();
    await keepFormLink(tx, viewer, { clientId, tokenHash: hashToken(token) });
    return ok({ show: { link: linkTo(`/intake/${token}`) } });
  },
);

export const revokePageLinks = agencyAction(
  { name: "clientLink.revokePage", may: "shareWithClient", input: pageLink },
  async ({ tx, viewer, input }) => {
    const person = await findPerson(tx, viewer, input.contactId);
    if (!person) return refuse("notFound");
    await revokeLinks(tx, viewer, { clientId: person.clientId, contactId: person.id });
    return ok({ notice: "linkRevoked" });
  },
);

export const revokeFormLink = agencyAction(
  { name: "clientLink.revokeForm", may: "shareWithClient", input: formLink },
  async ({ tx, viewer, input }) => {
    const clientId = await findClientId(tx, viewer, input.clientId);
    if (!clientId) return refuse("notFound");
    await revokeLinks(tx, viewer, { clientId, contactId: null });
    return ok({ notice: "linkRevoked" });
  },
);
