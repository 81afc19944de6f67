/** The functions of an account manager, in the survey's order. Source: docs/survey, fact 2. */
export const DUTIES = ["communication", "consulting", "critical", "lifetime", "analytics", "upsell"] as const;
export type Duty = (typeof DUTIES)[number];

/** Share of agencies whose account managers do it, in percent; upselling was not asked about. The base is not printed. */
export const SURVEY_SHARES: Readonly<Record<Duty, number | undefined>> = {
  communication: 96,
  consulting: 81,
  critical: 76,
  lifetime: 75,
  analytics: 20,
  upsell: undefined,
};

export const isDuty = (text: string): text is Duty => (DUTIES as readonly string[]).includes(text);

/** Whose duty something is: for one client, for a group's clients, or, with neither, for all. */
export type Assignment = {
  readonly duty: string;
  readonly userId: string;
  readonly clientId: string | null;
  readonly groupName: string;
};

type Client = { readonly id: string; readonly managerId: string | null; readonly groupName: string };

/** People whose duty this is at this client. */
export const doersOf = (duty: string, client: Client, assignments: readonly Assignment[]): string[] => [
  ...new Set(
    assignments
      .filter(
        (one) =>
          one.duty === duty &&
          (one.clientId
            ? one.clientId === client.id
            : one.groupName === "" || one.groupName.toLowerCase() === client.groupName.toLowerCase()),
      )
      .map(({ userId }) => userId),
  ),
];

export type Coverage = {
  readonly duty: string;
  readonly covered: number;
  /** Clients at which nobody does it. */
  readonly gaps: readonly string[];
};

/** How many of the clients have somebody for each function. */
export const coverage = (
  duties: readonly string[],
  clients: readonly Client[],
  assignments: readonly Assignment[],
): Coverage[] =>
  duties.map((duty) => {
    const gaps = clients
      .filter((client) => doersOf(duty, client, assignments).length === 0)
      .map(({ id }) => id);
    return { duty, covered: clients.length - gaps.length, gaps };
  });

/** So many functions on one person lower the quality of all. Source: docs/survey, fact 8; the number is our choice. */
export const MOST_DUTIES = 4;

/** Different functions that one person has, anywhere. */
export function dutiesOf(userId: string, assignments: readonly Assignment[]): string[] {
  return [...new Set(assignments.filter((one) => one.userId === userId).map(({ duty }) => duty))];
}
