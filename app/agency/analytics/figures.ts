import type { getTranslations } from "next-intl/server";
import type { Bar } from "@/components/charts/BarsChart";
import { coverage, DUTIES, isDuty, SURVEY_SHARES } from "@/domain/accounts/duties";
import { GAP_BANDS, readGaps } from "@/domain/accounts/gaps";
import { SURVEY_ANSWERS, WHO_ACCOUNTS } from "@/domain/accounts/survey";
import { answeredByMonth } from "@/domain/cadence/answered";
import { LOSS_CAUSES } from "@/domain/clients/stage";
import { formatMinutes } from "@/domain/duration";
import { dateFormat, numberFormat } from "@/domain/formats";
import type { AgencyRole } from "@/domain/roles";
import { median, wilson } from "@/domain/statistics";
import type { FigureData } from "./queries";
import { FIGURES, type FigureKey } from "./schema";

/** A figure in words and numbers: for the chart, its table, and the file. */
export type Figure = {
  readonly key: FigureKey;
  /** How many it is made of. */
  readonly n: number;
  readonly summary: string;
  /** What the survey says to it, with its base. */
  readonly survey: string | undefined;
  readonly head: readonly string[];
  readonly bars: readonly Bar[];
  readonly most?: number | undefined;
};

type Words = {
  readonly t: Awaited<ReturnType<typeof getTranslations<"analytics">>>;
  readonly accounts: Awaited<ReturnType<typeof getTranslations<"accounts">>>;
  readonly life: Awaited<ReturnType<typeof getTranslations<"clientLife">>>;
  readonly words: Awaited<ReturnType<typeof getTranslations<"words">>>;
  readonly locale: string;
};
type Make<K extends FigureKey> = (data: NonNullable<FigureData[K]>, words: Words) => Omit<Figure, "key">;

/** Every figure of which there are data, in their order. */
export const figuresOf = (data: FigureData, words: Words): Figure[] =>
  FIGURES.flatMap((key) => {
    const found = data[key];
    return found ? [{ key, ...(MAKE[key] as Make<FigureKey>)(found, words) }] : [];
  });

const answer: Make<"answer"> = ({ requests, clock }, { t, locale }) => {
  const months = answeredByMonth(requests, clock);
  const n = sum(months, ({ n }) => n);
  const quick = sum(months, ({ quick }) => quick);
  return {
    n,
    summary: t("answerSummary", {
      n,
      answered: sum(months, ({ answered }) => answered),
      limit: formatMinutes(clock.limitMinutes, locale),
      ...shareOf(quick, n, locale),
    }),
    survey: undefined,
    head: [t("month"), t("medianHours"), t("slowHours"), t("requests"), t("answered")],
    bars: months.map(({ month, n, answered, median, slow }) => {
      const label = dateFormat(locale, { month: "short", year: "numeric", timeZone: "UTC" }).format(
        new Date(`${month}-01T00:00:00Z`),
      );
      const hours = (value: number | null) => (value === null ? "–" : decimal(value, locale));
      return {
        label,
        value: median ?? 0,
        text: `${hours(median)} ${t("hour")}`,
        cells: [label, hours(median), hours(slow), `${n}`, `${answered}`],
      };
    }),
  };
};

const touches: Make<"touches"> = ({ gaps, daysOff }, { t, locale }) => {
  const { bands, n, medianDays } = readGaps(gaps, daysOff);
  return {
    n,
    summary: n === 0 ? t("nothing") : t("touchesSummary", { n, days: medianDays ?? 0 }),
    survey: t("touchesSurvey"),
    head: [t("band"), t("gaps"), t("share"), t("interval")],
    most: 1,
    bars:
      n === 0
        ? []
        : GAP_BANDS.map((band) => ({
            ...shareBar(t(`gap.${band}`), bands[band], n, locale),
            isOver: band === "tooLong" && bands[band] > 0,
          })),
  };
};

const churn: Make<"churn"> = ({ clients, losses }, { t, life, locale }) => {
  const days = median(losses.map(({ days }) => days));
  return {
    n: clients,
    summary: t("churnSummary", {
      n: clients,
      lost: losses.length,
      ...shareOf(losses.length, clients, locale),
      days: days === undefined ? "–" : Math.round(days),
    }),
    survey: undefined,
    head: [t("cause"), t("losses"), t("share"), t("interval")],
    bars: LOSS_CAUSES.flatMap((cause) => {
      const count = losses.filter((loss) => loss.cause === cause).length;
      if (count === 0) return [];
      const { low, high, cells } = shareBar(life(`cause.${cause}`), count, losses.length, locale);
      return [
        {
          label: life(`cause.${cause}`),
          value: count,
          text: `${count}`,
          cells,
          low: low * losses.length,
          high: high * losses.length,
        },
      ];
    }),
  };
};

const whoAccounts: Make<"whoAccounts"> = (rows, { t, words, locale }) => {
  const n = sum(rows, ({ n }) => n);
  const asked = WHO_ACCOUNTS.share as Partial<Record<AgencyRole, number>>;
  const roles = [
    ...new Set<AgencyRole | null>([...(Object.keys(asked) as AgencyRole[]), ...rows.map(({ role }) => role)]),
  ];
  return {
    n,
    summary: n === 0 ? t("nothing") : t("whoSummary", { n }),
    survey: t("whoSurvey", { n: WHO_ACCOUNTS.n }),
    head: [t("role"), t("clients"), t("share"), t("interval"), t("survey"), t("surveyInterval")],
    most: 1,
    bars:
      n === 0
        ? []
        : roles.map((role) => {
            const label = role ? words(`agencyRole.${role}`) : t("nobody");
            const bar = shareBar(label, rows.find((row) => row.role === role)?.n ?? 0, n, locale);
            return {
              ...bar,
              ...surveyOf(role ? asked[role] : undefined, WHO_ACCOUNTS.n, bar.cells, t, locale),
            };
          }),
  };
};

const load: Make<"load"> = ({ rows, limits }, { t, locale }) => ({
  n: rows.length,
  summary: t("loadSummary", {
    n: rows.length,
    over: rows.filter(({ minutes }) => minutes > limits.minutes).length,
  }),
  survey: t("loadSurvey"),
  head: [t("person"), t("hours"), t("clients"), t("requests")],
  bars: rows.map(({ name, minutes, clients, requests }) => ({
    label: name,
    value: minutes / 60,
    text: `${decimal(minutes / 60, locale)} ${t("hour")}`,
    mark: limits.minutes / 60,
    isOver: minutes > limits.minutes,
    cells: [name, decimal(minutes / 60, locale), `${clients}`, `${requests}`],
  })),
});

const duties: Make<"duties"> = ({ clients, duties: given, settings }, { t, accounts, locale }) => ({
  n: clients.length,
  summary: t("dutiesSummary", { n: clients.length }),
  survey: t("dutiesSurvey", { n: SURVEY_ANSWERS }),
  head: [t("duty"), t("clients"), t("share"), t("interval"), t("survey"), t("surveyInterval")],
  most: 1,
  bars:
    clients.length === 0
      ? []
      : coverage([...DUTIES, ...settings.ownDuties], clients, given).map(({ duty, covered }) => {
          const bar = shareBar(
            isDuty(duty) ? accounts(`duty.${duty}`) : duty,
            covered,
            clients.length,
            locale,
          );
          const asked = isDuty(duty) ? SURVEY_SHARES[duty] : undefined;
          return { ...bar, ...surveyOf(asked, SURVEY_ANSWERS, bar.cells, t, locale) };
        }),
});

const estimates: Make<"estimates"> = (rows, { t, locale }) => {
  const [estimated, logged] = [sum(rows, ({ estimated }) => estimated), sum(rows, ({ logged }) => logged)];
  return {
    n: sum(rows, ({ n }) => n),
    summary: t("estimatesSummary", {
      n: sum(rows, ({ n }) => n),
      ratio: estimated > 0 ? percent(logged / estimated, locale) : "–",
    }),
    survey: undefined,
    head: [t("partner"), t("medianRatio"), t("estimatedHours"), t("loggedHours"), t("tasks")],
    bars: rows.map(({ partner, n, median, estimated, logged }) => ({
      label: partner,
      value: median,
      text: percent(median, locale),
      mark: 1,
      isOver: median > 1.2,
      cells: [
        partner,
        percent(median, locale),
        decimal(estimated / 60, locale),
        decimal(logged / 60, locale),
        `${n}`,
      ],
    })),
  };
};

const onTime: Make<"onTime"> = (rows, { t, locale }) => {
  const [n, kept] = [sum(rows, ({ n }) => n), sum(rows, ({ kept }) => kept)];
  return {
    n,
    summary: n === 0 ? t("nothing") : t("onTimeSummary", { n, ...shareOf(kept, n, locale) }),
    survey: undefined,
    head: [t("partner"), t("inTime"), t("share"), t("interval"), t("tasks")],
    most: 1,
    bars: rows.map(({ partner, n, kept }) => {
      const bar = shareBar(partner, kept, n, locale);
      return { ...bar, cells: [...bar.cells, `${n}`] };
    }),
  };
};

const partners: Make<"partners"> = (rows, { t, locale }) => {
  const n = sum(rows, ({ n }) => n);
  return {
    n,
    summary: n === 0 ? t("nothing") : t("partnersSummary", { n }),
    survey: t("partnersSurvey"),
    head: [t("partner"), t("tasks"), t("share"), t("interval"), t("loggedHours")],
    most: 1,
    bars: rows.map(({ partner, n: count, minutes }) => {
      const bar = shareBar(partner, count, n, locale);
      return { ...bar, cells: [...bar.cells, decimal(minutes / 60, locale)] };
    }),
  };
};

const MAKE = { answer, touches, churn, whoAccounts, load, duties, estimates, onTime, partners };

/** So many of so many, with where the share most likely lies. */
function shareBar(label: string, count: number, n: number, locale: string) {
  const share = n > 0 ? count / n : 0;
  const { low, high } = wilson(share, n);
  const interval = `${percent(low, locale)} – ${percent(high, locale)}`;
  return {
    label,
    value: share,
    low,
    high,
    text: percent(share, locale),
    cells: [label, `${count}`, percent(share, locale), interval] as readonly string[],
  };
}

/** The survey's share as a mark, and in the table with its own interval. */
function surveyOf(
  share: number | undefined,
  n: number,
  cells: readonly string[],
  t: Words["t"],
  locale: string,
) {
  if (share === undefined) return { cells: [...cells, t("notAsked"), "–"] };
  const { low, high } = wilson(share / 100, n);
  return {
    mark: share / 100,
    cells: [...cells, `${decimal(share, locale)} %`, `${percent(low, locale)} – ${percent(high, locale)}`],
  };
}

const shareOf = (count: number, n: number, locale: string) => {
  const { low, high } = wilson(n > 0 ? count / n : 0, n);
  return {
    share: n > 0 ? percent(count / n, locale) : "–",
    low: percent(low, locale),
    high: percent(high, locale),
  };
};

const percent = (share: number, locale: string) =>
  numberFormat(locale, { style: "percent", maximumFractionDigits: 0 }).format(share);
const decimal = (value: number, locale: string) =>
  numberFormat(locale, { maximumFractionDigits: 1 }).format(value);
const sum = <T>(rows: readonly T[], of: (row: T) => number) =>
  rows.reduce((total, row) => total + of(row), 0);
