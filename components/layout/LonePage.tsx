import type { ReactNode } from "react";
import { Rose } from "./Rose";

/** A page with one sentence on it: nothing here, or something broke. */
export function LonePage({
  title,
  children,
  actions,
}: {
  title: ReactNode;
  children: ReactNode;
  actions: ReactNode;
}) {
  return (
    <main className="grid min-h-[70dvh] place-items-center px-6 py-16">
      <div className="max-w-md text-center">
        <Rose className="mx-auto size-12" />
        <h1 className="mt-5 text-2xl font-semibold">{title}</h1>
        <p className="mt-2 text-pretty text-ink-2">{children}</p>
        <div className="mt-5 flex flex-wrap justify-center gap-2">{actions}</div>
      </div>
    </main>
  );
}
