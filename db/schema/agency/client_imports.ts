import { index, jsonb, text, uuid } from "drizzle-orm/pg-core";
import { at, id } from "../columns";
import { organisations } from "../identity/organisations";
import { agency } from "./schema";

/** A list of clients and their people read from a file: a preview that a person looks at, then what became of it. */
export const clientImports = agency.table(
  "client_imports",
  {
    id: id(),
    orgId: uuid("org_id")
      .notNull()
      .references(() => organisations.id),
    fileName: text("file_name").notNull(),
    /** `ReadTable` of domain/import/people, as it was read. */
    sheet: jsonb().notNull(),
    /** What each column means, in their order; `Meaning[]`. */
    meanings: jsonb().notNull(),
    /** `PeopleReport`, once it has run. */
    report: jsonb(),
    authorId: uuid("author_id").notNull(),
    createdAt: at("created_at").notNull().defaultNow(),
    finishedAt: at("finished_at"),
  },
  (table) => [index("client_imports_org_created").on(table.orgId, table.createdAt, table.id)],
);
