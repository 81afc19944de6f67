import type { AgencyRole } from "../roles";

/** Who does the accounting, in percent of agencies; n = 93. Source: docs/survey, fact 1. */
export const WHO_ACCOUNTS = {
  n: 93,
  share: { manager: 58.1, lead: 14, producer: 12.9, director: 9.7 } satisfies Partial<
    Record<AgencyRole, number>
  >,
} as const;

/** Contact every so many days keeps a client calm, and after so many it is under stress. Source: fact 9; no base. */
export const CONTACT_DAYS = { calm: 4, stress: 10 } as const;

/** The survey's answers in all: a question whose base is not printed had no more. */
export const SURVEY_ANSWERS = 99;
