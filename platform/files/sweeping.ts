import { logFault, logInfo } from "../log";
import { sweepStore } from "./drop";

/** Not in the rush of a start. */
const FIRST_MS = 10 * 60_000;
const EVERY_MS = 24 * 60 * 60_000;

/** On the global object, so that a reload in development does not start a second one. */
const shared = globalThis as { subrosaSweeping?: boolean };

/** Sweeps the file store once a day beside the requests. Two processes at once do no harm: bytes are only gone once. */
export function startSweeping(): void {
  if (shared.subrosaSweeping) return;
  shared.subrosaSweeping = true;
  const later = (pauseMs: number) => {
    // The timer alone must not keep a process alive.
    setTimeout(() => void sweep().finally(() => later(EVERY_MS)), pauseMs).unref();
  };
  later(FIRST_MS);
}

async function sweep(): Promise<void> {
  try {
    const dropped = await sweepStore(new Date());
    if (dropped > 0) logInfo(`files that nothing names were removed: ${dropped}`);
  } catch (error) {
    logFault("file.sweep", error);
  }
}
