import { afterAll, beforeAll } from "vitest";
import type { WebLogin } from "../migrate";
import { attempt, type Outcome } from "./attempt";
import { freshDatabase, type TestDatabase } from "./database";
import type { Engagement } from "./handover";
import type { Person } from "./people";
import { buildWorld, type World } from "./world";

/** A database with the tests' world in it for one file, and what each side gets for one statement; nothing of it stays. */
export function standAtTheWall() {
  let db: TestDatabase;
  let world: World;
  beforeAll(async () => {
    db = await freshDatabase();
    world = await buildWorld(db.owner);
  });
  afterAll(() => db.close());

  const ask = (login: WebLogin, person: Person | undefined, statement: string): Promise<Outcome> =>
    attempt(db.as[login], person?.token, statement);
  return {
    get db() {
      return db;
    },
    get world() {
      return world;
    },
    ask,
    asPartner: (person: Person, statement: string) => ask("partner_web", person, statement),
    asAgency: (person: Person, statement: string) => ask("agency_web", person, statement),
    /** What one agency and one partner have between them. */
    taskOf: (agency: { id: string }, partner: { id: string }): Engagement => {
      const found = world.engagements.find(
        (each) => each.agencyOrgId === agency.id && each.partnerOrgId === partner.id,
      );
      if (!found) throw new Error("no such engagement");
      return found;
    },
  };
}

export async function rowsOf(answer: Promise<Outcome>) {
  const outcome = await answer;
  if ("refusal" in outcome) throw new Error(outcome.refusal);
  return outcome.rows;
}
