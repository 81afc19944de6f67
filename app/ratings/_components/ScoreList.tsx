import { useLocale, useTranslations } from "next-intl";
import { numberFormat } from "@/domain/formats";
import { questionsOf, type Scores } from "@/domain/ratings/ballot";
import { OVERALL } from "@/domain/ratings/criteria";
import type { Side } from "@/domain/tasks/move";
import { questionWords } from "../words";

/** A ballot's answers; `side` is who cast it. The overall stands at the head, large. */
export function ScoreList({ side, scores }: { side: Side; scores: Scores }) {
  const [t, locale] = [useTranslations("ratings.ballot"), useLocale()];
  const points = (score: number) => numberFormat(locale, {}).format(score);
  const overall = scores[OVERALL];
  return (
    <div className="grid gap-4">
      {typeof overall === "number" ? (
        <p className="flex items-baseline gap-2">
          <span className="text-3xl font-semibold tabular-nums">{points(overall)}</span>
          <span className="text-ink-2">{t("overall")}</span>
        </p>
      ) : null}
      <dl className="grid gap-2">
        {questionsOf(side)
          .filter((question) => question !== OVERALL && scores[question] !== undefined)
          .map((question) => {
            const score = scores[question];
            return (
              <div key={question} className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-3">
                <dt className="text-sm">{questionWords(locale, side, question).name}</dt>
                <dd className="text-sm font-medium tabular-nums">
                  {typeof score === "number" ? (
                    t("of", { score: points(score) })
                  ) : (
                    <span className="font-normal text-ink-3">{t("na")}</span>
                  )}
                </dd>
                <div aria-hidden="true" className="col-span-2 mt-1 h-1.5 rounded-full bg-sunken">
                  {typeof score === "number" ? (
                    <div className="h-full rounded-full bg-accent-fill" style={{ width: `${score * 10}%` }} />
                  ) : null}
                </div>
              </div>
            );
          })}
      </dl>
    </div>
  );
}
