import type { ReactNode } from "react";

/** The name of a key. */
export function Kbd({ children }: { children: ReactNode }) {
  return (
    <kbd className="inline-block min-w-5 rounded-sm border border-b-2 border-line-strong/60 bg-surface px-1 text-center font-sans text-xs text-ink-2">
      {children}
    </kbd>
  );
}
