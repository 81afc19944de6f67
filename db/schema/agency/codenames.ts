import { foreignKey, index, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import { engagements } from "../exchange/engagements";
import { projects } from "../exchange/projects";
import { clients } from "./clients";
import { agency } from "./schema";

/**
 * What a client is called on one engagement. Only the agency knows; another engagement has another codename.
 * `project_id` is empty until the first task is published: before that the partner must not see even the codename.
 */
export const codenames = agency.table(
  "codenames",
  {
    orgId: uuid("org_id").notNull(),
    engagementId: uuid("engagement_id").notNull(),
    clientId: uuid("client_id").notNull(),
    codename: text().notNull(),
    projectId: uuid("project_id"),
  },
  (table) => [
    primaryKey({ columns: [table.engagementId, table.clientId] }),
    unique("codenames_once").on(table.engagementId, table.codename),
    foreignKey({
      name: "codenames_client",
      columns: [table.clientId, table.orgId],
      foreignColumns: [clients.id, clients.orgId],
    }),
    foreignKey({
      name: "codenames_engagement",
      columns: [table.engagementId, table.orgId],
      foreignColumns: [engagements.id, engagements.agencyOrgId],
    }),
    foreignKey({
      name: "codenames_project",
      columns: [table.projectId, table.engagementId],
      foreignColumns: [projects.id, projects.engagementId],
    }),
    index("codenames_of_client").on(table.clientId),
    index("codenames_of_project").on(table.projectId),
  ],
);
