"use client";
import type { ReactNode } from "react";
import { FieldError } from "./Field";
import { useField } from "./useField";

type Props = {
  name: string;
  label: ReactNode;
  help?: ReactNode;
  choices: readonly { readonly value: string; readonly label: ReactNode; readonly help?: ReactNode }[];
  ticked: readonly string[];
  /** One under the other, for choices that are sentences. */
  stacked?: boolean | undefined;
};

/** Any number of a known few. They all have one name; what is ticked is sent. */
export function TickBoxes({ name, label, help, choices, ticked, stacked }: Props) {
  const field = useField(name, undefined);
  const described = [field.error && `${field.id}-error`, help && `${field.id}-help`]
    .filter(Boolean)
    .join(" ");
  return (
    <fieldset aria-describedby={described || undefined} className="grid gap-1">
      <legend className="mb-1 text-sm font-medium">{label}</legend>
      <div className={stacked ? "grid gap-2.5" : "flex flex-wrap gap-x-5 gap-y-1.5"}>
        {choices.map((choice) => (
          <label key={choice.value} className="flex min-h-6 items-start gap-2">
            <input
              type="checkbox"
              name={name}
              value={choice.value}
              defaultChecked={ticked.includes(choice.value)}
              className="tick mt-px"
            />
            <span className="min-w-0">
              {choice.label}
              {choice.help ? <span className="block text-sm text-ink-2">{choice.help}</span> : null}
            </span>
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
