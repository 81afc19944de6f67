import { randomBytes, randomUUID } from "node:crypto";
import type { Side } from "@/domain/tasks/move";
import { literal } from "./attempt";
import type { Known, Table } from "./facts";
import { quarterNow } from "./handover";
import { scoresOf } from "./ratings";
import type { World } from "./world";

/** A new row that is like `base`, but for what must differ and what is asked for. */
export type Copy = {
  readonly table: Table;
  readonly base: Known;
  readonly world: World;
  readonly personId: string;
  readonly side: "agency" | "partner";
  /** Whose row it is to be, when not the base's. */
  readonly orgsOf?: Known;
  /** Where the pointers lead: where the base's do, where another row's do, or nowhere. */
  readonly parents?: Known | "missing";
};

/** An INSERT of the columns that the login may give, or of all when it may give none. */
export function copyOf(copy: Copy, granted: readonly string[]): string {
  const { table } = copy;
  const columns = granted.length > 0 ? granted : table.columns;
  const values = columns.map((column) => literal(columnValue(copy, column)));
  return `insert into ${table.name} (${columns.join(", ")}) values (${values.join(", ")})`;
}

function columnValue({ table, base, world, personId, side, orgsOf, parents }: Copy, column: string): unknown {
  if (table.name === "exchange.incident_counts" && column === "starts_on") return quarterNow();
  const free = FREE[table.name];
  if (free && column in free) return free[column];
  const type = table.uniqueColumns.get(column);
  if (type) return another(type, base.row[column]);
  if (orgsOf && table.orgColumns.includes(column)) return orgsOf.row[column];
  if (column === table.personColumn) return personId;
  const spare = spareParents(table.name, base, world, side)[column];
  if (table.parentColumns.includes(column)) {
    if (parents === "missing") return randomUUID();
    if (parents) return parents.row[column] ?? null;
    return spare ?? base.row[column];
  }
  if (column === "author_side" || column === "actor_side" || column === "side") return side;
  if (column === "scores") return scoresOf(side, 7);
  if (column === "to_side") return side === "agency" ? "partner" : "agency";
  return base.row[column];
}

/** Tables that hold one row per parent need a parent that has none yet. */
function spareParents(
  table: string,
  base: Known,
  world: World,
  side: Side,
): Record<string, string | undefined> {
  const agency = world.privateSides.get(base.orgs[0] ?? "");
  const engagement = world.engagements.find((each) => each.taskId === base.row.task_id);
  if (table === "agency.meeting_contacts" || table === "agency.minutes_readers")
    return { contact_id: agency?.spareContactId };
  if (table === "agency.client_acceptances") return { contact_id: agency?.client.contactId };
  if (table === "agency.dossiers" || table === "agency.codenames" || table === "agency.backlogs")
    return { client_id: agency?.spareClientId };
  if (table === "agency.task_links") return { task_id: engagement?.spareTaskId };
  if (table === "agency.approvals" || table === "agency.shown_jobs")
    return { job_id: agency?.client.spareJobId };
  if (table === "agency.approval_voices") return { contact_id: agency?.client.spareContactId };
  const sides = world.engagements.find(
    ({ agencyOrgId, partnerOrgId }) => agencyOrgId === base.orgs[0] && partnerOrgId === base.orgs[1],
  );
  if (table === "exchange.regulation_acceptances") return { regulation_id: sides?.spareRegulationId };
  const ratings = sides?.ratings;
  if (table === "exchange.ballots" || table === "exchange.ballot_opinions")
    return { period_id: ratings?.sparePeriodId };
  if (table === "exchange.ballot_replies" || table === "exchange.ballot_reports")
    return { ballot_id: ratings?.revealed[side === "agency" ? "partner" : "agency"] };
  return {};
}

/** What a lead may open, and no number that is taken; a kind of work that has no template yet. */
const FREE: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "exchange.rating_periods": { kind: "stage", name: "99" },
  "agency.shown_files": { source_id: "5e1ec7ed-0000-4000-8000-000000000000" },
  "agency.spec_templates": { kind: "seo", locale: "en" },
};

function another(type: string, value: unknown): unknown {
  if (type === "uuid") return randomUUID();
  if (type === "bytea") return `\\x${randomBytes(32).toString("hex")}`;
  // One of few: a new row may be like the old one.
  if (type.includes(".")) return value;
  if (typeof value === "number") return value + 1_000;
  return value === null ? null : `${value} ${randomBytes(3).toString("hex")}`;
}
