import { z } from "zod";
import type { AgencyRole, PartnerRole } from "@/domain/roles";
import { idIn, likePattern, oneOf, type Query, wordsIn } from "@/platform/address";
import { choice, email, optionalUuid, uuid } from "@/platform/forms/fields";

/** The team's forms, for the roles of one side. */
export const teamForms = <const R extends AgencyRole | PartnerRole>(roles: readonly R[]) => ({
  invitation: z.object({ email: email(), role: choice(roles) }),
  roleChange: z.object({ membershipId: uuid(), role: choice(roles) }),
});
/** `toId`: who takes the clients of the one who leaves; an agency asks for it, a team has none. */
export const dismissal = z.object({ membershipId: uuid(), toId: optionalUuid() });
export const revocation = z.object({ invitationId: uuid() });

/** What the address asks of the list of people. */
export function readPeopleQuery<R extends AgencyRole | PartnerRole>(query: Query, roles: readonly R[]) {
  const words = wordsIn(query.q);
  return {
    words,
    pattern: words && likePattern(words),
    role: oneOf(roles, query.role),
    after: idIn(query.after),
  };
}
export type PeopleQuery = ReturnType<typeof readPeopleQuery>;
