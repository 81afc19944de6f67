import type { WebLogin } from "../migrate";
import { attempt, type Outcome } from "./attempt";
import type { TestDatabase } from "./database";
import type { Engagement } from "./handover";
import type { Person } from "./people";
import type { World } from "./world";

/** What a person gets for one statement through a login; nothing of it stays. */
export const askIn =
  (db: () => TestDatabase) =>
  (login: WebLogin, person: Person | undefined, statement: string): Promise<Outcome> =>
    attempt(db().as[login], person?.token, statement);

export async function rowsOf(answer: Promise<Outcome>) {
  const outcome = await answer;
  if ("refusal" in outcome) throw new Error(outcome.refusal);
  return outcome.rows;
}

/** What one agency and one partner have between them. */
export function taskOf(world: World, agency: { id: string }, partner: { id: string }): Engagement {
  const found = world.engagements.find(
    (each) => each.agencyOrgId === agency.id && each.partnerOrgId === partner.id,
  );
  if (!found) throw new Error("no such engagement");
  return found;
}
