"use client";
import { use, useId } from "react";
import { FormContext } from "./context";

/** What a field named `name` needs: its id, what to start with, what is wrong. `initial` is what the server knows;
 *  what the person typed before a refusal wins over it. */
export function useField(name: string, initial?: string) {
  const id = useId();
  const form = use(FormContext);
  const refused = form?.state.status === "refused" ? form.state : undefined;
  const theirs = refused?.theirs?.[name];
  return {
    id,
    value: form?.typed[name] ?? initial,
    error: refused?.fieldMessages[name],
    theirs: theirs === refused?.values[name] ? undefined : theirs,
    labels: form?.labels,
  };
}
