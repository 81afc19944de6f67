import type { ReactNode } from "react";

type Props = {
  /** What is drawn, in a few words. */
  title: string;
  /** What it says, in a sentence: for those who do not see it, and under it for those who do. */
  summary: ReactNode;
  /** The word for the numbers behind the picture. */
  numbers: string;
  head: readonly string[];
  rows: readonly (readonly string[])[];
  children: ReactNode;
};

/** Around every chart: the picture, what it says, and the same numbers as a table, without a script. */
export function ChartFrame({ title, summary, numbers, head, rows, children }: Props) {
  return (
    <figure className="grid gap-2">
      {children}
      <figcaption className="text-sm text-ink-2">{summary}</figcaption>
      <details className="text-sm">
        <summary className="w-fit cursor-pointer text-ink-3 hover:text-ink">{numbers}</summary>
        <div className="mt-1.5 overflow-x-auto">
          <table aria-label={title} className="tabular-nums">
            <thead>
              <tr>
                {head.map((word) => (
                  <th
                    key={word}
                    scope="col"
                    className="py-0.5 pr-4 text-start text-xs font-medium text-ink-3 whitespace-nowrap"
                  >
                    {word}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.join("|")}>
                  {row.map((cell, place) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: cells of a fixed row; never reordered
                    <td key={place} className="py-0.5 pr-4 whitespace-nowrap">
                      {cell}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </figure>
  );
}
