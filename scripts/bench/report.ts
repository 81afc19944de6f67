/** What a figure should be: of the value, or of its ratio to the baseline. */
export type Goal = { readonly of: "value" | "ratio" } & (
  | { readonly atMost: number }
  | { readonly atLeast: number }
);

type Figure = {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly baseline?: number;
  readonly goal?: Goal;
};

const printed: Figure[] = [];

/** One line of the report. */
export function print(figure: Figure): void {
  const { name, value, unit, baseline } = figure;
  printed.push(figure);
  const line = {
    name,
    value: round(value),
    unit,
    ...(baseline === undefined ? {} : { baseline: round(baseline), ratio: round(value / baseline) }),
  };
  console.log(JSON.stringify(line));
}

/** All lines again for the eye, beside what they should be; on stderr, so that stdout stays JSON. */
export function printTable(): void {
  console.error(`\n${tableOf(printed)}`);
}

export function tableOf(figures: readonly Figure[]): string {
  const rows = figures.map((figure) => [
    figure.name,
    `${round(figure.value)} ${figure.unit}`,
    figure.baseline === undefined ? "" : String(round(figure.baseline)),
    figure.baseline === undefined ? "" : round(figure.value / figure.baseline).toFixed(2),
    figure.goal ? `${sign(figure.goal)} ${bound(figure.goal)}${figure.goal.of === "ratio" ? " ×" : ""}` : "",
    figure.goal ? (isMet(figure, figure.goal) ? "met" : "missed") : "",
  ]);
  const all = [["figure", "value", "beside", "ratio", "goal", ""], ...rows];
  const widths = (all[0] ?? []).map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  return all
    .map((row) =>
      row
        .map((cell, column) => pad(cell, widths[column] ?? 0, column))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

function isMet({ value, baseline = Number.NaN }: Figure, goal: Goal): boolean {
  const reached = goal.of === "value" ? value : value / baseline;
  return "atMost" in goal ? reached <= goal.atMost : reached >= goal.atLeast;
}

const sign = (goal: Goal) => ("atMost" in goal ? "≤" : "≥");
const bound = (goal: Goal) => ("atMost" in goal ? goal.atMost : goal.atLeast);

/** Words to the left, figures to the right. */
const pad = (cell: string, width: number, column: number) =>
  column === 0 || column === 5 ? cell.padEnd(width) : cell.padStart(width);

const round = (number: number) => Number(number.toPrecision(4));
