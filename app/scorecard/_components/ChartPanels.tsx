import { getTranslations } from "next-intl/server";
import { CourseChart } from "@/components/charts/CourseChart";
import { DistributionChart } from "@/components/charts/DistributionChart";
import { Panel } from "@/components/ui/Panel";
import type { Point } from "@/domain/ratings/card";
import { MARKET } from "@/domain/ratings/prior";
import { scoreWords } from "./words";

export async function CoursePanel({ course, timeZone }: { course: readonly Point[]; timeZone: string }) {
  const [t, words] = await Promise.all([getTranslations("scorecard.course"), scoreWords()]);
  const [first, last] = [course[0], course.at(-1)];
  if (!first || !last) return null;
  const [from, to] = [words.day(first.at, timeZone), words.day(last.at, timeZone)];
  return (
    <Panel title={t("heading")}>
      <CourseChart
        title={t("title")}
        summary={
          course.length > 1
            ? t("summary", { first: words.score(first.mean), from, last: words.score(last.mean), to })
            : t("summaryOne", { last: words.score(last.mean), to })
        }
        numbers={t("numbers")}
        head={[t("when"), t("mean"), t("low"), t("high")]}
        from={from}
        to={to}
        points={course.map(({ at, mean, low, high }) => ({
          at: at.getTime(),
          mean,
          low,
          high,
          cells: [words.day(at, timeZone), ...[mean, low, high].map(words.score)],
        }))}
      />
    </Panel>
  );
}

export async function DistributionPanel({ shares }: { shares: readonly number[] }) {
  const [t, words] = await Promise.all([getTranslations("scorecard.distribution"), scoreWords()]);
  return (
    <Panel title={t("heading")}>
      <DistributionChart
        title={t("title")}
        summary={t("summary")}
        numbers={t("numbers")}
        head={[t("grade"), t("own"), t("market")]}
        own={t("own")}
        other={t("market")}
        shares={shares}
        against={MARKET}
        format={words.share}
      />
    </Panel>
  );
}
