import { addDays, isoDay } from "./dates";
import { instantOf } from "./instants";

/** What the portal writes letters about. */
export const NOTICE_KINDS = ["task", "rating", "regulation", "incident"] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** Critical situations are the agency's alone. */
export const PARTNER_NOTICE_KINDS = ["task", "rating", "regulation"] as const satisfies readonly NoticeKind[];

/** How soon: with the event, gathered by the hour, gathered once a working day, or not at all. */
export const CADENCES = ["instant", "hourly", "daily", "off"] as const;
export type Cadence = (typeof CADENCES)[number];

export type MailSettings = {
  readonly [kind in NoticeKind]: Cadence;
} & {
  /** The hour of the daily letter, on the person's own clock. */
  readonly dailyHour: number;
};

export const DAILY_HOURS = { least: 6, most: 22 } as const;
export const USUAL_SETTINGS: MailSettings = {
  task: "instant",
  rating: "instant",
  regulation: "instant",
  incident: "instant",
  dailyHour: 9,
};

/**
 * When the letter goes out that gathers what happened at `at`: with the next full hour, or at the person's hour on the next
 * working day. What comes on a Saturday is read on Monday.
 * @returns undefined for what is not gathered
 */
export function gatheredAt(
  at: Date,
  cadence: Cadence,
  dailyHour: number,
  timeZone: string,
): Date | undefined {
  if (cadence === "hourly") return new Date((Math.floor(at.getTime() / HOUR_MS) + 1) * HOUR_MS);
  if (cadence !== "daily") return undefined;
  const first = isoDay(at, timeZone);
  if (!first) return undefined;
  // A week is enough for any weekend and for an hour that a change of clocks leaves out.
  for (let ahead = 0; ahead <= 7; ahead++) {
    const day = addDays(first, ahead);
    const hour = instantOf(`${day}T${String(dailyHour).padStart(2, "0")}:00`, timeZone);
    if (hour && hour > at && !isWeekend(day)) return hour;
  }
  return undefined;
}

const HOUR_MS = 3_600_000;

const isWeekend = (day: string): boolean => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
