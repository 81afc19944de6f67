"use client";
import { ChevronRight } from "lucide-react";
import type { ReactNode } from "react";

type Crumb = { href: string; label: ReactNode };

type Props = {
  title: ReactNode;
  /** Beside the title: a state, a codename, a number. */
  mark?: ReactNode;
  /** Under the title: who, when, for how much. */
  meta?: ReactNode;
  crumbs?: readonly Crumb[] | undefined;
  crumbsLabel?: string | undefined;
  actions?: ReactNode;
};

/** What this page is, where it stands, and what can be done with all of it. */
export function PageHeader({ title, mark, meta, crumbs, crumbsLabel, actions }: Props) {
  return (
    <header className="mb-5">
      {crumbs && crumbs.length > 0 ? (
        <nav aria-label={crumbsLabel}>
          <ol className="mb-1 flex flex-wrap items-center gap-1 text-sm text-ink-3">
            {crumbs.map((crumb) => (
              <li key={crumb.href} className="flex min-w-0 items-center gap-1">
                <a href={crumb.href} className="min-h-6 truncate hover:text-ink hover:underline">
                  {crumb.label}
                </a>
                <ChevronRight aria-hidden className="size-3.5 shrink-0" />
              </li>
            ))}
          </ol>
        </nav>
      ) : null}
      <div className="flex flex-wrap items-start gap-x-4 gap-y-3">
        <div className="min-w-0 flex-1 basis-72">
          <h1 className="text-2xl font-semibold break-words">
            {title}
            {mark ? (
              <span className="ml-2.5 inline-flex align-middle text-base leading-none">{mark}</span>
            ) : null}
          </h1>
          {meta ? <div className="mt-1 flex flex-wrap gap-x-3 text-ink-2">{meta}</div> : null}
        </div>
        {actions ? <div className="flex flex-wrap items-center gap-2">{actions}</div> : null}
      </div>
    </header>
  );
}
