import type { ApprovalState, Matter } from "./approval";

/** `lock`: no task of a job is published before scope and cost are agreed; `warning`: it is said, no more; `off`. */
export const START_LOCKS = ["lock", "warning", "off"] as const;
export type StartLock = (typeof START_LOCKS)[number];

/** An agency that has never chosen: cost is agreed before the start. Source: the survey's fact 12. */
export const NEW_AGENCYS_LOCK: StartLock = "lock";

/** What of a job a client agrees to before the start. */
export const START_PARTS = ["scope", "cost"] as const;
export type StartPart = (typeof START_PARTS)[number];

export type JobTerms = {
  readonly title: string;
  readonly spec: string;
  readonly deadlineOn: string | null;
  readonly priceMinor: number | null;
  readonly currency: string;
};

/** What was agreed of a part, in one comparable text; null where the matter does not speak of it. */
export type Basis = Readonly<Record<StartPart, string | null>>;

/**
 * What an approval stands on. While the job says the same, what was agreed still is; a changed spec, deadline or price
 * asks again. What a matter does not speak of may change: a raised price does not undo what was agreed about the scope.
 */
export function basisOf(matter: Matter, job: JobTerms): Basis {
  const parts = partsOf(matter);
  return {
    scope: parts.includes("scope") ? JSON.stringify([job.title, job.spec, job.deadlineOn]) : null,
    cost: parts.includes("cost") ? JSON.stringify([job.priceMinor, job.currency]) : null,
  };
}

/** Which parts of a job's start a matter covers; a delivery or an invoice covers none. */
export function partsOf(matter: Matter): readonly StartPart[] {
  if (matter === "start") return START_PARTS;
  return matter === "scope" || matter === "cost" ? [matter] : [];
}

export type Agreed = { readonly matter: Matter; readonly state: ApprovalState; readonly basis: Basis };

export type PartStanding = "agreed" | "changed" | "waits" | "refused" | "never";

/**
 * Where each part of a job's start stands: `changed` was agreed on other terms than the job has now.
 * @param approvals all of the job, the latest first
 */
export function startOf(job: JobTerms, approvals: readonly Agreed[]): Record<StartPart, PartStanding> {
  const standing = (part: StartPart): PartStanding => {
    const own = approvals.filter(
      ({ matter, state }) => partsOf(matter).includes(part) && state !== "withdrawn",
    );
    const now = basisOf(part, job)[part];
    if (own.some(({ state, basis }) => state === "approved" && basis[part] === now)) return "agreed";
    const [latest] = own;
    if (!latest) return "never";
    if (latest.state === "open") return "waits";
    return latest.state === "refused" ? "refused" : "changed";
  };
  return { scope: standing("scope"), cost: standing("cost") };
}

export const isAgreed = (start: Record<StartPart, PartStanding>): boolean =>
  START_PARTS.every((part) => start[part] === "agreed");
