"use client";
import type { ReactNode } from "react";
import { FieldError } from "./Field";
import { useField } from "./useField";

type Choice = {
  value: string;
  label: ReactNode;
  help?: ReactNode;
  icon?: ReactNode;
  disabled?: boolean | undefined;
};

type Props = {
  name: string;
  label: ReactNode;
  help?: ReactNode;
  choices: readonly Choice[];
  defaultValue?: string | undefined;
  /** How many stand side by side on a desk. */
  columns?: 1 | 2 | 3 | undefined;
};

const COLUMNS = { 1: "", 2: "sm:grid-cols-2", 3: "sm:grid-cols-3" } as const;

/** One of a few that need explaining. */
export function RadioCards({ name, label, help, choices, defaultValue, columns = 2 }: Props) {
  const field = useField(name, defaultValue);
  const described = [field.error && `${field.id}-error`, help && `${field.id}-help`]
    .filter(Boolean)
    .join(" ");
  return (
    <fieldset aria-describedby={described || undefined} className="grid gap-1">
      <legend className="mb-1 text-sm font-medium">{label}</legend>
      <div className={`grid gap-2 ${COLUMNS[columns]}`}>
        {choices.map((choice) => (
          <label
            key={choice.value}
            className="flex items-start gap-2.5 rounded-md border border-line-strong/60 bg-surface px-3 py-2.5 has-checked:border-accent has-checked:bg-accent-soft has-disabled:opacity-55 has-[input:focus-visible]:outline-2 has-[input:focus-visible]:outline-accent"
          >
            <input
              type="radio"
              name={name}
              value={choice.value}
              defaultChecked={field.value === choice.value}
              disabled={choice.disabled}
              aria-invalid={field.error ? true : undefined}
              className="tick mt-px focus-visible:outline-none"
            />
            <span className="min-w-0 flex-1">
              <span className="font-medium">{choice.label}</span>
              {choice.help ? <span className="block text-sm text-ink-2">{choice.help}</span> : null}
            </span>
            {choice.icon}
          </label>
        ))}
      </div>
      <FieldError id={`${field.id}-error`}>{field.error}</FieldError>
      {help ? (
        <p id={`${field.id}-help`} className="text-sm text-ink-3">
          {help}
        </p>
      ) : null}
    </fieldset>
  );
}
