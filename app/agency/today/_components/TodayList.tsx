import { useTranslations } from "next-intl";
import { KIND_HOMES } from "@/app/agency/today/homes";
import type { Desk } from "@/domain/today/judge";
import type { Kind } from "@/domain/today/matter";
import type { Stretch } from "@/domain/today/rank";
import { addressOf } from "@/platform/address";
import type { TodayMatter } from "../matters";
import { PATH, type TodayFilter } from "../schema";
import { MatterRow } from "./MatterRow";

type Props = {
  readonly stretches: readonly Stretch<TodayMatter>[];
  readonly filter: TodayFilter;
  readonly partial: ReadonlySet<Kind>;
  readonly desk: Desk;
  readonly viewerId: string;
};

/** One list of what to do, the most pressing first, with small headings for the eye. */
export function TodayList({ stretches, filter, partial, desk, viewerId }: Props) {
  const t = useTranslations("agencyToday");
  return (
    <div className="rounded-lg border border-line bg-surface">
      {stretches.map(({ band, rows, left }) => (
        <section key={band} aria-labelledby={`band-${band}`} className="group/band">
          <h2
            id={`band-${band}`}
            className="flex flex-wrap items-baseline gap-x-2 border-b border-line bg-sunken px-4 py-1.5 text-sm font-semibold group-first/band:rounded-t-lg group-not-first/band:border-t"
          >
            {t(`band.${band}`)}
            <span className="font-normal text-ink-3">{t(`bandHint.${band}`)}</span>
          </h2>
          <ol className="divide-y divide-line">
            {rows.map((row) => (
              <MatterRow key={row.matter.id} row={row} desk={desk} viewerId={viewerId} />
            ))}
          </ol>
          {left.size > 0 ? (
            <p className="flex flex-wrap gap-x-4 gap-y-1 border-t border-line px-4 py-2 text-sm">
              {[...left].map(([kind, count]) => (
                <a
                  key={kind}
                  className="link min-h-6"
                  href={
                    kind === filter.kind ? KIND_HOMES[kind] : addressOf(PATH, { view: filter.view, kind })
                  }
                >
                  {t(rows.some((row) => row.kind === kind) ? "more" : "others", {
                    kind: t(`kind.${kind}`),
                    count: partial.has(kind) ? `${count}+` : `${count}`,
                  })}
                </a>
              ))}
            </p>
          ) : null}
        </section>
      ))}
    </div>
  );
}
