const DAY = 86_400_000;
const MINUTE = 60_000;

/** An instant some days ago; fractions count. */
export const daysAgo = (now: Date, days: number): Date => new Date(now.getTime() - days * DAY);

/**
 * The calendar day in Moscow `days` from today, as YYYY-MM-DD, but never on a weekend: a date ahead waits for
 * Monday, a past one was on Friday. Today stays today.
 */
export function workDayFromNow(now: Date, days: number): string {
  const dayAfter = (more: number) => dayOf(new Date(now.getTime() + (Math.round(days) + more) * DAY));
  const weekday = new Date(dayAfter(0)).getUTCDay();
  if (Math.round(days) === 0 || (weekday !== 0 && weekday !== 6)) return dayAfter(0);
  const ahead = weekday === 6 ? 2 : 1;
  const back = weekday === 6 ? -1 : -2;
  return dayAfter(days > 0 ? ahead : back);
}

const MOSCOW_DAY = new Intl.DateTimeFormat("en-CA", { timeZone: "Europe/Moscow" });
export const dayOf = (at: Date): string => MOSCOW_DAY.format(at);

/**
 * Instants in order between two, none at night or on a weekend, each later than the one before, none after `now`.
 * @param shares where each lies between `from` (0) and `to` (1)
 */
export function workTimes(now: Date, from: Date, to: Date, shares: readonly number[]): Date[] {
  const span = to.getTime() - from.getTime();
  const times = shares.map((share) => intoWorkingHours(from.getTime() + span * share)).sort((a, b) => a - b);
  let latest = now.getTime() - 4 * MINUTE;
  for (let at = times.length - 1; at >= 0; at -= 1) {
    const time = Math.min(times[at] ?? latest, latest);
    times[at] = time;
    latest = time - 7 * MINUTE;
  }
  return times.map((time) => new Date(time));
}

/** 10:00 to 19:00 in Moscow; what falls on a weekend happened on the Friday before. */
function intoWorkingHours(time: number): number {
  const day = new Date(time).getUTCDay();
  const back = day === 0 ? 2 : day === 6 ? 1 : 0;
  const midnight = Math.floor(time / DAY) * DAY - back * DAY;
  const share = (time % DAY) / DAY;
  return midnight + (7 + share * 9) * 60 * MINUTE;
}
