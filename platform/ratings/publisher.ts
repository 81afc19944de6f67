import { logFault } from "../log";
import { publishBatch } from "./batch";

const FIRST_MS = 15_000;
const ROUND_MS = 60 * 60_000;

/** On the global object, so that a reload in development does not start a second one. */
const shared = globalThis as { subrosaPublisher?: boolean };

/** Looks every hour whether a batch is due, beside the requests; every process does, and one at a time works. */
export function startPublisher(): void {
  if (shared.subrosaPublisher) return;
  shared.subrosaPublisher = true;
  const round = async () => {
    await publishBatch().catch((error: unknown) => logFault("ratings", error));
    later(ROUND_MS);
  };
  // The timer alone must not keep a process alive.
  const later = (pauseMs: number) => setTimeout(() => void round(), pauseMs).unref();
  later(FIRST_MS);
}
