import { and, eq, sql } from "drizzle-orm";
import { LRUCache } from "lru-cache";
import { compileSlowly, type Matcher, scan } from "@/domain/anonymiser/scan";
import { blocks, type Finding } from "@/domain/anonymiser/types";
import { vocabulary } from "@/platform/vocabulary/vocabulary";
import { dossiers } from "../schema/agency/dossiers";
import { leakOverrides } from "../schema/agency/leak_overrides";
import type { AgencyTx } from "./access";

/** Compiled dossiers by organisation and state of its dossiers: a change makes a new key, so nothing stale is used. */
const warm = new LRUCache<string, Matcher>({ max: 50 });

/** The matcher of all the organisation's dossiers as they stand in this transaction. */
export async function matcherOf(tx: AgencyTx, orgId: string): Promise<Matcher> {
  const [state] = await tx
    .select({
      key: sql<string>`count(*) || ':' || coalesce(sum(${dossiers.version}), 0) || ':' || coalesce(max(${dossiers.updatedAt})::text, '')`,
    })
    .from(dossiers)
    .where(eq(dossiers.orgId, orgId));
  const key = `${orgId} ${state?.key}`;
  const known = warm.get(key);
  if (known) return known;
  const rows = await tx.select().from(dossiers).where(eq(dossiers.orgId, orgId));
  const matcher = await compileSlowly(
    rows.map(({ clientId, ...dossier }) => ({ id: clientId, ...dossier })),
    vocabulary(),
    () => new Promise((resolve) => setImmediate(resolve)),
  );
  warm.set(key, matcher);
  return matcher;
}

/** `isBlocking`: certain or doubtful enough to stop the text, and not let through by a lead. */
export type CheckedFinding = Finding & { readonly isBlocking: boolean };

export type LeakCheck = {
  /** Field name → everything found in it. */
  readonly findings: Readonly<Record<string, readonly CheckedFinding[]>>;
  /** Field name → the texts that block; empty when nothing does. What a lead let through is not among them. */
  readonly blocking: Readonly<Record<string, readonly string[]>>;
};

/**
 * The gate that every text passes on its way to a partner: dossiers of all the agency's clients, less what a lead let
 * through for this job. Throws when it cannot scan, so that nothing passes unscanned.
 * @param of whose job the texts belong to; undefined for what belongs to no job, such as an engagement's terms
 */
export async function checkLeaks(
  tx: AgencyTx,
  orgId: string,
  of: { readonly clientId: string; readonly jobId: string } | undefined,
  texts: Readonly<Record<string, string>>,
): Promise<LeakCheck> {
  const [matcher, allowed] = await Promise.all([
    matcherOf(tx, orgId),
    of
      ? tx
          .select({ clientId: leakOverrides.clientId, found: leakOverrides.found })
          .from(leakOverrides)
          .where(and(eq(leakOverrides.orgId, orgId), eq(leakOverrides.jobId, of.jobId)))
      : [],
  ]);
  const letThrough = new Set(allowed.map(({ clientId, found }) => overrideKey(clientId, found)));
  const findings: Record<string, readonly CheckedFinding[]> = {};
  const blocking: Record<string, readonly string[]> = {};
  for (const [field, text] of Object.entries(texts)) {
    const found = scan(matcher, text, of?.clientId).map((each) => ({
      ...each,
      isBlocking: blocks(each) && !letThrough.has(overrideKey(each.clientId, each.text)),
    }));
    findings[field] = found;
    const stopped = found.filter((each) => each.isBlocking);
    if (stopped.length) blocking[field] = [...new Set(stopped.map((each) => each.text))];
  }
  return { findings, blocking };
}

export const isLeak = (check: LeakCheck): boolean => Object.keys(check.blocking).length > 0;

/** A name that a line break splits is the same name: what a lead let through was sent as one line of a form. */
const overrideKey = (clientId: string, found: string) =>
  `${clientId}\0${found.toLowerCase().replace(/\s+/g, " ")}`;
