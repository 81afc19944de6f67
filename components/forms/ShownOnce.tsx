"use client";
import { use, useId, useState } from "react";
import { Button } from "../ui/Button";
import { FormContext } from "./context";

/** Inside an `ActionForm`: what the answer shows under `name` and keeps nowhere, such as an invitation's link, ready to
 *  be copied. Nothing until there is one. */
export function ShownOnce({ name, label, help }: { name: string; label: string; help?: string | undefined }) {
  const id = useId();
  const form = use(FormContext);
  const [copied, setCopied] = useState(false);
  const value = form?.state.status === "ok" ? form.state.show?.[name] : undefined;
  if (value === undefined) return null;
  const copy = async () => {
    await navigator.clipboard.writeText(value);
    setCopied(true);
  };
  return (
    <div role="status" className="grid gap-1 rounded-md border border-ok/30 bg-ok-soft px-3.5 py-3">
      <label htmlFor={id} className="text-sm font-semibold text-ok">
        {label}
      </label>
      <span className="flex gap-2">
        <input
          id={id}
          readOnly
          value={value}
          className="control"
          onFocus={(event) => event.target.select()}
        />
        {/* Without a script, or over plain http, there is no clipboard; the text can still be selected. */}
        {typeof navigator !== "undefined" && "clipboard" in navigator ? (
          <Button onClick={copy}>{copied ? form?.labels.copied : form?.labels.copy}</Button>
        ) : null}
      </span>
      {help ? <p className="text-sm text-ink-2">{help}</p> : null}
    </div>
  );
}
