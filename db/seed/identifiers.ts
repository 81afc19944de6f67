import { createHash } from "node:crypto";

/** A v4-shaped id that is the same at every load, so that links to the demo stay good. */
export function idOf(label: string): string {
  const hex = digest(label);
  const variant = "89ab"[Number.parseInt(hex[16] ?? "0", 16) % 4];
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join("-");
}

/** A marker for a private text: it occurs once in the demo, so meeting it elsewhere is a leak. */
export const markerOf = (label: string): string =>
  `KNR-${digest(`marker ${label}`).slice(0, 6).toUpperCase()}`;

const digest = (label: string): string => createHash("sha256").update(`subrosa demo ${label}`).digest("hex");
