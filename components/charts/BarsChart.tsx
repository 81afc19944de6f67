import type { ReactNode } from "react";
import { ChartFrame } from "./ChartFrame";

export type Bar = {
  readonly label: string;
  readonly value: number;
  /** The value as it is read. */
  readonly text: string;
  /** Where the value most likely lies. */
  readonly low?: number | undefined;
  readonly high?: number | undefined;
  /** What it is held against: a limit, a figure of the survey. */
  readonly mark?: number | undefined;
  /** Past what is good; the text must say so, too. */
  readonly isOver?: boolean | undefined;
  /** The row of the table behind the picture. */
  readonly cells: readonly string[];
};

type Props = {
  title: string;
  summary: ReactNode;
  numbers: string;
  head: readonly string[];
  bars: readonly Bar[];
  /** The end of the scale; the longest bar when left out. */
  most?: number | undefined;
};

/** Values side by side as bars from the left, each with its words: a list that reads as well as it looks. */
export function BarsChart({ title, summary, numbers, head, bars, most }: Props) {
  const end = most ?? Math.max(...bars.flatMap(({ value, high = 0, mark = 0 }) => [value, high, mark]), 1e-9);
  const x = (value: number) => Math.round(Math.min(1, Math.max(0, value / end)) * 1000) / 10;
  return (
    <ChartFrame
      title={title}
      summary={summary}
      numbers={numbers}
      head={head}
      rows={bars.map(({ cells }) => cells)}
    >
      <ul aria-label={title} className="grid gap-1.5">
        {bars.map((bar) => (
          <li
            key={bar.label}
            className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-3 text-sm sm:grid-cols-[minmax(0,2fr)_minmax(0,3fr)_minmax(3.5rem,auto)]"
          >
            <span className="break-words sm:truncate" title={bar.label}>
              {bar.label}
            </span>
            <svg
              aria-hidden="true"
              viewBox="0 0 100 14"
              preserveAspectRatio="none"
              className="h-3.5 w-full overflow-visible max-sm:order-last max-sm:col-span-2"
            >
              <path d="M0 7H100" className="chart-line stroke-line" />
              <rect
                x={0}
                y={1}
                width={x(bar.value)}
                height={12}
                className={bar.isOver ? "fill-danger" : "fill-accent"}
              />
              {bar.low === undefined || bar.high === undefined ? null : (
                <path
                  d={`M${x(bar.low)} 7H${x(bar.high)}`}
                  className="chart-line stroke-ink/60"
                  strokeWidth={2}
                />
              )}
              {bar.mark === undefined ? null : (
                <path
                  d={`M${x(bar.mark)} -1V15`}
                  className="chart-line stroke-ink"
                  strokeWidth={2}
                  strokeDasharray="3 2"
                />
              )}
            </svg>
            <span
              className={`text-end whitespace-nowrap tabular-nums ${bar.isOver ? "font-medium text-danger" : ""}`}
            >
              {bar.text}
            </span>
          </li>
        ))}
      </ul>
    </ChartFrame>
  );
}
