"use client";
import { FieldError } from "./Field";
import { useField } from "./useField";

/** What is wrong with something that the form sends and nobody can type: beside the button that sends it. */
export function FieldProblem({ name }: { name: string }) {
  const { id, error } = useField(name);
  return <FieldError id={`${id}-error`}>{error}</FieldError>;
}
