import { percent } from "./scale";

type Props = {
  mean: number;
  low: number;
  high: number;
  /** What the list is sorted by, if it is shown. */
  bound?: number | undefined;
  /** The same in words: "7.4, most likely between 6.2 and 8.6". */
  label: string;
  className?: string | undefined;
};

/** A value within its interval on the scale of 1–10, small enough for a row. */
export function IntervalBar({ mean, low, high, bound, label, className = "" }: Props) {
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox="0 0 100 12"
      preserveAspectRatio="none"
      className={`h-3 w-full min-w-24 overflow-visible ${className}`}
    >
      <path d="M0 6H100" className="chart-line stroke-line-strong/50" />
      <path
        d={`M${percent(low)} 6H${percent(high)}`}
        className="chart-line stroke-accent/35"
        strokeWidth={8}
      />
      {bound === undefined ? null : (
        <path d={`M${percent(bound)} 1V11`} className="chart-line stroke-ink-2" strokeWidth={1.5} />
      )}
      <path
        d={`M${percent(mean)} 6h0`}
        className="chart-line stroke-accent"
        strokeWidth={9}
        strokeLinecap="round"
      />
    </svg>
  );
}
