/** The normal quantile of a 95 % interval. */
const Z = 1.959964;

/**
 * Where a share most likely lies, given how many were asked: Wilson's score interval, which holds for small samples and
 * shares near 0 and 1 where the usual one does not. Source: E. B. Wilson, JASA 22 (1927).
 * @param share 0 … 1 of `n`
 * @returns 95 % bounds, 0 … 1; with nobody asked, everything
 */
export function wilson(share: number, n: number): { readonly low: number; readonly high: number } {
  if (n <= 0) return { low: 0, high: 1 };
  const z2 = Z * Z;
  const middle = (share + z2 / (2 * n)) / (1 + z2 / n);
  const half = (Z / (1 + z2 / n)) * Math.sqrt((share * (1 - share)) / n + z2 / (4 * n * n));
  return { low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}

/** The value below which so large a part of the sorted values lies, between two neighbours in proportion. */
export function quantile(values: readonly number[], part: number): number | undefined {
  const sorted = values.toSorted((a, b) => a - b);
  const place = (sorted.length - 1) * part;
  const [low, high] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
  return low === undefined || high === undefined
    ? undefined
    : low + (high - low) * (place - Math.floor(place));
}

export const median = (values: readonly number[]): number | undefined => quantile(values, 0.5);
