"use client";
import type { ComponentProps, ReactNode } from "react";
import { Field, type FieldProps } from "./Field";

type Props = FieldProps &
  Omit<ComponentProps<"input">, "name" | "id" | "className" | "defaultValue" | "value"> & {
    defaultValue?: string | undefined;
    /** A unit after the value, such as "₽" or "h"; say it in the label or the help too. */
    unit?: ReactNode;
  };

/** One line of text, and the base of the other one-line fields. */
export function TextInput({
  name,
  label,
  help,
  optional,
  labelHidden,
  className,
  defaultValue,
  unit,
  ...rest
}: Props) {
  return (
    <Field {...{ name, label, help, optional, labelHidden, className }} initial={defaultValue}>
      {(wired) => (
        <span className="relative block">
          <input type="text" {...rest} {...wired} className={`control ${unit ? "pr-12" : ""}`} />
          {unit ? (
            <span
              aria-hidden="true"
              className="pointer-events-none absolute inset-y-0 right-3 grid place-items-center text-ink-3"
            >
              {unit}
            </span>
          ) : null}
        </span>
      )}
    </Field>
  );
}
