"use client";
import type { ReactNode } from "react";
import { FieldError } from "./Field";
import { useField } from "./useField";

type Props = {
  name: string;
  label: ReactNode;
  choices: readonly {
    value: string;
    label: ReactNode;
    checked?: boolean | undefined;
    disabled?: boolean | undefined;
  }[];
};

/** Several of a known few. All that are ticked are sent under one name. */
export function Ticks({ name, label, choices }: Props) {
  const field = useField(name);
  return (
    <fieldset aria-describedby={field.error ? `${field.id}-error` : undefined} className="grid gap-1">
      <legend className="mb-1 text-sm font-medium">{label}</legend>
      <div className="grid gap-x-4 gap-y-1 sm:grid-cols-2">
        {choices.map((choice) => (
          <label key={choice.value} className="flex min-h-7 items-center gap-2 pointer-coarse:min-h-11">
            <input
              type="checkbox"
              name={name}
              value={choice.value}
              defaultChecked={choice.checked}
              disabled={choice.disabled}
              aria-invalid={field.error ? true : undefined}
              className="tick"
            />
            <span className="min-w-0">{choice.label}</span>
          </label>
        ))}
      </div>
      <FieldError id={`${field.id}-error`}>{field.error}</FieldError>
    </fieldset>
  );
}
