"use client";
import { CircleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { setValue } from "./drafts";
import { useField } from "./useField";

/** What every field takes. Strings come translated from the server. */
export type FieldProps = {
  name: string;
  label: ReactNode;
  help?: ReactNode;
  /** Marked so in words; what is not marked must be filled in. */
  optional?: boolean | undefined;
  /** Hides the label from the eye, where a heading or an icon says the same. */
  labelHidden?: boolean | undefined;
  className?: string | undefined;
};

export type Wired = {
  id: string;
  name: string;
  defaultValue: string | undefined;
  "aria-invalid": true | undefined;
  "aria-describedby": string | undefined;
  "aria-required": true | undefined;
};

type Props = FieldProps & { initial?: string | undefined; children: (wired: Wired) => ReactNode };

/** Label above, control, error, help; wired together for a screen reader. The frame of every field in this folder. */
export function Field({
  name,
  label,
  help,
  optional,
  labelHidden,
  className = "",
  initial,
  children,
}: Props) {
  const field = useField(name, initial);
  const helpId = `${field.id}-help`;
  const errorId = `${field.id}-error`;
  const described = [field.error && errorId, help && helpId].filter(Boolean).join(" ");
  return (
    <div className={`grid content-start gap-1 ${className}`}>
      <label htmlFor={field.id} className={labelHidden ? "sr-only" : "text-sm font-medium"}>
        {label}
        {optional && field.labels ? (
          <span className="ml-1.5 font-normal text-ink-3">{field.labels.optional}</span>
        ) : null}
      </label>
      {children({
        id: field.id,
        name,
        defaultValue: field.value,
        "aria-invalid": field.error ? true : undefined,
        "aria-describedby": described || undefined,
        "aria-required": optional ? undefined : true,
      })}
      <FieldError id={errorId}>{field.error}</FieldError>
      {field.theirs === undefined ? null : (
        <Theirs id={field.id} value={field.theirs} labels={field.labels} />
      )}
      {help ? (
        <p id={helpId} className="text-sm text-ink-3">
          {help}
        </p>
      ) : null}
    </div>
  );
}

export function FieldError({ id, children }: { id: string; children: string | undefined }) {
  if (!children) return null;
  return (
    <p id={id} className="flex items-start gap-1.5 text-sm font-medium text-danger">
      <CircleAlert aria-hidden className="mt-[0.2em] size-3.5 shrink-0" />
      {children}
    </p>
  );
}

/** Someone else's change to this field, to be compared and taken, or left. */
function Theirs({
  id,
  value,
  labels,
}: {
  id: string;
  value: string;
  labels: ReturnType<typeof useField>["labels"];
}) {
  const take = () => {
    const control = document.getElementById(id);
    if (control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement)
      setValue(control, value);
    if (control instanceof HTMLSelectElement) setValue(control, value);
  };
  return (
    <div className="rounded-md bg-warn-soft px-2.5 py-1.5 text-sm">
      <span className="font-medium text-warn">{labels?.theirs} </span>
      <span className="whitespace-pre-wrap">{value || "—"}</span>{" "}
      <button type="button" className="link min-h-6" onClick={take}>
        {labels?.takeTheirs}
      </button>
    </div>
  );
}
