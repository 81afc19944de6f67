/** A JSON object of which nothing is known yet. */
export type Unknown = Readonly<Record<string, unknown>>;

export const isRecord = (value: unknown): value is Unknown =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The objects of a list; of anything else, none. */
export const records = (value: unknown): Unknown[] => (Array.isArray(value) ? value.filter(isRecord) : []);

/** A text, or an empty one. */
export const textOf = (value: unknown): string => (typeof value === "string" ? value : "");
