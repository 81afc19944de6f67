"use client";
/** `label` says in words what the bar shows, for example "12 of 20 h". Past the end it turns to danger. */
export function ProgressBar({ value, max, label }: { value: number; max: number; label: string }) {
  const over = value > max;
  return (
    <div className="grid gap-1">
      <progress
        value={Math.min(value, max)}
        max={max}
        aria-label={label}
        className={`h-1.5 w-full appearance-none overflow-hidden rounded-full bg-sunken [&::-moz-progress-bar]:bg-current [&::-webkit-progress-bar]:bg-sunken [&::-webkit-progress-value]:bg-current ${over ? "text-danger" : "text-accent"}`}
      />
      <span aria-hidden="true" className={`text-xs ${over ? "font-medium text-danger" : "text-ink-2"}`}>
        {label}
      </span>
    </div>
  );
}
