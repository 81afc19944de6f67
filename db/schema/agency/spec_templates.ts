import { sql } from "drizzle-orm";
import { check, integer, text, unique, uuid } from "drizzle-orm/pg-core";
import { at, id } from "../columns";
import { organisations } from "../identity/organisations";
import { agency, jobKind } from "./schema";

/** The agency's own template of a spec for one kind of work, in one language. Without a row the built-in one stands. */
export const specTemplates = agency.table(
  "spec_templates",
  {
    id: id(),
    orgId: uuid("org_id")
      .notNull()
      .references(() => organisations.id),
    kind: jobKind().notNull(),
    locale: text().notNull(),
    /** Markdown; each second-level heading is a part that a spec should have. */
    body: text().notNull(),
    version: integer().notNull().default(1),
    updatedAt: at("updated_at").notNull().defaultNow(),
  },
  (table) => [
    check("spec_templates_locale", sql`${table.locale} in ('ru', 'en')`),
    unique("spec_templates_of_kind").on(table.orgId, table.kind, table.locale),
  ],
);
