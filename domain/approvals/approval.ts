/** What a client is asked to agree to. `start` is scope and cost in one: what an agency asks for most. */
export const MATTERS = ["start", "scope", "cost", "delivery", "invoice", "minutes"] as const;
export type Matter = (typeof MATTERS)[number];

const MONEY_MATTERS: readonly Matter[] = ["start", "cost", "invoice"];
/** Whoever may not see the client's money can neither say what the client said of it. */
export const concernsMoney = (matter: Matter): boolean => MONEY_MATTERS.includes(matter);

export const APPROVAL_STATES = ["open", "approved", "refused", "withdrawn"] as const;
export type ApprovalState = (typeof APPROVAL_STATES)[number];

/** `set`: everybody is asked at once; `chain`: the next one when the one before has agreed. */
export const ORDERS = ["set", "chain"] as const;
export type Order = (typeof ORDERS)[number];

export const ANSWERS = ["approve", "refuse"] as const;
export type Answer = (typeof ANSWERS)[number];

/** How many working days a decision maker usually has. Source: the survey's fact 11, approvals that stand still. */
export const USUAL_ANSWER_DAYS = 2;
export const ANSWER_DAYS_BOUNDS = { least: 1, most: 30 } as const;
/** Three or four people usually have to agree; more than this is no longer a decision. */
export const MOST_VOICES = 12;

/** One decision maker's part in an approval. */
export type Voice = {
  /** Their place in a chain, from 1. */
  readonly place: number;
  /** When it came to them; null while others of the chain come before. */
  readonly askedAt: Date | null;
  readonly answer: Answer | null;
};

/**
 * What becomes of an approval by its voices: one refusal ends it, and all must approve. The database decides by the same
 * rule when an answer is written (`agency.settle_approval`); a test holds the two together.
 */
export function outcomeOf(voices: readonly Voice[]): Exclude<ApprovalState, "withdrawn"> {
  if (voices.some(({ answer }) => answer === "refuse")) return "refused";
  return voices.length > 0 && voices.every(({ answer }) => answer === "approve") ? "approved" : "open";
}

/** Who is asked and has not answered: an approval waits for them and nobody else. */
export const blockers = <V extends Voice>(voices: readonly V[]): V[] =>
  voices.filter(({ askedAt, answer }) => askedAt !== null && answer === null);

/** Who is asked next once `voices` stand as they do: all of a set, of a chain the first without an answer. */
export function askedNow<V extends Voice>(voices: readonly V[], order: Order): V[] {
  const open = [...voices].sort((a, b) => a.place - b.place).filter(({ answer }) => answer === null);
  return order === "set" ? open : open.slice(0, 1);
}
