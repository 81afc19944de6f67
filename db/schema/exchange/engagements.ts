import { index, integer, text, unique, uuid } from "drizzle-orm/pg-core";
import { at, id } from "../columns";
import { organisations } from "../identity/organisations";
import { engagementMode, engagementState, exchange } from "./schema";

/** One agency and one partner working together. `partner_org_id` is empty until the invitation is accepted. */
export const engagements = exchange.table(
  "engagements",
  {
    id: id(),
    agencyOrgId: uuid("agency_org_id")
      .notNull()
      .references(() => organisations.id),
    partnerOrgId: uuid("partner_org_id").references(() => organisations.id),
    /** What the agency called the team when it invited it. */
    invitedName: text("invited_name").notNull(),
    mode: engagementMode().notNull(),
    state: engagementState().notNull().default("invited"),
    currency: text().notNull(),
    /** Language of the codenames: "ru" or "en". */
    codenameScheme: text("codename_scheme").notNull(),
    terms: text().notNull().default(""),
    /** Tasks are numbered from 1 within an engagement. */
    lastTaskNumber: integer("last_task_number").notNull().default(0),
    version: integer().notNull().default(1),
    createdAt: at("created_at").notNull().defaultNow(),
    acceptedAt: at("accepted_at"),
  },
  (table) => [
    unique("engagements_sides").on(table.id, table.agencyOrgId, table.partnerOrgId),
    unique("engagements_agency").on(table.id, table.agencyOrgId),
    unique("engagements_pair").on(table.agencyOrgId, table.partnerOrgId),
    index("engagements_partner").on(table.partnerOrgId),
  ],
);
