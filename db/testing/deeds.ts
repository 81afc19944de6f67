import type { WebLogin } from "../migrate";
import { literal } from "./attempt";
import type { Engagement } from "./handover";
import { scoresOf } from "./ratings";
import type { Viewpoint } from "./viewpoints";
import type { World } from "./world";

/** Something that a table's columns and a policy decide together, and that copying rows would not try. */
type Deed = {
  readonly table: string;
  readonly logins: readonly WebLogin[];
  readonly name: string;
  readonly statement: (viewpoint: Viewpoint, world: World) => string;
};

export const deedsOn = (table: string, login: WebLogin) =>
  DEEDS.filter((deed) => deed.table === table && deed.logins.includes(login));

const DESKS = ["agency_web", "partner_web"] as const;

const setState = (table: string, column: string, state: string): Omit<Deed, "logins"> => ({
  table,
  name: `set all ${column} ${state}`,
  statement: () => `update ${table} set ${column} = ${state === "null" ? "null" : `'${state}'`}`,
});

function engagementOf(orgId: string, { engagements }: World): Engagement {
  const own = engagements.find((each) => [each.agencyOrgId, each.partnerOrgId].includes(orgId));
  if (!own) throw new Error("whoever looks has an engagement");
  return own;
}

/** The row that a side would write in the other's name. */
const inTheOthersName = (
  table: string,
  columns: string,
  values: (side: string, userId: string) => string,
): Deed => ({
  table,
  logins: DESKS,
  name: "add for the other side",
  statement: ({ orgId, userId, side }, world) => {
    const { taskId, agencyOrgId, partnerOrgId } = engagementOf(orgId, world);
    const sides = `'${taskId}', '${agencyOrgId}', '${partnerOrgId}'`;
    return `insert into ${table} (task_id, agency_org_id, partner_org_id, ${columns})
      values (${sides}, ${values(side === "partner" ? "agency" : "partner", userId)})`;
  },
});

const DEEDS: readonly Deed[] = [
  ...["accepted", "delivered", "done", "cancelled"].map((state) => ({
    ...setState("exchange.tasks", "state", state),
    logins: DESKS,
  })),
  inTheOthersName(
    "exchange.messages",
    "body, author_id, author_name, author_side",
    (side, userId) => `'hello', '${userId}', 'somebody', '${side}'`,
  ),
  inTheOthersName(
    "exchange.task_moves",
    "verb, from_state, to_state, actor_id, actor_name, actor_side",
    (side, userId) => `'deliver', 'in_progress', 'delivered', '${userId}', 'somebody', '${side}'`,
  ),
  // To one's own side: as if the other had told it.
  inTheOthersName(
    "exchange.outbox",
    "kind, to_side",
    (side) => `'moved', '${side === "agency" ? "partner" : "agency"}'`,
  ),
  ...(["brief", "delivery"] as const).map(
    (origin): Deed => ({
      table: "exchange.files",
      logins: ["agency_web"],
      name: `give a ${origin}`,
      statement: ({ orgId }, world) => {
        const { taskId, agencyOrgId, partnerOrgId } = engagementOf(orgId, world);
        return `insert into exchange.files (task_id, agency_org_id, partner_org_id, origin, name, media_type, size_bytes, sha256)
          values ('${taskId}', '${agencyOrgId}', '${partnerOrgId}', '${origin}', 'brief-99.txt', 'text/plain', 5, '0')`;
      },
    }),
  ),
  {
    table: "agency.draft_files",
    logins: DESKS,
    name: "lay on another agency's task",
    statement: ({ orgId }, world) => {
      const foreign = world.engagements.find(({ agencyOrgId }) => agencyOrgId !== orgId);
      return `update agency.draft_files set draft_id = null, task_id = '${foreign?.taskId}'`;
    },
  },
  {
    table: "agency.leak_hits",
    logins: DESKS,
    name: "answer in a colleague's name",
    statement: ({ colleagueId }) =>
      `update agency.leak_hits set outcome = 'reworded', answered_at = now(), answered_by = '${colleagueId}'`,
  },
  {
    table: "agency.incident_promises",
    logins: DESKS,
    name: "say that all were kept",
    statement: () => "update agency.incident_promises set state = 'kept', settled_at = now()",
  },
  {
    table: "agency.client_regulations",
    logins: DESKS,
    name: "record that all were accepted",
    statement: () =>
      "update agency.client_regulations set accepted_name = 'Boris', accepted_on = '2026-01-16', recorded_at = now()",
  },
  {
    table: "exchange.incident_counts",
    logins: DESKS,
    name: "write a quarter that is over",
    statement: ({ orgId }, world) => {
      const { id, agencyOrgId, partnerOrgId } = engagementOf(orgId, world);
      return `insert into exchange.incident_counts (engagement_id, agency_org_id, partner_org_id, starts_on, shared)
        values ('${id}', '${agencyOrgId}', '${partnerOrgId}', '2025-07-01', 1)`;
    },
  },
  { ...setState("exchange.outbox", "handled_at", "null"), logins: ["identity_web"] },
  { ...setState("exchange.outbox", "handled_at", "2026-01-01"), logins: ["identity_web"] },
  {
    table: "exchange.engagements",
    logins: ["identity_web"],
    name: "enter a partner everywhere",
    // Neither agency is the other's partner yet; without WHERE, so that only the policy chooses the rows.
    statement: (_, { harbor }) =>
      `update exchange.engagements set partner_org_id = '${harbor.id}', state = 'active'`,
  },
  {
    table: "exchange.engagements",
    logins: ["identity_web"],
    name: "enter a partner and leave it open",
    statement: (_, { harbor }) => `update exchange.engagements set partner_org_id = '${harbor.id}'`,
  },
  { ...setState("identity.invitations", "used_at", "2026-01-01"), logins: ["identity_web"] },
  { ...setState("identity.invitations", "used_at", "null"), logins: ["identity_web"] },
  { ...setState("identity.sessions", "ended_at", "null"), logins: DESKS },
  { ...setState("identity.sessions", "ended_at", "2026-01-01"), logins: DESKS },
  {
    table: "exchange.ballots",
    logins: DESKS,
    name: "change in the own name",
    statement: ({ userId }) =>
      `update exchange.ballots set comment = 'changed', cast_by = '${userId}', version = version + 1`,
  },
  {
    table: "exchange.ballots",
    logins: DESKS,
    name: "mark as removed",
    statement: () =>
      "update exchange.ballots set removed_at = now(), removed_name = 'lead', removed_why = 'leak', removed_note = 'it names somebody'",
  },
  {
    table: "exchange.ballots",
    logins: DESKS,
    name: "cast for the other side",
    statement: ({ orgId, side, userId }, world) =>
      castFor(side === "agency" ? "partner" : "agency", orgId, userId, world),
  },
  {
    table: "exchange.rating_periods",
    logins: ["agency_web"],
    name: "open a month",
    statement: ({ orgId }, world) => {
      const engagement = world.engagements.find((each) =>
        [each.agencyOrgId, each.partnerOrgId].includes(orgId),
      );
      return `insert into exchange.rating_periods (engagement_id, agency_org_id, partner_org_id, kind, name, starts_on, ends_on)
        values ('${engagement?.id}', '${engagement?.agencyOrgId}', '${engagement?.partnerOrgId}', 'month', '2025-09', '2025-09-01', '2025-09-30')`;
    },
  },
  ...["agency", "partner"].map(
    (kind): Deed => ({
      table: "identity.organisations",
      logins: ["identity_web"],
      name: `found ${kind === "agency" ? "an agency" : "a partner"}`,
      statement: () => `insert into identity.organisations (kind, name) values ('${kind}', 'Newcomer')`,
    }),
  ),
];

function castFor(side: "agency" | "partner", orgId: string, userId: string, world: World): string {
  const engagement = world.engagements.find((each) => [each.agencyOrgId, each.partnerOrgId].includes(orgId));
  return `insert into exchange.ballots (period_id, agency_org_id, partner_org_id, side, scores, cast_by, cast_name)
    values ('${engagement?.ratings.sparePeriodId}', '${engagement?.agencyOrgId}', '${engagement?.partnerOrgId}', '${side}',
            ${literal(scoresOf(side, 7))}, '${userId}', 'somebody')`;
}
