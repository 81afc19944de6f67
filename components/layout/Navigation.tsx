import { Ellipsis } from "lucide-react";
import { Count } from "../ui/Badge";
import { NavLink } from "./NavLink";
import { ShellIcon, type ShellIconName } from "./ShellIcon";

export type NavItem = {
  href: string;
  label: string;
  icon: ShellIconName;
  /** How many wait for this person. */
  count?: number | undefined;
};

const IN_BAR = 4;

/** On a desk: the nouns, down the left edge. */
export function SideNav({ label, items }: { label: string; items: readonly NavItem[] }) {
  return (
    <nav aria-label={label} className="hidden border-r border-line lg:block">
      <ul className="sticky top-12 grid max-h-[calc(100dvh-3rem)] gap-px overflow-y-auto px-3 py-4">
        {items.map((item) => (
          <li key={item.href}>
            <NavLink href={item.href} className="nav-link [&>svg]:size-4">
              <ShellIcon name={item.icon} />
              <span className="truncate">{item.label}</span>
              <Count value={item.count ?? 0} />
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** On a phone: the first nouns under the thumb, the others behind one more press. */
export function PhoneBar({ label, more, items }: { label: string; more: string; items: readonly NavItem[] }) {
  const first = items.length <= IN_BAR + 1 ? items : items.slice(0, IN_BAR);
  const rest = items.slice(first.length);
  return (
    <nav
      aria-label={label}
      className="fixed inset-x-0 bottom-0 z-30 flex border-t border-line bg-surface pb-[env(safe-area-inset-bottom)] lg:hidden"
    >
      {first.map((item) => (
        <NavLink key={item.href} href={item.href} className="bar-link [&>svg]:size-5">
          <ShellIcon name={item.icon} />
          <span className="max-w-full truncate px-0.5">{item.label}</span>
          {item.count ? (
            <span className="absolute top-1 left-1/2 ml-1.5 rounded-full bg-accent-fill px-1 text-[0.625rem] leading-4 font-semibold text-white">
              {item.count > 99 ? "99+" : item.count}
            </span>
          ) : null}
        </NavLink>
      ))}
      {rest.length > 0 ? (
        <>
          <button type="button" popoverTarget="more-nav" className="bar-link [&>svg]:size-5">
            <Ellipsis aria-hidden />
            {more}
          </button>
          <ul id="more-nav" popover="auto" className="pop min-w-56 p-1.5" data-align="top">
            {rest.map((item) => (
              <li key={item.href}>
                <NavLink href={item.href} className="menu-item [&>svg]:size-5">
                  <ShellIcon name={item.icon} />
                  {item.label}
                  <Count value={item.count ?? 0} />
                </NavLink>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </nav>
  );
}
