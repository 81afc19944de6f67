"use client";
import { Field, type FieldProps } from "./Field";

export type Option = { value: string; label: string; disabled?: boolean | undefined };

type Props = FieldProps & {
  options: readonly Option[];
  /** First line with an empty value, such as "Choose…" or "Nobody". */
  placeholder?: string | undefined;
  defaultValue?: string | undefined;
  disabled?: boolean | undefined;
};

/** One of a known few. The platform's own list: quick to type into, and at home on a phone. */
export function Select({
  name,
  label,
  help,
  optional,
  labelHidden,
  className,
  options,
  placeholder,
  defaultValue,
  disabled,
}: Props) {
  return (
    <Field {...{ name, label, help, optional, labelHidden, className }} initial={defaultValue}>
      {(wired) => (
        <select {...wired} disabled={disabled} className="control">
          {placeholder === undefined ? null : <option value="">{placeholder}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value} disabled={option.disabled}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
