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
  copy: string;
  copied: string;
};

export type FormContextValue = {
  state: FormState;
  pending: boolean;
  labels: FormLabels;
  /** What was typed before a refusal, when the page came back without a script; otherwise the fields still hold it, and
   *  must keep what the server sent as their default, or a draft would look untouched. */
  typed: Readonly<Record<string, string>>;
};

/** What the fields of a form ask it: what was refused, what was typed. Null outside an `ActionForm`. */
export const FormContext = createContext<FormContextValue | null>(null);
