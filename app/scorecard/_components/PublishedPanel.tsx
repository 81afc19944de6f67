import { getTranslations } from "next-intl/server";
import { IntervalBar } from "@/components/charts/IntervalBar";
import { Panel } from "@/components/ui/Panel";
import type { Published } from "@/db/exchange/record";
import { OVERALL } from "@/domain/ratings/criteria";
import { scoreWords } from "./words";

type Props = { published: readonly Published[]; isOwn: boolean; timeZone: string };

/** The number that everyone who works with the organisation sees; never who is behind it, nor how many. */
export async function PublishedPanel({ published, isOwn, timeZone }: Props) {
  const [t, words] = await Promise.all([getTranslations("scorecard"), scoreWords()]);
  const told = published.find(({ criterion }) => criterion === OVERALL);
  if (!told)
    return (
      <Panel title={t("published.heading")}>
        <p className="text-ink-2">{t(isOwn ? "published.noneOwn" : "published.noneOther")}</p>
      </Panel>
    );
  const [mean = "", low = "", high = ""] = [told.mean, told.low, told.high].map(words.score);
  return (
    <Panel title={t("published.heading")}>
      <div className="grid gap-2.5">
        <p className="text-2xl font-semibold tabular-nums">{mean}</p>
        <IntervalBar {...told} bound={undefined} label={t("score.bar", { mean, low, high })} />
        <p>{t("score.interval", { low, high })}</p>
        <p className="text-sm text-ink-2">
          {t(isOwn ? "published.own" : "published.other", { date: words.day(told.batchAt, timeZone) })}
        </p>
      </div>
    </Panel>
  );
}
