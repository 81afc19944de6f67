/** The scale of ratings, 1 at the bottom and 10 on top, in a box that is nine high. */
export const SCALE = { least: 1, most: 10, height: 9 } as const;

/** Where a value stands in the box, from its top. */
export const fromTop = (value: number): number => round(SCALE.most - within(value));

/** Where a value stands along the scale, in percent from its left end. */
export const percent = (value: number): number => round(((within(value) - SCALE.least) / SCALE.height) * 100);

/** The instants of a course spread over 0 … 100; a single one stands in the middle. */
export function spread(instants: readonly number[]): number[] {
  const [first = 0] = instants;
  const whole = (instants.at(-1) ?? 0) - first;
  return instants.map((at) => (whole > 0 ? round(((at - first) / whole) * 100) : 50));
}

const within = (value: number) => Math.min(SCALE.most, Math.max(SCALE.least, value));

/** Short numbers: a page carries hundreds of them. */
const round = (value: number) => Math.round(value * 100) / 100;
