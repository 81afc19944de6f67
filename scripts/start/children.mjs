import { spawn } from "node:child_process";
import { Failure } from "./failure.mjs";

const running = new Set();
let isLeaving = false;

/** `spawn`, unless the house is being left: what starts after the stopping would outlive it. */
export function launch(command, args, options) {
  if (isLeaving) throw new Failure("Stopping.");
  const child = spawn(command, args, options);
  running.add(child);
  child.once("error", () => running.delete(child));
  child.once("exit", () => running.delete(child));
  return child;
}

/**
 * Runs a command to its end. Its output stays unseen unless it fails or `show` is set.
 * Throws a `Failure` when it cannot be started or ends with anything but 0.
 */
export function run(command, args, { show = false, name = command, ...options } = {}) {
  return new Promise((resolve, reject) => {
    const stdio = show ? ["ignore", "inherit", "inherit"] : ["ignore", "pipe", "pipe"];
    const child = launch(command, args, { stdio, ...options });
    const output = show ? () => "" : collect(child);
    child.once("error", (error) => reject(new Failure(`${name} could not be started (${error.code}).`)));
    child.once("close", (code, signal) => {
      if (code === 0) return resolve(output());
      if (!isLeaving) process.stderr.write(output());
      reject(new Failure(`${name} failed (${signal ?? `exit code ${code}`}).`));
    });
  });
}

/** From now on nothing new starts; what runs to its own end, such as a build, is told to give up. */
export function refuseNewChildren(kept) {
  isLeaving = true;
  for (const child of running) if (!kept.has(child)) child.kill("SIGTERM");
}

/** Stopping needs a last command or two of its own, e.g. pg_ctl. */
export function runWhileLeaving(command, args, options) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: "ignore", ...options });
    child.once("error", reject);
    child.once("close", (code) => (code === 0 ? resolve() : reject(new Failure(`${command} failed.`))));
  });
}

export function isGone(child) {
  return child.exitCode !== null || child.signalCode !== null || child.pid === undefined;
}

/** Resolves when a child has gone, at once if it has already. */
export function ended(child) {
  return isGone(child) ? Promise.resolve() : new Promise((resolve) => child.once("exit", resolve));
}

/** Gathers both streams in the order they arrive. */
function collect(child) {
  const chunks = [];
  child.stdout.on("data", (chunk) => chunks.push(chunk));
  child.stderr.on("data", (chunk) => chunks.push(chunk));
  return () => Buffer.concat(chunks).toString("utf8");
}
