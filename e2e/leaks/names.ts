import type postgres from "postgres";
import { compile, type Matcher, scan } from "@/domain/anonymiser/scan";
import type { Dossier } from "@/domain/anonymiser/types";
import { ANSWERS } from "@/domain/leaks/decision";
import { vocabulary } from "@/platform/vocabulary/vocabulary";
import { type Reading, textsIn } from "./reader";

/** All dossiers of the portal, in every agency. */
export async function compileDossiers(owner: postgres.Sql): Promise<Matcher> {
  const rows = await owner<Dossier[]>`
    select client_id as id, names, aliases, products, domains, emails, phones, people, tax_ids as "taxIds", addresses,
           handles, contracts
      from agency.dossiers`;
  return compile(rows, vocabulary());
}

/** The words that a person let stand in some task, with their name and a reason on record. */
export async function letThrough(owner: postgres.Sql): Promise<ReadonlySet<string>> {
  const rows = await owner<{ found: string }[]>`
    select distinct found from agency.leak_decisions where verdict in ${owner(ANSWERS)}`;
  return new Set(rows.map(({ found }) => found));
}

/**
 * The clients' names that the anonymiser is certain of in an answer, in whatever case, alphabet or disguise, as they
 * stand there.
 */
export function namesIn(reading: Reading, matcher: Matcher): string[] {
  const found = textsIn(reading).flatMap((text) => scan(matcher, text, { format: "html" }));
  return [...new Set(found.filter(({ tier }) => tier === "mask").map(({ text }) => text))];
}
