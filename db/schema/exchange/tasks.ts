import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  date,
  foreignKey,
  index,
  integer,
  smallint,
  text,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { at, id } from "../columns";
import { engagements } from "./engagements";
import { projects } from "./projects";
import { exchange, taskState } from "./schema";

/**
 * An anonymised piece of a job, given to one partner. Anonymous by construction: no column of it and nothing it
 * points to names a client. Both organisations stand on the row, so that a policy never needs a join.
 */
export const tasks = exchange.table(
  "tasks",
  {
    id: id(),
    engagementId: uuid("engagement_id").notNull(),
    agencyOrgId: uuid("agency_org_id").notNull(),
    partnerOrgId: uuid("partner_org_id").notNull(),
    projectId: uuid("project_id").notNull(),
    /** From 1 within the engagement. */
    number: integer().notNull(),
    title: text().notNull(),
    body: text().notNull(),
    state: taskState().notNull().default("offered"),
    /**
     * The state's place in its enum, to be searched by. Under row security an index serves only what its comparison
     * cannot leak: PostgreSQL says that of numbers and not of enums, so a search by `state` would read every task.
     */
    statePlace: smallint("state_place")
      .notNull()
      .generatedAlwaysAs(
        sql`case state when 'offered' then 0 when 'accepted' then 1 when 'in_progress' then 2 when 'delivered' then 3 when 'done' then 4 when 'declined' then 5 when 'cancelled' then 6 end`,
      ),
    isBlocked: boolean("is_blocked").notNull().default(false),
    blockedReason: text("blocked_reason").notNull().default(""),
    /** The partner's fee in minor units of `currency`. */
    feeMinor: bigint("fee_minor", { mode: "number" }),
    currency: text().notNull(),
    estimateMinutes: integer("estimate_minutes"),
    dueOn: date("due_on", { mode: "string" }),
    /** `due_on`, or the end of time: keyset pages need an order without nulls. */
    dueSort: date("due_sort", { mode: "string" })
      .notNull()
      .generatedAlwaysAs(sql`coalesce(due_on, 'infinity'::date)`),
    assigneeId: uuid("assignee_id"),
    assigneeName: text("assignee_name").notNull().default(""),
    returnCount: integer("return_count").notNull().default(0),
    messageCount: integer("message_count").notNull().default(0),
    loggedMinutes: integer("logged_minutes").notNull().default(0),
    version: integer().notNull().default(1),
    offeredAt: at("offered_at").notNull().defaultNow(),
    movedAt: at("moved_at").notNull().defaultNow(),
  },
  (table) => [
    foreignKey({
      name: "tasks_engagement",
      columns: [table.engagementId, table.agencyOrgId, table.partnerOrgId],
      foreignColumns: [engagements.id, engagements.agencyOrgId, engagements.partnerOrgId],
    }),
    foreignKey({
      name: "tasks_project",
      columns: [table.projectId, table.engagementId],
      foreignColumns: [projects.id, projects.engagementId],
    }),
    unique("tasks_sides").on(table.id, table.agencyOrgId, table.partnerOrgId),
    unique("tasks_agency").on(table.id, table.agencyOrgId),
    uniqueIndex("tasks_number").on(table.engagementId, table.number),
    index("tasks_partner_due").on(table.partnerOrgId, table.statePlace, table.dueSort, table.id),
    index("tasks_partner_project").on(
      table.partnerOrgId,
      table.projectId,
      table.statePlace,
      table.dueSort,
      table.id,
    ),
    index("tasks_partner_all").on(table.partnerOrgId, table.dueSort, table.id),
    index("tasks_partner_assignee").on(
      table.partnerOrgId,
      table.assigneeId,
      table.statePlace,
      table.dueSort,
      table.id,
    ),
    index("tasks_agency_due").on(table.agencyOrgId, table.statePlace, table.dueSort, table.id),
    index("tasks_agency_all").on(table.agencyOrgId, table.dueSort, table.id),
    index("tasks_agency_blocked").on(table.agencyOrgId, table.dueSort, table.id).where(sql`is_blocked`),
    index("tasks_project_due").on(table.projectId, table.dueSort, table.id),
  ],
);
