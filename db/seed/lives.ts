/** The usual lives of a task, as moves since the offer. */
export const NEW = "";
export const TAKEN = "accept";
export const WORKING = "accept start";
export const STOPPED = "accept start block";
export const REVIEW = "accept start deliver";
export const SENT_BACK = "accept start deliver return";
export const DONE = "accept start deliver acceptDelivery";
export const DONE_AFTER_BLOCK = "accept start block unblock deliver acceptDelivery";
export const DONE_AFTER_RETURN = "accept start deliver return deliver acceptDelivery";
export const DECLINED = "decline";
export const OFFERED_AGAIN = "decline offerAgain accept start";
export const CANCELLED = "accept start cancel";
