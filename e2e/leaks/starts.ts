/** Where a partner comes in; everything else hangs on these. */
export const PARTNER_STARTS = [
  "/",
  "/login",
  "/partner/today",
  "/partner/tasks",
  "/partner/tasks?view=board",
  "/partner/tasks?view=list",
  "/partner/engagements",
  "/partner/ratings",
  "/partner/ratings?standing=sealed",
  "/partner/ratings?standing=revealed",
  "/partner/team",
  "/partner/settings",
  "/api/v1/partner/board",
];
