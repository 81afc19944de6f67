import { spawn } from "node:child_process";

const running = new Set();

/** Runs a command to its end and never throws: a check that fails is a result. */
export function attempt(command, args, options) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: ["ignore", "pipe", "pipe"], ...options });
    running.add(child);
    const streams = { stdout: "", stderr: "", text: "" };
    for (const name of ["stdout", "stderr"])
      child[name].setEncoding("utf8").on("data", (part) => {
        streams[name] += part;
        streams.text += part;
      });
    child.once("error", (error) => resolve({ ok: false, ...streams, text: `${command}: ${error.message}` }));
    child.once("close", (code) => {
      running.delete(child);
      resolve({ ok: code === 0, ...streams });
    });
  });
}

/** For a run that is broken off. */
export function endAttempts() {
  for (const child of running) child.kill("SIGTERM");
}
