/** Where a document for the client comes from: the agency itself, the client's own request, a partner's delivery. */
export const SHOWN_ORIGINS = ["own", "client", "partner"] as const;
export type ShownOrigin = (typeof SHOWN_ORIGINS)[number];
