import type { Reading } from "../cadence/silence";
import type { Severity } from "../incidents/words";

/** What a matter is of, in the order in which equally pressing ones are listed: what a client feels comes first. */
export const KINDS = [
  "incident",
  "leak",
  "request",
  "approval",
  "meeting",
  "silent",
  "job",
  "task",
  "todo",
  "delivery",
  "partner",
  "handOver",
  "draft",
  "rating",
] as const;
export type Kind = (typeof KINDS)[number];

/** What is known of a matter, as far as its urgency hangs on it. Days are YYYY-MM-DD by the agency's clock. */
export type Facts =
  /** `isBroken`: a promise given in it was broken, or its day has passed. */
  | {
      readonly source: "incident";
      readonly severity: Severity;
      readonly at: Date;
      readonly isBroken: boolean;
    }
  | { readonly source: "promise" | "check"; readonly dueOn: string }
  /** A client waits for a word; the clock of first answers runs. */
  | { readonly source: "request" | "clientQuestion" | "remark"; readonly at: Date }
  /** `at`: since when the decision maker who has kept it longest has had it. */
  | { readonly source: "approval"; readonly at: Date; readonly answerDays: number }
  /** Of a client; or of its decision makers alone, while others of it have heard from the agency. */
  | { readonly source: "silence" | "unheard"; readonly reading: Reading }
  | { readonly source: "job" | "milestone" | "task"; readonly dueOn: string }
  | { readonly source: "blocked"; readonly at: Date; readonly dueOn: string | null }
  | { readonly source: "todo"; readonly dueOn: string | null }
  | { readonly source: "meeting"; readonly at: Date }
  | {
      readonly source: "leak" | "delivery" | "question" | "estimate" | "declined" | "handOver" | "draft";
      readonly at: Date;
    }
  /** `at`: when the window closes. */
  | { readonly source: "rating"; readonly at: Date };

export type Source = Facts["source"];

export const kindOf = (source: Source): Kind => KIND_OF[source];

const KIND_OF: Readonly<Record<Source, Kind>> = {
  incident: "incident",
  promise: "incident",
  check: "incident",
  leak: "leak",
  request: "request",
  clientQuestion: "approval",
  approval: "approval",
  meeting: "meeting",
  remark: "meeting",
  silence: "silent",
  unheard: "silent",
  job: "job",
  milestone: "job",
  task: "task",
  blocked: "task",
  todo: "todo",
  delivery: "delivery",
  question: "partner",
  estimate: "partner",
  declined: "partner",
  handOver: "handOver",
  draft: "draft",
  rating: "rating",
};
