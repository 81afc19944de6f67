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

/** A small sheet in a grid or on a board. `href` makes the whole of it one link, through its title. */
export function Card({
  href,
  title,
  meta,
  children,
}: {
  href?: string | undefined;
  title: ReactNode;
  meta?: ReactNode;
  children?: ReactNode;
}) {
  return (
    <article className="relative rounded-md border border-line bg-surface p-3 has-[.row-link:hover]:border-line-strong">
      <h3 className="leading-snug font-medium">
        {href ? (
          <a href={href} className="row-link">
            {title}
          </a>
        ) : (
          title
        )}
      </h3>
      {meta ? (
        <div className="mt-1 flex flex-wrap items-center gap-x-2.5 gap-y-1 text-sm text-ink-2">{meta}</div>
      ) : null}
      {children ? <div className="mt-2">{children}</div> : null}
    </article>
  );
}
