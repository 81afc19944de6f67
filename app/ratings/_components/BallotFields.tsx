import { useLocale, useTranslations } from "next-intl";
import { Answered } from "@/components/forms/Answered";
import { ScoreField } from "@/components/forms/ScoreField";
import { numberFormat } from "@/domain/formats";
import { NOT_APPLICABLE, questionsOf, type Scores, typedScore } from "@/domain/ratings/ballot";
import { isOptional, OVERALL } from "@/domain/ratings/criteria";
import type { Side } from "@/domain/tasks/move";
import { questionWords } from "../words";

type Props = { side: Side; initial: Scores /** An opinion may leave anything open. */; isOpinion?: boolean };

/** The questions of one side's ballot, the overall last and set apart. */
export function BallotFields({ side, initial, isOpinion = false }: Props) {
  const [t, locale] = [useTranslations("ratings.form"), useLocale()];
  return (
    <div className="grid gap-3">
      <p className="text-sm text-ink-3 max-lg:hidden pointer-coarse:hidden">{t("keys")}</p>
      {questionsOf(side).map((question) => {
        const { name, help, scores } = questionWords(locale, side, question);
        const given = initial[question];
        return (
          <div key={question} className={question === OVERALL ? "mt-2 border-t border-line pt-5" : undefined}>
            <ScoreField
              name={question}
              label={name}
              help={help}
              words={scores}
              na={question === OVERALL ? undefined : { value: NOT_APPLICABLE, label: t("na") }}
              note={isOpinion || (question !== OVERALL && isOptional(question)) ? t("skip") : undefined}
              defaultValue={typedScore(given)}
              between={
                typeof given === "number"
                  ? t("mean", { score: numberFormat(locale, {}).format(given) })
                  : undefined
              }
            />
          </div>
        );
      })}
    </div>
  );
}

/** How far one is with them. */
export function BallotProgress({ side, initial }: Props) {
  const t = useTranslations("ratings.form");
  const questions = questionsOf(side);
  const labels = Array.from({ length: questions.length + 1 }, (_, done) =>
    t("answered", { done, all: questions.length }),
  );
  const answered = questions.filter((question) => initial[question] !== undefined).length;
  return <Answered questions={questions} labels={labels} initial={answered} />;
}
