import { ok, type Result, refuse } from "../result";

/** The life of a client with the agency. */
export const CLIENT_STAGES = ["new", "current", "key", "sleeping", "lost"] as const;
export type ClientStage = (typeof CLIENT_STAGES)[number];

/** Clients that expect to hear from the agency, and so count as somebody's load. */
export const SERVED_STAGES = ["new", "current", "key"] as const satisfies ClientStage[];

/** How much the agency would lose with it: A most. What a rule of accounting may ask, beside the stage. */
export const CLIENT_TIERS = ["a", "b", "c"] as const;
export type ClientTier = (typeof CLIENT_TIERS)[number];

/** Why a client leaves: what the agency could have done about it first, what it could not last. */
export const LOSS_CAUSES = [
  "quality",
  "account",
  "deadlines",
  "price",
  "budget",
  "competitor",
  "inHouse",
  "fit",
  "closed",
  "other",
] as const;
export type LossCause = (typeof LOSS_CAUSES)[number];

const WAYS: Readonly<Record<ClientStage, readonly ClientStage[]>> = {
  new: ["current", "key", "sleeping", "lost"],
  current: ["key", "sleeping", "lost"],
  key: ["current", "sleeping", "lost"],
  sleeping: ["current", "key", "lost"],
  // Those who come back are known: they are never new again.
  lost: ["current", "key", "sleeping"],
};

/** Where a client can go from here, in the order of the stages. */
export const stagesAfter = (stage: ClientStage): readonly ClientStage[] => WAYS[stage];

type Move = {
  readonly to: ClientStage;
  readonly cause: LossCause | null;
};

/**
 * One move of a client. A loss without its cause teaches nobody anything, so it is asked for; a cause of anything else
 * is dropped.
 * @returns refuse: notInThisState; invalid on `cause`
 */
export function moveClientStage(from: ClientStage, { to, cause }: Move): Result<Move> {
  if (!WAYS[from].includes(to)) return refuse("notInThisState");
  if (to !== "lost") return ok({ to, cause: null });
  return cause ? ok({ to, cause }) : refuse("invalid", { cause: "required" });
}
