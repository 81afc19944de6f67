import type { Message, Order } from "../run";
import type { Cleaned, Refused } from "../types";
import { rebuild } from "./rebuild";
import { Refusal } from "./refusal";
import { watchMemory } from "./watch";

/** Cleans the one file that this process is told of, says the result and ends. */
export function serve(): void {
  const [memoryMb, timeoutMs] = process.argv.slice(2).map(Number);
  watchMemory({ memoryMb: memoryMb ?? 0, timeoutMs: timeoutMs ?? 0 });
  // The server has gone: nobody wants the result.
  process.on("disconnect", () => process.exit(1));
  process.once("message", async (order: Order) => {
    const result = await clean(order);
    say({ kind: "done", result }, () => process.exit(0));
  });
}

async function clean(order: Order): Promise<Cleaned | Refused> {
  try {
    return await rebuild(order, (progress) => say({ kind: "progress", progress }));
  } catch (error) {
    return { ok: false, reason: reasonOf(error) };
  }
}

/** Parsers throw what they like at a file that is damaged. */
function reasonOf(error: unknown): Refused["reason"] {
  if (error instanceof Refusal) return error.reason;
  return error instanceof RangeError && /allocation|array length|string length/i.test(error.message)
    ? "outOfMemory"
    : "broken";
}

function say(message: Message, then?: () => void): void {
  process.send?.(message, then ?? (() => undefined));
}
