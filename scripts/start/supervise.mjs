import { refuseNewChildren } from "./children.mjs";
import { Failure } from "./failure.mjs";
import { onNpmGone } from "./orphan.mjs";

/**
 * Runs `work` and then keeps what it started until a signal (exit 0) or until one of them dies (exit 1).
 * Whatever happens, at whatever moment, everything kept is stopped in reverse order before the process ends.
 * @param {(house: {
 *   keep: (part: { name: string, child: import("node:child_process").ChildProcess, stop: () => Promise<unknown>, lastWords?: () => string }) => void,
 *   onLeave: (act: () => void) => void,
 * }) => Promise<void>} work
 */
export async function superviseUntilStopped(work) {
  const parts = [];
  const acts = [];
  let leaving = false;

  const leave = async (exitCode) => {
    if (leaving) return;
    leaving = true;
    refuseNewChildren(new Set(parts.map((part) => part.child)));
    for (const part of parts.reverse())
      await part.stop().catch((error) => console.error(`✗ ${error.message}`));
    for (const act of acts.reverse()) act();
    process.exit(exitCode);
  };

  const onSignal = () => {
    if (leaving) return;
    console.log("\n› Stopping …");
    leave(0).then(undefined, console.error);
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, onSignal);
  onNpmGone(onSignal);
  // Nobody reads us any more (`npm start | head`): no reason to die before the parts are stopped.
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {});

  const keep = (part) => {
    parts.push(part);
    part.child.once("exit", (code, signal) => {
      if (leaving) return;
      const words = signal ? undefined : part.lastWords?.();
      console.error(
        `✗ ${part.name} ended unexpectedly (${signal ?? `exit code ${code}`})${words ? `: ${words}` : ""}. Stopping.`,
      );
      leave(1);
    });
  };

  try {
    await work({ keep, onLeave: (act) => acts.push(act) });
  } catch (error) {
    if (leaving) return;
    console.error(error instanceof Failure ? `✗ ${error.message}` : error);
    await leave(1);
  }
}
