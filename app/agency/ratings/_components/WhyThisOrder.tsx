import { getTranslations } from "next-intl/server";
import { scoreWords } from "@/app/scorecard/_components/words";
import { Panel } from "@/components/ui/Panel";
import { whyAbove } from "@/domain/ratings/compare";
import type { Compared } from "@/domain/ratings/comparison";

/** Why each stands above the next, in a sentence with numbers. For rows that are sorted by rank bound. */
export async function WhyThisOrder({ rows }: { rows: readonly Compared[] }) {
  const [t, words] = await Promise.all([getTranslations("scorecard.compare"), scoreWords()]);
  const pairs = rows.slice(1).flatMap((below, place) => {
    const above = rows[place];
    return above ? [{ above, below, why: whyAbove(above, below) }] : [];
  });
  if (pairs.length === 0) return null;
  return (
    <Panel title={t("whyHeading")}>
      <ol className="grid gap-2">
        {pairs.map(({ above, below, why }) => (
          <li key={below.id}>
            {t(`why.${why.cause}`, {
              above: above.name,
              below: below.name,
              aBound: words.score(above.rankBound),
              bBound: words.score(below.rankBound),
              aMean: words.score(above.mean),
              bMean: words.score(below.mean),
              aSd: words.exact(above.sd),
              bSd: words.exact(below.sd),
            })}
          </li>
        ))}
      </ol>
    </Panel>
  );
}
