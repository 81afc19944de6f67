"use client";
import { type ComponentProps, type ReactNode, use } from "react";
import { useFormStatus } from "react-dom";
import { FormContext } from "../forms/context";
import { type ButtonSize, type ButtonVariant, buttonLook } from "./buttonLook";

type Props = Omit<ComponentProps<"button">, "type"> & {
  variant?: ButtonVariant | undefined;
  size?: ButtonSize | undefined;
  icon?: ReactNode;
};

/** Sends its form, once: while the form is on its way it says so and a second press does nothing. It stays
 *  focusable meanwhile, so that the keyboard's place is not lost. Works in an `ActionForm` and in a bare form. */
export function SubmitButton({
  variant = "primary",
  size = "md",
  icon,
  className,
  children,
  ...rest
}: Props) {
  const form = use(FormContext);
  const pending = useFormStatus().pending || (form?.pending ?? false);
  return (
    <button
      {...rest}
      type="submit"
      aria-disabled={pending || rest["aria-disabled"]}
      aria-busy={pending}
      className={buttonLook(variant, size, className)}
      onClick={(event) => (pending ? event.preventDefault() : rest.onClick?.(event))}
    >
      {pending ? (
        <svg viewBox="0 0 16 16" className="animate-spin" aria-hidden="true">
          <circle
            cx="8"
            cy="8"
            r="6"
            fill="none"
            stroke="currentColor"
            strokeWidth="2"
            strokeDasharray="26 12"
          />
        </svg>
      ) : (
        icon
      )}
      {children}
    </button>
  );
}
