import type { AgencyRole } from "@/domain/roles";
import { KINDS, type Kind } from "@/domain/today/matter";
import { oneOf, type Query } from "@/platform/address";

export const PATH = "/agency/today";

/** `mine`: clients that one accounts for and jobs that one wrote; `money`: what a price or an invoice hangs on. */
export type View = "mine" | "all" | "money";

/** Finance accounts for no client. */
export const viewsOf = (role: AgencyRole): readonly View[] =>
  role === "finance" ? ["money", "all"] : ["mine", "all"];

/** Whose work a role sees first. */
const FIRST_VIEW: Readonly<Record<AgencyRole, View>> = {
  lead: "all",
  director: "all",
  manager: "mine",
  producer: "mine",
  finance: "money",
};

/** The kinds that a view holds. */
export const kindsOf = (view: View): readonly Kind[] => (view === "money" ? ["approval", "job"] : KINDS);

/** What the list is asked for, as it stands in the URL. */
export type TodayFilter = { readonly view: View; readonly kind: Kind | undefined };

export function readFilter(query: Query, role: AgencyRole): TodayFilter {
  const view = oneOf(viewsOf(role), query.view) ?? FIRST_VIEW[role];
  return { view, kind: oneOf(kindsOf(view), query.kind) };
}
