import type { ReactNode } from "react";
import { Panel } from "@/components/ui/Panel";
import { SHOWN } from "../queries";

export type WaitingItem = {
  readonly id: string;
  readonly href: string;
  readonly title: string;
  /** Whose it is and with whom. */
  readonly about: string;
  /** Why it waits, and for how long. */
  readonly reason: ReactNode;
  /** What can be done about it without leaving the list. */
  readonly act?: ReactNode;
};

type Props = {
  readonly title: string;
  readonly hint?: string | undefined;
  readonly icon: ReactNode;
  readonly items: readonly WaitingItem[];
  /** Where the whole list is. */
  readonly all?: { readonly href: string; readonly label: string } | undefined;
};

/** One reason to act, and the few things that have it. Nothing at all when none has. */
export function Waiting({ title, hint, icon, items, all }: Props) {
  if (items.length === 0) return null;
  const more = all ? (
    <a className="link text-sm" href={all.href}>
      {all.label}
    </a>
  ) : null;
  return (
    <Panel
      flush
      title={
        <span className="inline-flex items-center gap-2 [&>svg]:size-4 [&>svg]:text-accent">
          {icon}
          {title}
        </span>
      }
      hint={hint}
      actions={more ?? undefined}
    >
      <ul className="divide-y divide-line">
        {items.slice(0, SHOWN).map((item) => (
          <li key={item.id} data-row="" className="relative flex flex-wrap items-baseline gap-x-3 px-4 py-2">
            <span className="min-w-0 flex-1 basis-56">
              <a href={item.href} className="row-link line-clamp-2 font-medium">
                {item.title}
              </a>
              <span className="block truncate text-sm text-ink-2">{item.about}</span>
            </span>
            {item.act ? (
              <div className="flex flex-wrap items-center gap-2 text-sm text-ink-2 sm:flex-col sm:items-end sm:gap-1">
                {item.reason}
                <div className="relative z-[1]">{item.act}</div>
              </div>
            ) : (
              <span className="text-sm text-ink-2">{item.reason}</span>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
