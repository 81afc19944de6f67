"use client";
import type { ComponentProps, ReactNode } from "react";
import { type ButtonSize, type ButtonVariant, buttonLook } from "./buttonLook";

type Look = { variant?: ButtonVariant | undefined; size?: ButtonSize | undefined; icon?: ReactNode };

/** A plain button. Inside a form that sends, use `SubmitButton`, which knows when the form is on its way. */
export function Button({
  variant = "secondary",
  size = "md",
  icon,
  className,
  children,
  type = "button",
  ...rest
}: Look & ComponentProps<"button">) {
  return (
    <button type={type} className={buttonLook(variant, size, className)} {...rest}>
      {icon}
      {children}
    </button>
  );
}

/** Looks like a button, is a link: for going somewhere, never for changing something. */
export function LinkButton({
  variant = "secondary",
  size = "md",
  icon,
  className,
  children,
  ...rest
}: Look & ComponentProps<"a"> & { href: string }) {
  return (
    <a className={buttonLook(variant, size, className)} {...rest}>
      {icon}
      {children}
    </a>
  );
}

type IconButtonProps = Omit<ComponentProps<"button">, "children"> & { label: string; icon: ReactNode };

/** `label` is its accessible name and the tip shown on hover and focus. At least 28 px square, 44 under a finger. */
export function IconButton({ label, icon, className = "", type = "button", ...rest }: IconButtonProps) {
  return (
    <button
      type={type}
      aria-label={label}
      data-tip={label}
      className={`inline-grid size-7 shrink-0 place-items-center rounded-md text-ink-2 hover:bg-sunken hover:text-ink pointer-coarse:size-11 [&>svg]:size-4 ${className}`}
      {...rest}
    >
      {icon}
    </button>
  );
}
