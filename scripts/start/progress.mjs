const SLOW_MS = 10_000;

/**
 * Shows that `work` has begun, that it is still going, and how long it took.
 * @template T
 * @param {string} label
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(label, work) {
  const begun = performance.now();
  const seconds = () => ((performance.now() - begun) / 1000).toFixed(1);
  console.log(`› ${label} …`);
  const stillGoing = setInterval(() => console.log(`  … ${label}, ${seconds()} s so far`), SLOW_MS);
  try {
    const result = await work();
    console.log(`✓ ${label} (${seconds()} s)`);
    return result;
  } finally {
    clearInterval(stillGoing);
  }
}
