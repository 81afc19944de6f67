import { type ReactNode, useId } from "react";
import { ChartFrame } from "./ChartFrame";

type Props = {
  title: string;
  summary: ReactNode;
  numbers: string;
  head: readonly string[];
  /** Shares of the scores 1 … 10, of what is shown and of what it is held against. */
  shares: readonly number[];
  against: readonly number[];
  /** Beside the marks: what is what. */
  own: string;
  other: string;
  /** A share as it is read: "14 %". */
  format: (share: number) => string;
};

const BAR = { width: 7, step: 10 } as const;

/** A distribution over 1 … 10 as bars, with another behind it as steps. */
export function DistributionChart({
  title,
  summary,
  numbers,
  head,
  shares,
  against,
  own,
  other,
  format,
}: Props) {
  const id = useId();
  const most = Math.max(...shares, ...against, 0.05);
  const height = (share: number) => Math.round((share / most) * 1000) / 10;
  const steps = against.map(
    (share, i) => `${i === 0 ? "M" : "L"}${i * BAR.step} ${100 - height(share)}h${BAR.step}`,
  );
  return (
    <ChartFrame
      title={title}
      summary={summary}
      numbers={numbers}
      head={head}
      rows={shares.map((share, i) => [String(i + 1), format(share), format(against[i] ?? 0)])}
    >
      <p aria-hidden="true" className="flex flex-wrap gap-x-4 gap-y-1 text-xs text-ink-2">
        <span className="inline-flex items-center gap-1.5">
          <span className="size-2.5 rounded-[2px] bg-accent" />
          {own}
        </span>
        <span className="inline-flex items-center gap-1.5">
          <span className="w-3 border-t-2 border-dashed border-ink-2" />
          {other}
        </span>
      </p>
      <div>
        <svg
          role="img"
          aria-labelledby={`${id}t`}
          viewBox="0 0 100 100"
          preserveAspectRatio="none"
          className="h-36 w-full overflow-visible"
        >
          <title id={`${id}t`}>{title}</title>
          {shares.map((share, i) => (
            <rect
              // biome-ignore lint/suspicious/noArrayIndexKey: the scores 1 … 10 in their order
              key={i}
              x={i * BAR.step + (BAR.step - BAR.width) / 2}
              y={100 - height(share)}
              width={BAR.width}
              height={height(share)}
              className="fill-accent"
            />
          ))}
          <path
            d={steps.join("")}
            fill="none"
            strokeWidth={1.5}
            strokeDasharray="5 3"
            className="chart-line stroke-ink-2"
          />
          <path d="M0 100H100" className="chart-line stroke-line-strong" />
        </svg>
        <p aria-hidden="true" className="mt-1 grid grid-cols-10 text-center text-xs text-ink-3 tabular-nums">
          {shares.map((_, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the scores 1 … 10 in their order
            <span key={i}>{i + 1}</span>
          ))}
        </p>
      </div>
    </ChartFrame>
  );
}
