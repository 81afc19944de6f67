import type { ReactNode } from "react";

type Tab = {
  href: string;
  label: ReactNode;
  count?: number | undefined;
  current?: boolean | undefined;
};

/** Tabs that are links: each view has an address, and works without a script. */
export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  return (
    <nav aria-label={label} className="flex gap-5 overflow-x-auto border-b border-line">
      {tabs.map((tab) => (
        <a key={tab.href} href={tab.href} className="tab" aria-current={tab.current ? "page" : undefined}>
          {tab.label}
          {tab.count === undefined ? null : (
            <span className="text-xs font-normal text-ink-3">{tab.count}</span>
          )}
        </a>
      ))}
    </nav>
  );
}
