/**
 * How an agency accounts for its clients. Source: the survey's answers 1 and 3 (docs/survey).
 * `flat`: account managers without grades; `graded`: the best get the hardest; `director`: managers under a director;
 * `pair`: a head with an assistant; `twofold`: a project manager and an account manager; `hands`: performers directly.
 */
export const STRUCTURES = ["flat", "graded", "director", "pair", "twofold", "hands"] as const;
export type Structure = (typeof STRUCTURES)[number];

/** What somebody is within that structure, whatever their role in the portal. */
export const GRADES = ["assistant", "junior", "manager", "senior", "groupHead", "director"] as const;
export type Grade = (typeof GRADES)[number];

/** How much one person should carry at most; past it the portal warns and does not forbid. */
export type Limits = {
  readonly clients: number;
  readonly requests: number;
  /** Of estimate in open jobs. */
  readonly minutes: number;
  readonly silent: number;
};
export const USUAL_LIMITS: Limits = { clients: 8, requests: 10, minutes: 160 * 60, silent: 2 };

export const LOAD_MEASURES = ["clients", "requests", "minutes", "silent"] as const satisfies (keyof Limits)[];
export type LoadMeasure = (typeof LOAD_MEASURES)[number];
export type Load = Readonly<Record<LoadMeasure, number>>;

/** Where somebody carries more than the limit. */
export const overloads = (load: Load | undefined, limits: Limits): LoadMeasure[] =>
  load ? LOAD_MEASURES.filter((measure) => load[measure] > limits[measure]) : [];

/** With one client more, would this person carry too many? */
export const isFull = (load: Load | undefined, limits: Limits): boolean =>
  load !== undefined && (load.clients + 1 > limits.clients || overloads(load, limits).length > 0);
