import type { FormLabels } from "@/components/forms/context";

/** Sentences of a picture's desk, translated on the server; those with {braces} are filled in the browser. */
export type PictureWords = {
  readonly found: string;
  readonly black: string;
  readonly blackAll: string;
  readonly boxes: string;
  readonly box: string;
  readonly removeBox: string;
  readonly draw: string;
  readonly fields: Readonly<Record<"x" | "y" | "width" | "height", string>>;
  readonly addBox: string;
  readonly touch: string;
  readonly rebuild: string;
  readonly dropChanges: string;
  readonly confirm: string;
  readonly form: FormLabels;
};

export const fill = (sentence: string, values: Readonly<Record<string, string | number>>): string =>
  sentence.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ""));
