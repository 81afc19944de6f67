const LOOK_EVERY_MS = 300;

/**
 * Calls `act` once when the npm that ran us is gone: told to end, npm passes the signal to its shell, which dies of
 * it without a word to us. Run by anything else, e.g. in the background, we are on our own and may well outlive it.
 */
export function onNpmGone(act) {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    act();
  }, LOOK_EVERY_MS);
  timer.unref();
}
