import { type ChildProcess, spawn } from "node:child_process";
import path from "node:path";
import type { Limits } from "./limits";
import type { Cleaned, CleanRequest, Progress, Refused } from "./types";

/** What the child is told: a request without its callback. */
export type Order = Omit<CleanRequest, "onProgress"> & { readonly folder: string; readonly limits: Limits };

/** What the child says. */
export type Message =
  | { readonly kind: "progress"; readonly progress: Progress }
  | { readonly kind: "done"; readonly result: Cleaned | Refused };

/**
 * Cleans in a process of its own, as the file is a stranger's and its parsers are large: no secrets in its environment,
 * bounds of time and memory from outside. A child that hangs, crashes or is killed is a refusal.
 */
export function runChild(
  order: Order,
  onProgress?: (progress: Progress) => void,
): Promise<Cleaned | Refused> {
  return new Promise((resolve) => {
    const child = startChild(order.limits);
    let isLate = false;
    let said: Cleaned | Refused | undefined;
    const timer = setTimeout(() => {
      isLate = true;
      child.kill("SIGKILL");
    }, order.limits.timeoutMs);
    child.on("message", (message: Message) => {
      if (message.kind === "progress") onProgress?.(message.progress);
      else said = message.result;
    });
    child.on("error", () => resolve(outcome(1, null)));
    child.on("exit", (code, signal) => resolve(outcome(code, signal)));
    child.send(order, (error) => {
      if (error) child.kill("SIGKILL");
    });

    function outcome(code: number | null, signal: NodeJS.Signals | null): Cleaned | Refused {
      clearTimeout(timer);
      if (isLate) return { ok: false, reason: "timeOut" };
      if (code === 0 && said) return inFolder(said, order.folder);
      return { ok: false, reason: isOutOfMemory(code, signal) ? "outOfMemory" : "broken" };
    }
  });
}

/**
 * Not by `fork` and not by import: a bundler follows both and would carry the parsers into the server. The parsers find
 * their own files beside them, so they stay where they are installed.
 */
function startChild({ memoryMb, timeoutMs }: Limits): ChildProcess {
  const entry = path.join(/* turbopackIgnore: true */ process.cwd(), "platform/files/clean/child/main.mjs");
  const heap = `--max-old-space-size=${Math.ceil(memoryMb / 2)}`;
  const { PATH, TMPDIR, TEMP, TMP, SystemRoot, LANG } = process.env;
  return spawn(process.execPath, [heap, entry, String(memoryMb), String(timeoutMs)], {
    env: { PATH, TMPDIR, TEMP, TMP, SystemRoot, LANG, NODE_ENV: "production" },
    stdio: ["ignore", "ignore", "ignore", "ipc"],
    serialization: "advanced",
  });
}

/** A child that a file has taken over could name any path: only names count, and only those in its own folder. */
function inFolder(result: Cleaned | Refused, folder: string): Cleaned | Refused {
  if (!result.ok) return result;
  const within = (given: string) => path.join(folder, path.basename(given));
  return {
    ...result,
    folder,
    path: within(result.path),
    pictures: result.pictures.map((picture) => ({ ...picture, previewPath: within(picture.previewPath) })),
  };
}

/** SIGKILL before the time is out comes from the child's own watch or from the system; V8 aborts on a full heap. */
const isOutOfMemory = (code: number | null, signal: NodeJS.Signals | null): boolean =>
  signal === "SIGKILL" || signal === "SIGABRT" || code === 134;
