/** What a client's timeline tells of, by the noun that it comes from. */
export const EVENT_KINDS = ["touch", "request", "job", "delivery", "move", "handOver", "upsell"] as const;
export type EventKind = (typeof EVENT_KINDS)[number];
