"use client";
import type { ComponentProps, ReactNode } from "react";

/** Items of a short list in a `popover`. Not an ARIA menu: Tab moves through it as through any list, Escape and a press
 *  elsewhere close it, and none of it needs a script. */
type ItemProps = { icon?: ReactNode; danger?: boolean | undefined; children: ReactNode };

export function MenuLink({
  icon,
  danger,
  children,
  ...rest
}: ItemProps & ComponentProps<"a"> & { href: string }) {
  return (
    <a className="menu-item [&>svg]:size-4" data-tone={danger ? "danger" : undefined} {...rest}>
      {icon}
      {children}
    </a>
  );
}

/** In a `<form action={…}>` give it `type="submit"`; to open a dialog spread `opensDialog(id)` into it. */
export function MenuButton({
  icon,
  danger,
  children,
  type = "button",
  ...rest
}: ItemProps & ComponentProps<"button">) {
  return (
    <button
      type={type}
      className="menu-item [&>svg]:size-4"
      data-tone={danger ? "danger" : undefined}
      {...rest}
    >
      {icon}
      {children}
    </button>
  );
}
