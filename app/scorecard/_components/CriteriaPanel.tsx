import { getTranslations } from "next-intl/server";
import { IntervalBar } from "@/components/charts/IntervalBar";
import { Panel } from "@/components/ui/Panel";
import type { Published } from "@/db/exchange/record";
import type { Scorecard } from "@/domain/ratings/scorecard";
import type { Side } from "@/domain/tasks/move";
import { criterionWords, scoreWords } from "./words";

type Props = {
  card: Scorecard;
  /** The side that rates. */
  raters: Side;
  published: readonly Published[];
  /** The page's own address; each criterion leads to how it came about. */
  path: string;
};

export async function CriteriaPanel({ card, raters, published, path }: Props) {
  const [t, words, nameOf] = await Promise.all([
    getTranslations("scorecard"),
    scoreWords(),
    criterionWords(raters),
  ]);
  return (
    <Panel title={t("criteria.heading")} hint={t("criteria.hint")}>
      <ul className="grid gap-3">
        {card.criteria.map(({ criterion, score, votes }) => {
          const told = published.find((each) => each.criterion === criterion);
          return (
            <li
              key={criterion}
              className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-3 gap-y-1 sm:grid-cols-[minmax(0,14rem)_minmax(0,1fr)_auto]"
            >
              <a href={`${path}?of=${criterion}#how`} className="link min-h-6">
                {nameOf(criterion)}
              </a>
              <div className="max-sm:col-span-2 max-sm:row-start-2">
                {votes > 0 ? (
                  <IntervalBar
                    mean={score.mean}
                    low={score.low}
                    high={score.high}
                    label={t("score.bar", {
                      mean: words.score(score.mean),
                      low: words.score(score.low),
                      high: words.score(score.high),
                    })}
                  />
                ) : null}
              </div>
              <p className="text-right tabular-nums">
                {votes > 0 ? (
                  <span className="font-medium">{words.score(score.mean)}</span>
                ) : (
                  <span className="text-sm text-ink-3">{t("criteria.none")}</span>
                )}
                {told ? (
                  <span className="ml-2 text-sm text-ink-3">
                    {t("criteria.published", { mean: words.score(told.mean) })}
                  </span>
                ) : null}
              </p>
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}
