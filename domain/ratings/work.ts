import { usualHours, workingMinutesBetween } from "../cadence/hours";
import { isoDay } from "../dates";
import { estimateHonesty, median, onTimeShare, type Share } from "./facts";

/** Facts are read off so many of an engagement's latest tasks: recent enough to count, many enough to say something. */
export const TASKS_READ = 100;

/** One task as far as facts are read off it. Instants are null where that has not happened. */
export type WorkedTask = {
  readonly state: string;
  readonly offeredAt: Date;
  /** The partner's first move, message or estimate. */
  readonly respondedAt: Date | null;
  readonly firstDeliveredAt: Date | null;
  /** YYYY-MM-DD */
  readonly dueOn: string | null;
  readonly estimateMinutes: number | null;
  readonly loggedMinutes: number;
  readonly returnCount: number;
  readonly feeMinor: number | null;
  /** Each delivery with what the agency said to it, oldest first. */
  readonly decisions: readonly { readonly deliveredAt: Date; readonly decidedAt: Date | null }[];
  /** What the partner asked. */
  readonly questions: readonly { readonly askedAt: Date; readonly answeredAt: Date | null }[];
};

/** A middle value of so many cases; null without any. */
export type Typical = { readonly value: number; readonly sample: number } | null;
/** A plain share of so many cases, 0–1; null without any. */
export type Part = { readonly share: number; readonly sample: number } | null;

export type PartnerFacts = {
  /** Working minutes from the offer to the first word; beside it, what came back. */
  readonly firstResponse: Typical;
  readonly onTime: Share;
  /** Of tasks that were delivered, how many came back at least once. */
  readonly returns: Part;
  readonly estimates: ReturnType<typeof estimateHonesty>;
};

export type AgencyFacts = {
  /** Working minutes from a question to its answer; beside it, the questions that wait. */
  readonly answers: Typical;
  readonly unanswered: Part;
  /** Working minutes from a delivery to the agency's word; beside it, how often the word was "back". */
  readonly acceptance: Typical;
  readonly returns: Part;
};

/** What the portal measured of a team's work. @param timeZone the team's own; `now` tells what is overdue */
export function partnerFacts(tasks: readonly WorkedTask[], timeZone: string, now: Date): PartnerFacts {
  const today = isoDay(now, timeZone) ?? "";
  const hours = usualHours(timeZone);
  const punctual = tasks.map((task) => wasOnTime(task, timeZone, today)).filter((is) => is !== null);
  return {
    firstResponse: typical(
      tasks.flatMap(({ offeredAt, respondedAt }) =>
        respondedAt ? [workingMinutesBetween(offeredAt, respondedAt, hours)] : [],
      ),
    ),
    onTime: onTimeShare(punctual.filter(Boolean).length, punctual.length),
    returns: returnsOf(tasks),
    estimates: estimateHonesty(
      tasks
        .filter(({ state }) => state === "done")
        .map(({ estimateMinutes, loggedMinutes }) => ({
          estimateMinutes: estimateMinutes ?? 0,
          actualMinutes: loggedMinutes,
        })),
    ),
  };
}

/**
 * What the portal measured of an agency's account service, in the usual hours: both sides read the same figure, and the
 * agency's own calendar is none of the partner's.
 * @param timeZone the agency's own
 */
export function agencyFacts(tasks: readonly WorkedTask[], timeZone: string): AgencyFacts {
  const questions = tasks.flatMap((task) => task.questions);
  const hours = usualHours(timeZone);
  const waited = (from: Date, to: Date | null) => (to ? [workingMinutesBetween(from, to, hours)] : []);
  return {
    answers: typical(questions.flatMap(({ askedAt, answeredAt }) => waited(askedAt, answeredAt))),
    unanswered: part(questions.filter(({ answeredAt }) => answeredAt === null).length, questions.length),
    acceptance: typical(
      tasks.flatMap((task) =>
        task.decisions.flatMap(({ deliveredAt, decidedAt }) => waited(deliveredAt, decidedAt)),
      ),
    ),
    returns: returnsOf(tasks),
  };
}

/**
 * What an hour of finished work came to, in minor units: the middle one, so that one odd task says nothing.
 * Null without a finished task that has a fee and hours.
 */
export const pricePerHour = (tasks: readonly WorkedTask[]): Typical =>
  typical(
    tasks
      .filter(({ state, loggedMinutes }) => state === "done" && loggedMinutes > 0)
      .flatMap(({ feeMinor, loggedMinutes }) => (feeMinor ? [(feeMinor * 60) / loggedMinutes] : [])),
  );

/** By the first delivery, whose day counts; what is overdue and not delivered is late already. Null: not known yet. */
function wasOnTime({ dueOn, firstDeliveredAt, state }: WorkedTask, zone: string, today: string) {
  if (!dueOn || state === "declined" || state === "cancelled") return null;
  if (firstDeliveredAt) return (isoDay(firstDeliveredAt, zone) ?? "") <= dueOn;
  return dueOn < today && state !== "offered" ? false : null;
}

function returnsOf(tasks: readonly WorkedTask[]): Part {
  const delivered = tasks.filter(({ firstDeliveredAt }) => firstDeliveredAt !== null);
  return part(delivered.filter(({ returnCount }) => returnCount > 0).length, delivered.length);
}

function typical(values: readonly number[]): Typical {
  const value = median(values);
  return value === null ? null : { value, sample: values.length };
}

const part = (some: number, all: number): Part => (all > 0 ? { share: some / all, sample: all } : null);
