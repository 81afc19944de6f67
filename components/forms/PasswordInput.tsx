"use client";
import { Eye, EyeOff } from "lucide-react";
import { useState } from "react";
import { Field, type FieldProps } from "./Field";

type Props = FieldProps & {
  autoComplete: "current-password" | "new-password";
  /** Names of the button that shows and hides what is typed. */
  showLabel: string;
  hideLabel: string;
};

/** Never filled in again from the server: a secret does not come back. */
export function PasswordInput({ autoComplete, showLabel, hideLabel, ...field }: Props) {
  const [shown, setShown] = useState(false);
  const label = shown ? hideLabel : showLabel;
  return (
    <Field {...field}>
      {({ defaultValue: _, ...wired }) => (
        <span className="relative block">
          <input
            {...wired}
            type={shown ? "text" : "password"}
            autoComplete={autoComplete}
            autoCapitalize="none"
            spellCheck={false}
            className="control pr-11"
          />
          <button
            type="button"
            aria-label={label}
            aria-pressed={shown}
            onClick={() => setShown(!shown)}
            className="absolute inset-y-0 right-0 grid w-10 place-items-center rounded-md text-ink-3 hover:text-ink"
          >
            {shown ? <EyeOff aria-hidden className="size-4" /> : <Eye aria-hidden className="size-4" />}
          </button>
        </span>
      )}
    </Field>
  );
}
