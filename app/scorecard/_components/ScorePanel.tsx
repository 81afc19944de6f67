import { ArrowDownRight, ArrowRight, ArrowUpRight } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { IntervalBar } from "@/components/charts/IntervalBar";
import { StatusPill } from "@/components/ui/Badge";
import { Panel } from "@/components/ui/Panel";
import type { Trend } from "@/domain/ratings/card";
import type { Scorecard } from "@/domain/ratings/scorecard";
import { scoreWords } from "./words";

const TREND = {
  up: { tone: "ok", Icon: ArrowUpRight },
  down: { tone: "warn", Icon: ArrowDownRight },
  steady: { tone: "neutral", Icon: ArrowRight },
} as const;

/** The number itself, with how sure it is, and silence beside it. */
export async function ScorePanel({ card }: { card: Scorecard }) {
  const [t, words] = await Promise.all([getTranslations("scorecard.score"), scoreWords()]);
  const { overall, silentPeriods } = card;
  const [mean, low, high] = [overall.mean, overall.low, overall.high].map(words.score);
  return (
    <Panel title={t("title")} actions={<TrendMark trend={card.trend} />}>
      <div className="grid gap-3">
        <p className="flex items-baseline gap-2">
          <span className="text-[2.75rem] leading-none font-semibold tracking-tight text-accent tabular-nums">
            {mean}
          </span>
          <span className="text-ink-3">{t("outOf")}</span>
          <span className="ml-auto text-sm text-ink-2">{t("ballots", { count: card.votes.length })}</span>
        </p>
        <IntervalBar
          mean={overall.mean}
          low={overall.low}
          high={overall.high}
          bound={overall.rankBound}
          label={t("bar", { mean: mean ?? "", low: low ?? "", high: high ?? "" })}
        />
        <p>{t("interval", { low: low ?? "", high: high ?? "" })}</p>
        <p className="text-sm text-ink-2">{t("bound", { bound: words.score(overall.rankBound) })}</p>
        <p className="text-sm text-ink-2">
          {silentPeriods > 0
            ? t("silence", { periods: silentPeriods, mean: words.score(overall.silenceMean) })
            : t("noSilence")}
        </p>
      </div>
    </Panel>
  );
}

/** Where a score has gone, by icon and word. `short` is for a column that says over how long. */
export async function TrendMark({ trend, short = false }: { trend: Trend; short?: boolean }) {
  const t = await getTranslations("scorecard");
  const { tone, Icon } = TREND[trend];
  return (
    <StatusPill tone={tone} icon={<Icon aria-hidden />}>
      {t(`${short ? "compare.trends" : "score.trend"}.${trend}`)}
    </StatusPill>
  );
}
