import { daysBetween } from "../dates";
import { median } from "../statistics";
import type { ClientStage } from "./stage";
import type { UpsellOutcome } from "./upsell";

type Move = { readonly to: ClientStage; readonly on: string };

/**
 * How long a client has been with the agency, without the time that it was lost; and whether it is now.
 * @param since the day it came; `moves` in their order; all days YYYY-MM-DD
 */
export function lifetime(since: string, moves: readonly Move[], today: string) {
  let days = 0;
  let from: string | undefined = since;
  for (const { to, on } of moves) {
    if (to === "lost" && from) {
      days += daysBetween(from, on);
      from = undefined;
    } else if (to !== "lost") from ??= on;
  }
  if (from) days += daysBetween(from, today);
  return {
    days: Math.max(0, days),
    isLost: from === undefined,
    losses: moves.filter(({ to }) => to === "lost").length,
  };
}

/** How often a client comes back: the days between one job and the next, and whether it ever did. */
export function repeatWork(jobDays: readonly string[]) {
  const sorted = [...jobDays].sort();
  const gaps = sorted.slice(1).map((day, place) => daysBetween(sorted[place] ?? day, day));
  return { jobs: sorted.length, isRepeat: sorted.length > 1, medianGapDays: median(gaps) };
}

/** How many proposals were taken of those that were answered. */
export function upsellRate(outcomes: readonly UpsellOutcome[]) {
  const accepted = outcomes.filter((outcome) => outcome === "accepted").length;
  const answered = outcomes.filter((outcome) => outcome !== "open").length;
  return { accepted, answered, open: outcomes.length - answered };
}
