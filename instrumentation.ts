/** Next calls this once when a server process starts, and never while it builds. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs" || process.env.NEXT_PHASE === "phase-production-build") return;
  const { startMessenger } = await import("./platform/mail/messenger");
  startMessenger();
}
