/** What became of a proposal to buy more. */
export const UPSELL_OUTCOMES = ["open", "accepted", "declined"] as const;
export type UpsellOutcome = (typeof UPSELL_OUTCOMES)[number];
