"use client";
import type { ReactNode } from "react";

type Props = {
  icon: ReactNode;
  /** What is not here yet. */
  title: ReactNode;
  /** What it is for and what to do next. */
  children?: ReactNode;
  action?: ReactNode;
};

/** Never a dead end: says what would stand here, and offers the next step. */
export function EmptyState({ icon, title, children, action }: Props) {
  return (
    <div className="hatched grid justify-items-center gap-3 rounded-lg border border-dashed border-line-strong/60 px-6 py-12 text-center">
      <span className="grid size-11 place-items-center rounded-full border border-line bg-surface text-accent [&>svg]:size-5">
        {icon}
      </span>
      <div className="max-w-md">
        <p className="text-lg font-semibold">{title}</p>
        {children ? <div className="mt-1 text-ink-2">{children}</div> : null}
      </div>
      {action ? <div className="mt-1 flex flex-wrap justify-center gap-2">{action}</div> : null}
    </div>
  );
}
