import { type ReactNode, useId } from "react";
import { ChartFrame } from "./ChartFrame";
import { fromTop, SCALE, spread } from "./scale";

export type CoursePoint = {
  /** Milliseconds. */
  readonly at: number;
  readonly mean: number;
  readonly low: number;
  readonly high: number;
  /** The instant and the numbers as they are read. */
  readonly cells: readonly string[];
};

type Props = {
  title: string;
  summary: ReactNode;
  numbers: string;
  head: readonly string[];
  points: readonly CoursePoint[];
  /** The first and the last instant, under the axis. */
  from: string;
  to: string;
};

const TICKS = [10, 7, 4, 1] as const;

/**
 * A value over time within its interval, on the scale of 1–10. The picture is stretched to its place and the words stand
 * beside it as text, so that they are as large on a phone as on a desk.
 */
export function CourseChart({ title, summary, numbers, head, points, from, to }: Props) {
  const id = useId();
  const x = spread(points.map(({ at }) => at));
  const line = points.map(({ mean }, i) => `${x[i]} ${fromTop(mean)}`).join(" L");
  const upper = points.map(({ high }, i) => `${x[i]} ${fromTop(high)}`);
  const lower = points.map(({ low }, i) => `${x[i]} ${fromTop(low)}`).toReversed();
  const [only] = points.length === 1 ? points : [];
  return (
    <ChartFrame
      title={title}
      summary={summary}
      numbers={numbers}
      head={head}
      rows={points.map(({ cells }) => cells)}
    >
      <div className="grid grid-cols-[1.25rem_minmax(0,1fr)] gap-x-2">
        <div aria-hidden="true" className="relative h-44 text-xs text-ink-3">
          {TICKS.map((tick) => (
            <span
              key={tick}
              className="absolute right-0 -translate-y-1/2 tabular-nums"
              style={{ top: `${(fromTop(tick) / SCALE.height) * 100}%` }}
            >
              {tick}
            </span>
          ))}
        </div>
        <svg
          role="img"
          aria-labelledby={`${id}t`}
          viewBox={`0 0 100 ${SCALE.height}`}
          preserveAspectRatio="none"
          className="h-44 w-full overflow-visible"
        >
          <title id={`${id}t`}>{title}</title>
          {TICKS.map((tick) => (
            <path key={tick} d={`M0 ${fromTop(tick)}H100`} className="chart-line stroke-line" />
          ))}
          {only ? (
            <path
              d={`M50 ${fromTop(only.low)}V${fromTop(only.high)}`}
              className="chart-line stroke-accent/30"
              strokeWidth={10}
            />
          ) : (
            <path d={`M${[...upper, ...lower].join(" L")}Z`} className="fill-accent/15" />
          )}
          <path d={`M${line}`} fill="none" className="chart-line stroke-accent" strokeWidth={2} />
          {points.map(({ at, mean }, i) => (
            // A line of no length with a round end: a dot that stays round when the picture is stretched.
            <path
              key={at}
              d={`M${x[i]} ${fromTop(mean)}h0`}
              className="chart-line stroke-accent"
              strokeWidth={7}
              strokeLinecap="round"
            />
          ))}
        </svg>
        <p aria-hidden="true" className="col-start-2 mt-1 flex justify-between text-xs text-ink-3">
          <span>{from}</span>
          {only ? null : <span>{to}</span>}
        </p>
      </div>
    </ChartFrame>
  );
}
