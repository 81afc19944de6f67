"use client";
import type { ReactNode } from "react";
import { FieldError } from "./Field";
import { useField } from "./useField";

type Props = {
  name: string;
  label: ReactNode;
  help?: ReactNode;
  /** Sent when ticked; nothing is sent when not. */
  value?: string | undefined;
  defaultChecked?: boolean | undefined;
  disabled?: boolean | undefined;
};

export function Checkbox({ name, label, help, value = "on", defaultChecked, disabled }: Props) {
  const field = useField(name, defaultChecked ? value : undefined);
  const described = [field.error && `${field.id}-error`, help && `${field.id}-help`]
    .filter(Boolean)
    .join(" ");
  return (
    <div className="grid gap-1">
      <label className="flex min-h-6 items-start gap-2.5 pointer-coarse:min-h-11 pointer-coarse:items-center">
        <input
          type="checkbox"
          id={field.id}
          name={name}
          value={value}
          defaultChecked={field.value === value}
          disabled={disabled}
          aria-invalid={field.error ? true : undefined}
          aria-describedby={described || undefined}
          className="tick mt-px"
        />
        <span>{label}</span>
      </label>
      <FieldError id={`${field.id}-error`}>{field.error}</FieldError>
      {help ? (
        <p id={`${field.id}-help`} className="ml-7 text-sm text-ink-3">
          {help}
        </p>
      ) : null}
    </div>
  );
}
