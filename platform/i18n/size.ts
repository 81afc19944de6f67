import type { useFormatter } from "next-intl";

/** A file's size in the reader's language: kilobytes, or megabytes from one on. */
export const sizeOf = (format: ReturnType<typeof useFormatter>, bytes: number): string =>
  bytes < 1_000_000
    ? format.number(Math.ceil(bytes / 1_000), { style: "unit", unit: "kilobyte" })
    : format.number(bytes / 1_000_000, { style: "unit", unit: "megabyte", maximumFractionDigits: 1 });
