/** What a decision maker's word is needed for. */
export const MATTERS = ["scope", "cost", "delivery", "invoice", "minutes"] as const;
export type Matter = (typeof MATTERS)[number];
