import { ok, type Result, refuse } from "../result";

/** What must be gone through before a client changes hands; in the order in which it is done. */
export const HAND_OVER_STEPS = ["introduced", "requests", "jobs", "promises", "access"] as const;
export type HandOverStep = (typeof HAND_OVER_STEPS)[number];

export const HAND_OVER_STATES = ["open", "accepted", "declined", "withdrawn"] as const;
export type HandOverState = (typeof HAND_OVER_STATES)[number];
export type HandOverVerb = "check" | "accept" | "decline" | "withdraw";

type HandOver = {
  readonly state: HandOverState;
  readonly fromId: string | null;
  readonly toId: string;
  readonly authorId: string;
  readonly done: readonly HandOverStep[];
};

/**
 * May this person do this to a hand-over now? The receiver accepts or declines, and only with everything gone through;
 * the giver, whoever began it, or a head withdraws. Until it is accepted the old one answers for the client.
 * @returns refuse: notInThisState; forbidden; invalid on `done`
 */
export function settleHandOver(
  handOver: HandOver,
  verb: HandOverVerb,
  who: { readonly id: string; readonly isHead: boolean },
): Result<HandOverState> {
  const isReceiver = who.id === handOver.toId;
  const isGiver = [handOver.fromId, handOver.authorId].includes(who.id);
  // After a dismissal the client is the receiver's already, and the list is still to be gone through.
  if (verb === "check") {
    if (handOver.state !== "open" && handOver.state !== "accepted") return refuse("notInThisState");
    return isReceiver || isGiver || who.isHead ? ok(handOver.state) : refuse("forbidden");
  }
  if (handOver.state !== "open") return refuse("notInThisState");
  if (verb === "withdraw") return isGiver || who.isHead ? ok("withdrawn") : refuse("forbidden");
  if (!isReceiver) return refuse("forbidden");
  if (verb === "decline") return ok("declined");
  return isGoneThrough(handOver.done) ? ok("accepted") : refuse("invalid", { done: "required" });
}

export const isGoneThrough = (done: readonly HandOverStep[]): boolean =>
  HAND_OVER_STEPS.every((step) => done.includes(step));
