import { and, eq, sql } from "drizzle-orm";
import { compile, scan } from "@/domain/anonymiser/scan";
import { blocks, type Dossier, type Finding } from "@/domain/anonymiser/types";
import { engagements } from "../schema/exchange/engagements";
import { tasks } from "../schema/exchange/tasks";
import { invitations } from "../schema/identity/invitations";
import { organisations } from "../schema/identity/organisations";
import type { AgencyTx } from "./access";

/** Mailboxes that say nothing of whose they are. */
const PUBLIC_MAIL =
  /^(?:gmail|googlemail|yandex|ya|mail|inbox|bk|list|rambler|outlook|hotmail|live|icloud|me|yahoo|proton|protonmail)\.[a-z.]+$/;

/**
 * What identifies the team of one task, as far as the agency may know it: the company's names, the address that was
 * invited and its domain, and everyone of the team who has signed anything on the task. Undefined without such a task.
 */
export async function dossierOfTeam(
  tx: AgencyTx,
  orgId: string,
  taskId: string,
): Promise<Dossier | undefined> {
  const [[team], people, invited] = await Promise.all([
    tx
      .select({
        id: engagements.partnerOrgId,
        name: organisations.name,
        invitedName: engagements.invitedName,
        assigneeName: tasks.assigneeName,
      })
      .from(tasks)
      .innerJoin(engagements, eq(engagements.id, tasks.engagementId))
      .innerJoin(organisations, eq(organisations.id, tasks.partnerOrgId))
      .where(and(eq(tasks.id, taskId), eq(tasks.agencyOrgId, orgId))),
    tx.execute<{ name: string }>(sql`
      select actor_name as name from exchange.task_moves where task_id = ${taskId}::uuid and actor_side = 'partner'
      union select author_name from exchange.messages where task_id = ${taskId}::uuid and author_side = 'partner'
      union select actor_name from exchange.deliveries where task_id = ${taskId}::uuid
      union select actor_name from exchange.estimates where task_id = ${taskId}::uuid
      union select actor_name from exchange.time_entries where task_id = ${taskId}::uuid`),
    tx
      .select({ email: invitations.email })
      .from(invitations)
      .innerJoin(tasks, eq(tasks.engagementId, invitations.engagementId))
      .where(and(eq(tasks.id, taskId), eq(invitations.orgId, orgId))),
  ]);
  if (!team?.id) return undefined;
  const emails = invited.map(({ email }) => email);
  const domains = emails.map((email) => email.replace(/^.*@/, "")).filter((host) => !PUBLIC_MAIL.test(host));
  return {
    id: team.id,
    names: known([team.name, team.invitedName]),
    people: known([team.assigneeName, ...people.map(({ name }) => name)]),
    emails: known(emails),
    domains: known(domains),
    aliases: [],
    products: [],
    phones: [],
    taxIds: [],
    addresses: [],
    handles: [],
    contracts: [],
  };
}

const known = (values: readonly string[]): string[] => [
  ...new Set(values.map((value) => value.trim()).filter(Boolean)),
];

export type TeamTrace = Pick<Finding, "kind" | "text" | "start" | "end"> & { readonly place: string };

/** Every place of a file's texts that points to the team, in order. */
export function tracesOfTeam(
  team: Dossier,
  texts: readonly { readonly place: string; readonly text: string }[],
): TeamTrace[] {
  const matcher = compile([team]);
  return texts.flatMap(({ place, text }) =>
    scan(matcher, text, team.id)
      .filter(blocks)
      .map((found) => ({
        kind: found.kind,
        text: found.text,
        start: found.start,
        end: found.end,
        place,
      })),
  );
}
