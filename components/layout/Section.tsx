import type { ReactNode } from "react";

type Props = {
  title: ReactNode;
  hint?: ReactNode;
  actions?: ReactNode;
  id?: string | undefined;
  children: ReactNode;
};

/** A headed part of a page, without a sheet of its own. */
export function Section({ title, hint, actions, id, children }: Props) {
  return (
    <section id={id} className="mt-7 first:mt-0">
      <header className="mb-2 flex flex-wrap items-baseline gap-x-3">
        <h2 className="text-lg font-semibold">{title}</h2>
        {hint ? <p className="text-sm text-ink-3">{hint}</p> : null}
        {actions ? <div className="ml-auto flex items-center gap-2 self-center">{actions}</div> : null}
      </header>
      {children}
    </section>
  );
}
