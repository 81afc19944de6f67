import { useTranslations } from "next-intl";
import type { Kind } from "@/domain/today/matter";
import { addressOf } from "@/platform/address";
import type { TodayFilter } from "../schema";
import { PATH } from "../schema";

type Props = {
  readonly filter: TodayFilter;
  readonly counts: ReadonlyMap<Kind, number>;
  /** Kinds of which there is more than was counted. */
  readonly partial: ReadonlySet<Kind>;
};

/** The list by what its matters are of; each choice is an address. */
export function KindFilter({ filter: { view, kind }, counts, partial }: Props) {
  const t = useTranslations("agencyToday");
  const shown = kind && !counts.has(kind) ? new Map([...counts, [kind, 0] as const]) : counts;
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return (
    <nav aria-label={t("kinds")} className="-mx-4 mb-4 overflow-x-auto px-4 sm:mx-0 sm:px-0">
      <ul className="flex w-max gap-1.5 py-0.5 sm:w-auto sm:flex-wrap">
        <Choice
          href={addressOf(PATH, { view })}
          label={t("allKinds")}
          count={all}
          isOpen={partial.size > 0}
          isCurrent={!kind}
        />
        {[...shown].map(([each, count]) => (
          <Choice
            key={each}
            href={addressOf(PATH, { view, kind: each })}
            label={t(`kind.${each}`)}
            count={count}
            isOpen={partial.has(each)}
            isCurrent={each === kind}
          />
        ))}
      </ul>
    </nav>
  );
}

type ChoiceProps = {
  readonly href: string;
  readonly label: string;
  readonly count: number;
  readonly isOpen: boolean;
  readonly isCurrent: boolean;
};

function Choice({ href, label, count, isOpen, isCurrent }: ChoiceProps) {
  return (
    <li>
      <a
        href={href}
        aria-current={isCurrent ? "page" : undefined}
        className={`inline-flex min-h-7 items-center gap-1.5 rounded-full px-2.5 text-sm whitespace-nowrap ring-1 ring-inset pointer-coarse:min-h-9 ${
          isCurrent
            ? "bg-accent-soft font-medium text-accent ring-accent/40"
            : "bg-surface text-ink-2 ring-line hover:bg-sunken hover:text-ink"
        }`}
      >
        {label}
        <span className={`text-xs tabular-nums ${isCurrent ? "" : "text-ink-3"}`}>
          {isOpen ? `${count}+` : count}
        </span>
      </a>
    </li>
  );
}
