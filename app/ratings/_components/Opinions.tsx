import { useLocale, useTranslations } from "next-intl";
import { Panel } from "@/components/ui/Panel";
import type { PeriodPage } from "@/db/exchange/ratings";
import { numberFormat } from "@/domain/formats";
import { OVERALL } from "@/domain/ratings/criteria";

/** What colleagues said while the ballot was prepared. */
export function Opinions({ opinions }: { opinions: PeriodPage["opinions"] }) {
  const [t, locale] = [useTranslations("ratings.opinion"), useLocale()];
  return (
    <Panel title={t("list")} hint={t("listHint")}>
      {opinions.length === 0 ? (
        <p className="text-ink-3">{t("empty")}</p>
      ) : (
        <ul className="grid gap-3">
          {opinions.map(({ userId, name, scores, comment }) => {
            const overall = scores[OVERALL];
            return (
              <li key={userId}>
                <p className="flex flex-wrap items-baseline gap-x-2">
                  <span className="font-medium">{name}</span>
                  {typeof overall === "number" ? (
                    <span className="text-sm text-ink-2">
                      {t("overall", { score: numberFormat(locale, {}).format(overall) })}
                    </span>
                  ) : null}
                </p>
                {comment ? (
                  <p className="text-sm break-words whitespace-pre-wrap text-ink-2">{comment}</p>
                ) : null}
              </li>
            );
          })}
        </ul>
      )}
    </Panel>
  );
}
