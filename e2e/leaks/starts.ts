/** Where a partner comes in; everything else hangs on these. */
export const PARTNER_STARTS = [
  "/",
  "/login",
  "/partner/today",
  "/partner/tasks",
  "/partner/tasks?view=board",
  "/partner/tasks?view=list",
  "/partner/engagements",
  "/partner/ratings/score",
  "/partner/ratings/agencies",
  "/partner/ratings/flags",
  "/partner/ratings/passport",
  "/passport",
  "/passport/key",
  "/partner/team",
  "/partner/settings",
  "/api/v1/partner/board",
];
