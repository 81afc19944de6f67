"use client";
import type { ReactNode } from "react";

type Item = { term: ReactNode; value: ReactNode };

/** Facts about a thing. Items whose value is null or undefined are left out. */
export function DescriptionList({ items }: { items: readonly Item[] }) {
  return (
    <dl className="grid grid-cols-[minmax(6rem,auto)_1fr] gap-x-4 gap-y-2">
      {items
        .filter((item) => item.value !== null && item.value !== undefined)
        .map((item, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a fixed list of facts; it is never reordered
          <div key={place} className="contents">
            <dt className="text-sm leading-[1.6] text-ink-3">{item.term}</dt>
            <dd className="min-w-0">{item.value}</dd>
          </div>
        ))}
    </dl>
  );
}
