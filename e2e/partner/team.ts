import { connectToPortal } from "../portal";
import type { Column } from "./desk";

export type Team = {
  /** An executor, who works in English and has the demo's password. */
  readonly email: string;
  readonly name: string;
};

/**
 * A partner team for one test, at work with Harbor and with this many tasks in each column of its board: whatever other
 * tests and earlier runs have done, it starts the same. Written by the owner, since every other way would be another test.
 */
export async function makeTeam(cards: Partial<Record<Column, number>>): Promise<Team> {
  const mark = crypto.randomUUID().slice(0, 8);
  const [orgId, userId, engagementId, projectId] = Array.from({ length: 4 }, () => crypto.randomUUID());
  const email = `dev-${mark}@guests.example`;
  const name = `Robin ${mark}`;
  const tasks = Object.entries(cards).flatMap(([column, count]) =>
    Array.from({ length: count }, () => column as Column),
  );
  const owner = connectToPortal();
  try {
    await owner.begin(async (tx) => {
      await tx`insert into identity.organisations (id, kind, name) values (${orgId ?? ""}, 'partner', ${`Sable ${mark}`})`;
      await tx`
        insert into identity.users (id, email, name, locale, password_hash)
        select ${userId ?? ""}, ${email}, ${name}, 'en', password_hash from identity.users where email = 'dev@lynx.example'`;
      await tx`insert into identity.memberships (user_id, org_id, role) values (${userId ?? ""}, ${orgId ?? ""}, 'executor')`;
      const [harbor] =
        await tx`select id from identity.organisations where name = 'Harbor' and kind = 'agency'`;
      const sides = { agency_org_id: harbor?.id, partner_org_id: orgId };
      await tx`insert into exchange.engagements ${tx({
        id: engagementId,
        ...sides,
        invited_name: `Sable ${mark}`,
        mode: "capacity",
        state: "active",
        currency: "EUR",
        codename_scheme: "en",
        last_task_number: tasks.length,
      })}`;
      await tx`insert into exchange.projects ${tx({ id: projectId, engagement_id: engagementId, ...sides, codename: "Quiet Marsh" })}`;
      for (const [index, column] of tasks.entries()) {
        const isTaken = column !== "Offered";
        await tx`insert into exchange.tasks ${tx({
          engagement_id: engagementId,
          project_id: projectId,
          ...sides,
          number: index + 1,
          title: `A page of the catalogue, part ${index + 1}`,
          body: "As in the sketch.",
          state: STATES[column],
          currency: "EUR",
          ...(isTaken ? { assignee_id: userId, assignee_name: name } : {}),
        })}`;
      }
    });
  } finally {
    await owner.end();
  }
  return { email, name };
}

const STATES = {
  Offered: "offered",
  Accepted: "accepted",
  "In progress": "in_progress",
  Delivered: "delivered",
  Done: "done",
} as const satisfies Record<Column, string>;
