import pino from "pino";
import { DatabaseFault } from "@/db/fault";

const log = pino({ level: process.env.LOG_LEVEL ?? "info", base: null });

/** A fault without any value of the database or the form in it: where, what kind, and the code's own lines. */
export function logFault(where: string, error: unknown): void {
  if (isFlowOfNext(error)) return;
  const name = error instanceof Error ? error.name : typeof error;
  // The stack begins with the message, which may hold lines that look like the code's.
  const stack = error instanceof Error ? error.stack?.replace(error.message, "") : "";
  // A database fault has no values in it; any other message may.
  const facts = error instanceof DatabaseFault ? { message: error.message, digest: error.digest } : {};
  log.error({ where, name, ...facts, at: linesOf(stack) }, "fault");
}

export const logInfo = (message: string, facts: Record<string, string | number> = {}) =>
  log.info(facts, message);

/** redirect() and notFound() travel as errors and are none. */
const isFlowOfNext = (error: unknown) =>
  error instanceof Error && "digest" in error && String(error.digest).startsWith("NEXT_");

const linesOf = (stack = "") =>
  stack
    .split("\n")
    .filter((line) => line.trimStart().startsWith("at "))
    .slice(0, 6)
    .map((line) => line.trim());
