type Figure = {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly baseline?: number;
};

/** One line of the report. */
export function print({ name, value, unit, baseline }: Figure): void {
  const figure = {
    name,
    value: round(value),
    unit,
    ...(baseline === undefined ? {} : { baseline: round(baseline), ratio: round(value / baseline) }),
  };
  console.log(JSON.stringify(figure));
}

const round = (number: number) => Number(number.toPrecision(4));
