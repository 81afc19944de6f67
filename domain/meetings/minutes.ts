/** What a client's person may answer to minutes on their own page: they are right, or what is not. */
export const MINUTES_VERBS = ["acknowledge", "remark"] as const;

export type SentVersion = {
  readonly meetingId: string;
  readonly number: number;
  readonly acknowledgedAt: Date | null;
  readonly remarkedAt: Date | null;
};

export type MinutesStanding = "waits" | "acknowledged" | "remarked" | "replaced";

/**
 * Where one version of the minutes stands with one reader. A later one that they were sent takes its place and asks anew; what
 * was said of the earlier one stays said. The same rule stands in `agency.seal_minutes`.
 * @param sent every version that this reader was sent
 */
export function standingOf(version: SentVersion, sent: readonly SentVersion[]): MinutesStanding {
  if (version.acknowledgedAt) return "acknowledged";
  if (version.remarkedAt) return "remarked";
  const isReplaced = sent.some(
    ({ meetingId, number }) => meetingId === version.meetingId && number > version.number,
  );
  return isReplaced ? "replaced" : "waits";
}
