/** A tone never speaks alone: whatever carries it also shows an icon and a word. */
export type Tone = "neutral" | "accent" | "ok" | "warn" | "danger" | "info";

export const SOFT_TONE: Record<Tone, string> = {
  neutral: "bg-sunken text-ink-2",
  accent: "bg-accent-soft text-accent",
  ok: "bg-ok-soft text-ok",
  warn: "bg-warn-soft text-warn",
  danger: "bg-danger-soft text-danger",
  info: "bg-info-soft text-info",
};
