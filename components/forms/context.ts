"use client";
import { createContext } from "react";
import type { FormState } from "./state";

export type FormLabels = {
  optional: string;
  failed: string;
  draftRestored: string;
  discardDraft: string;
  theirs: string;
  takeTheirs: string;
};

export type FormContextValue = { state: FormState; pending: boolean; labels: FormLabels };

/** What the fields of a form ask it: what was refused, what was typed. Null outside an `ActionForm`. */
export const FormContext = createContext<FormContextValue | null>(null);
