import type { ClientStage, ClientTier } from "../clients/stage";
import type { Grade, Limits, Load } from "./structure";
import { isFull } from "./structure";

/** Who takes which clients: a person, whoever has a grade, or a group. Null and "" mean any, or nobody in particular. */
export type AccountRule = {
  readonly id: string;
  readonly stage: ClientStage | null;
  readonly tier: ClientTier | null;
  readonly userId: string | null;
  readonly grade: Grade | null;
  readonly groupName: string;
};

export type Candidate = {
  readonly id: string;
  readonly name: string;
  readonly grade: Grade | null;
  readonly groupName: string;
};

export type Proposal = {
  readonly rule: AccountRule;
  /** The least loaded of those whom the rule means. Undefined when nobody fits: the rule wants mending. */
  readonly taker: Candidate | undefined;
  /** Everybody whom the rule means is at the limit. */
  readonly isFull: boolean;
};

/**
 * Whom the agency's rules propose for a client. The rule that says most about the client goes first: stage and tier
 * before stage, stage before tier, that before "any".
 * @param load by person; whoever is absent carries nothing
 * @returns undefined when no rule speaks of such a client
 */
export function proposeTaker(
  client: { readonly stage: ClientStage; readonly tier: ClientTier },
  rules: readonly AccountRule[],
  candidates: readonly Candidate[],
  load: ReadonlyMap<string, Load>,
  limits: Limits,
): Proposal | undefined {
  const fits = (rule: AccountRule) =>
    (rule.stage === null || rule.stage === client.stage) && (rule.tier === null || rule.tier === client.tier);
  const says = (rule: AccountRule) => (rule.stage === null ? 0 : 2) + (rule.tier === null ? 0 : 1);
  const rule = rules
    .filter(fits)
    .reduce<AccountRule | undefined>(
      (best, next) => (best === undefined || says(next) > says(best) ? next : best),
      undefined,
    );
  if (!rule) return undefined;
  const able = candidates.filter((one) => isMeant(rule, one));
  const carried = (one: Candidate) => load.get(one.id)?.clients ?? 0;
  const free = able.filter((one) => !isFull(load.get(one.id), limits));
  const [taker] = (free.length > 0 ? free : able).toSorted((a, b) => carried(a) - carried(b));
  return { rule, taker, isFull: able.length > 0 && free.length === 0 };
}

const isMeant = (rule: AccountRule, { id, grade, groupName }: Candidate): boolean =>
  rule.userId
    ? rule.userId === id
    : (rule.grade === null || rule.grade === grade) &&
      (rule.groupName === "" || rule.groupName.toLowerCase() === groupName.toLowerCase());
