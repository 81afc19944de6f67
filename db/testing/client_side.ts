import type postgres from "postgres";
import { hashToken, newToken } from "@/platform/auth/token";
import { insert } from "./insert";
import type { Organisation } from "./people";

export type ClientSide = {
  /** Links by what they open: the page of one person, of another, the form, and three that open nothing. */
  readonly tokens: Readonly<Record<"page" | "other" | "intake" | "revoked" | "expired" | "left", string>>;
  readonly contactId: string;
  readonly otherContactId: string;
  /** Asked of both contacts, and open. */
  readonly approvalId: string;
  /** A job that nothing was asked about. */
  readonly spareJobId: string;
  readonly spareContactId: string;
};

type Of = {
  readonly org_id: string;
  readonly client_id: string;
  readonly contact_id: string;
  readonly job_id: string;
};

/** What hangs between an agency and the people of one of its clients. */
export async function addClientSide(
  owner: postgres.Sql,
  agency: Organisation,
  { org_id, client_id, contact_id, job_id }: Of,
): Promise<ClientSide> {
  const of = { org_id, client_id };
  const author = { author_id: agency.member.id, author_name: "manager" };
  const addContact = (name: string, more = {}) =>
    insert(owner, "agency.contacts", { ...of, name, is_decision_maker: true, ...more });
  const other = await addContact("Boris of Romashka");
  const spareContactId = await addContact("Clara of Romashka");
  const left = await addContact("Denis of Romashka", { left_at: new Date() });
  const spareJobId = await insert(owner, "agency.jobs", {
    ...of,
    title: "Blog of Romashka",
    currency: "RUB",
    author_id: agency.member.id,
  });

  const inAMonth = new Date(Date.now() + 30 * 86_400_000);
  const addLink = async (more: Record<string, unknown>) => {
    const token = newToken();
    const link = { kind: "page", expires_at: inAMonth, contact_id, ...more };
    await insert(owner, "agency.client_links", { ...of, ...author, token_hash: hashToken(token), ...link });
    return token;
  };
  const tokens = {
    page: await addLink({}),
    other: await addLink({ contact_id: other }),
    intake: await addLink({ kind: "intake", contact_id: null, expires_at: null }),
    revoked: await addLink({ revoked_at: new Date() }),
    expired: await addLink({ expires_at: new Date(Date.now() - 60_000) }),
    left: await addLink({ contact_id: left }),
  };

  const approvalId = await insert(owner, "agency.approvals", {
    ...{ ...of, ...author, job_id, matter: "start", title: "A shop", body: "Romashka gets a shop" },
    ...{ price_minor: 90_000_000, currency: "RUB", answer_days: 2 },
  });
  const voice = { ...of, approval_id: approvalId, asked_at: new Date() };
  await insert(owner, "agency.approval_voices", { ...voice, contact_id, contact_name: "Anna", place: 1 });
  await insert(owner, "agency.approval_voices", {
    ...{ ...voice, contact_id: other, contact_name: "Boris", place: 2 },
  });
  for (const asking of [contact_id, other])
    await insert(owner, "agency.approval_words", {
      ...{ ...of, approval_id: approvalId, contact_id: asking, body: "Does Romashka get a blog?" },
    });
  // Nothing in this world is kept from starting.
  await insert(owner, "agency.approval_rules", { org_id, start_lock: "off" });
  await insert(owner, "agency.start_exceptions", {
    ...{ org_id, job_id, reason: "agreed by phone", actor_id: agency.lead.id, actor_name: "lead" },
  });
  await insert(owner, "agency.shown_jobs", { ...of, job_id, title: "A shop" });
  return { tokens, contactId: contact_id, otherContactId: other, approvalId, spareJobId, spareContactId };
}
