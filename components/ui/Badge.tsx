"use client";
import type { ReactNode } from "react";
import { SOFT_TONE, type Tone } from "./tone";

type Props = { tone?: Tone | undefined; icon?: ReactNode; title?: string | undefined; children: ReactNode };

/** A small word with a tone. */
export function Badge({ tone = "neutral", icon, title, children }: Props) {
  return (
    <span
      title={title}
      className={`inline-flex max-w-full items-center gap-1 rounded-sm px-1.5 py-px text-xs font-medium [&>svg]:size-3 [&>svg]:shrink-0 ${SOFT_TONE[tone]}`}
    >
      {icon}
      <span className="truncate">{children}</span>
    </span>
  );
}

/** A state: tone, icon and word together, so that it can be told apart without colour. */
export function StatusPill({ tone, icon, children }: { tone: Tone; icon: ReactNode; children: ReactNode }) {
  return (
    <span
      className={`inline-flex items-center gap-1.5 rounded-full py-0.5 align-middle pr-2.5 pl-1.5 text-xs font-medium whitespace-nowrap [&>svg]:size-3.5 ${SOFT_TONE[tone]}`}
    >
      {icon}
      {children}
    </span>
  );
}

/** How many wait; nothing at zero, because an empty counter is noise. */
export function Count({ value, label }: { value: number; label?: string | undefined }) {
  if (value <= 0) return null;
  return (
    <span className="ml-auto rounded-full bg-accent-soft px-1.5 text-xs font-medium text-accent">
      {value > 999 ? "999+" : value}
      {label ? <span className="sr-only"> {label}</span> : null}
    </span>
  );
}
