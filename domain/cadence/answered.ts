import { localOf } from "../instants";
import { median, quantile } from "../statistics";
import type { AnswerClock } from "./answer";
import { workingMinutesBetween } from "./hours";

export type Answered = { readonly receivedAt: Date; readonly answeredAt: Date | null };

/** First answers of the requests of one month; hours of working time, null while none is answered. */
export type AnsweredMonth = {
  /** YYYY-MM, by the agency's clock. */
  readonly month: string;
  readonly n: number;
  readonly answered: number;
  readonly median: number | null;
  /** What nine of ten answers did not exceed. */
  readonly slow: number | null;
  /** Answered within the agency's limit. */
  readonly quick: number;
};

/** How soon clients heard a first word, month by month, in the agency's own working hours. */
export function answeredByMonth(requests: readonly Answered[], clock: AnswerClock): AnsweredMonth[] {
  const months = new Map<string, Answered[]>();
  for (const request of requests) {
    const month = localOf(request.receivedAt, clock.hours.timeZone).slice(0, "YYYY-MM".length);
    const known = months.get(month);
    if (known) known.push(request);
    else months.set(month, [request]);
  }
  return [...months].map(([month, all]) => {
    const minutes = all.flatMap(({ receivedAt, answeredAt }) =>
      answeredAt ? [workingMinutesBetween(receivedAt, answeredAt, clock.hours)] : [],
    );
    const hours = minutes.map((each) => each / 60);
    return {
      month,
      n: all.length,
      answered: minutes.length,
      median: median(hours) ?? null,
      slow: quantile(hours, 0.9) ?? null,
      quick: minutes.filter((each) => each <= clock.limitMinutes).length,
    };
  });
}
