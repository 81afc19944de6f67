"use client";

/** Time of a day in words; `on` is YYYY-MM-DD. */
export type EntryView = readonly [
  id: string,
  what: string,
  time: string,
  on: string,
  day: string,
  who: string,
];

/** What was logged, drawn on the browser's side. */
export function TimeEntries({ entries }: { entries: readonly EntryView[] }) {
  return (
    <ol className="mt-3 grid gap-2 empty:hidden">
      {entries.map(([id, what, time, on, day, who]) => (
        <li key={id} className="grid grid-cols-[1fr_auto] gap-x-3">
          <span>{what}</span>
          <span className="text-right whitespace-nowrap">{time}</span>
          <span className="text-sm text-ink-3">
            <time dateTime={on}>{day}</time>
            {who ? `, ${who}` : null}
          </span>
        </li>
      ))}
    </ol>
  );
}
