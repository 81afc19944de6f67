/** How the agency was in contact with a client. */
export const TOUCH_KINDS = ["call", "meeting", "message", "mail", "report", "visit"] as const;
export type TouchKind = (typeof TOUCH_KINDS)[number];
