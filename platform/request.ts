/**
 * Notes that a form was understood and that our own code works on it from here: a failure before this moment is the
 * sender's (400), one after it is ours (500). Every gate of an action calls it first; outside scripts/serve.mjs,
 * as in tests, nobody listens.
 */
export function noteUnderstood(): void {
  const state = listeners[key]?.getStore();
  if (state) state.isUnderstood = true;
}

type Requests = { getStore(): { isUnderstood: boolean } | undefined };

/** The server and the built pages share no module, only the process. */
const key = Symbol.for("subrosa.request");
const listeners = globalThis as { [key]?: Requests };
