import type { ReactNode } from "react";
import { SOFT_TONE, type Tone } from "./tone";

export type TimelineItem = {
  id: string;
  icon: ReactNode;
  tone?: Tone | undefined;
  /** What happened. */
  title: ReactNode;
  /** Who did it and when: a name and a `<time>`. */
  meta: ReactNode;
  body?: ReactNode;
};

/** The history of a thing: every move with its actor and its time, in the order given. */
export function Timeline({ label, items }: { label: string; items: readonly TimelineItem[] }) {
  return (
    <ol aria-label={label} className="grid">
      {items.map((item) => (
        <li key={item.id} className="group relative flex gap-3 pb-4 last:pb-0">
          <span
            aria-hidden="true"
            className="absolute top-6 bottom-0 left-3 w-px bg-line group-last:hidden"
          />
          <span
            className={`z-[1] grid size-6 shrink-0 place-items-center rounded-full [&>svg]:size-3.5 ${SOFT_TONE[item.tone ?? "neutral"]}`}
          >
            {item.icon}
          </span>
          <div className="min-w-0 flex-1 pt-0.5">
            <p className="flex flex-wrap items-baseline gap-x-2">
              <span className="font-medium">{item.title}</span>
              <span className="text-sm text-ink-3">{item.meta}</span>
            </p>
            {item.body ? <div className="mt-1 text-ink-2">{item.body}</div> : null}
          </div>
        </li>
      ))}
    </ol>
  );
}
