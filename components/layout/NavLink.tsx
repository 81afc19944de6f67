"use client";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";

/** Knows by itself whether it is the current one: a layout is not rendered again when the page under it changes. */
export function NavLink({
  href,
  className,
  children,
}: {
  href: string;
  className: string;
  children: ReactNode;
}) {
  const path = usePathname();
  const current = path === href || path.startsWith(`${href}/`);
  return (
    <a href={href} className={className} aria-current={current ? "page" : undefined}>
      {children}
    </a>
  );
}
