import type { Kind } from "@/domain/today/matter";

/** Where the whole of a kind is listed, page by page. */
export const KIND_HOMES: Readonly<Record<Kind, string>> = {
  incident: "/agency/incidents",
  leak: "/agency/leaks",
  request: "/agency/requests",
  approval: "/agency/approvals",
  meeting: "/agency/meetings",
  silent: "/agency/radar",
  job: "/agency/jobs",
  task: "/agency/tasks",
  todo: "/agency/todos",
  delivery: "/agency/tasks?state=delivered",
  partner: "/agency/tasks",
  handOver: "/agency/accounts?view=handOvers",
  draft: "/agency/tasks?view=drafts",
  rating: "/agency/ratings?standing=toCast",
};
