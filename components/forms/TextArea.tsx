"use client";
import type { ComponentProps } from "react";
import { Field, type FieldProps } from "./Field";

type Props = FieldProps &
  Omit<ComponentProps<"textarea">, "name" | "id" | "className" | "defaultValue" | "value"> & {
    defaultValue?: string | undefined;
  };

/** Grows with its text. */
export function TextArea({
  name,
  label,
  help,
  optional,
  labelHidden,
  className,
  defaultValue,
  ...rest
}: Props) {
  return (
    <Field {...{ name, label, help, optional, labelHidden, className }} initial={defaultValue}>
      {(wired) => <textarea rows={4} {...rest} {...wired} className="control" />}
    </Field>
  );
}
