"use client";
import type { ReactNode } from "react";

type Props = {
  title?: ReactNode;
  hint?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
  /** No inner padding: for a table or a list that has its own. */
  flush?: boolean | undefined;
  id?: string | undefined;
};

/** A sheet of paper on the desk: the ground for one subject. */
export function Panel({ title, hint, actions, children, flush, id }: Props) {
  const headed = title !== undefined || actions !== undefined;
  return (
    <section id={id} className="rounded-lg border border-line bg-surface">
      {headed ? (
        <header className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-line px-4 py-2">
          <h2 className="font-semibold">{title}</h2>
          {hint ? <p className="text-sm text-ink-3">{hint}</p> : null}
          {actions ? <div className="ml-auto flex items-center gap-1.5">{actions}</div> : null}
        </header>
      ) : null}
      <div className={flush ? "" : "p-4"}>{children}</div>
    </section>
  );
}
