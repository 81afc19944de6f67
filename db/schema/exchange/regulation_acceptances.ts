import { foreignKey, text, unique, uuid } from "drizzle-orm/pg-core";
import { at, id } from "../columns";
import { regulations } from "./regulations";
import { exchange } from "./schema";

/** The team's word that it works by one version of a regulation: by whom and when, for good. */
export const regulationAcceptances = exchange.table(
  "regulation_acceptances",
  {
    id: id(),
    regulationId: uuid("regulation_id").notNull(),
    agencyOrgId: uuid("agency_org_id").notNull(),
    partnerOrgId: uuid("partner_org_id").notNull(),
    actorId: uuid("actor_id").notNull(),
    actorName: text("actor_name").notNull(),
    at: at("at").notNull().defaultNow(),
    /** When the messenger told the agency. */
    toldAt: at("told_at"),
  },
  (table) => [
    foreignKey({
      name: "regulation_acceptances_regulation",
      columns: [table.regulationId, table.agencyOrgId, table.partnerOrgId],
      foreignColumns: [regulations.id, regulations.agencyOrgId, regulations.partnerOrgId],
    }),
    // With the team in it, so that an attempt on another team's says no more than on one that there is not.
    unique("regulation_acceptances_once").on(table.regulationId, table.partnerOrgId),
  ],
);
