import { availableParallelism, totalmem } from "node:os";
import { LIMITS } from "./limits";

/** A job fills one CPU, and all together may fill half of the memory. */
const AT_ONCE = Math.max(
  1,
  Math.min(availableParallelism(), Math.floor(totalmem() / 2 / (LIMITS.memoryMb * 1024 * 1024))),
);

let running = 0;
const waiting: (() => void)[] = [];

/** Runs `work` when its turn comes: first come, first served, a few at once. */
export async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running < AT_ONCE) running += 1;
  else await new Promise<void>((go) => waiting.push(go));
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}
