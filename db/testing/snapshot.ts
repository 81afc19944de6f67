import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

const place = (name: string) => path.join(process.cwd(), "db", `${name}.snapshot.json`);

/**
 * A committed picture of what the database does, to be read in review. Renewed on purpose only:
 * `UPDATE_SNAPSHOTS=1 npx vitest run --project database`.
 */
export function renewIfAsked(name: string, measured: unknown): void {
  if (process.env.UPDATE_SNAPSHOTS === "1") writeFileSync(place(name), `${compact(measured)}\n`);
}

export const agreed = (name: string): unknown => JSON.parse(readFileSync(place(name), "utf8"));

/** JSON whose innermost lists and short objects stay on one line. */
const compact = (value: unknown) =>
  JSON.stringify(value, null, 2).replace(
    /\[\s+([^[\]{}]*?)\s+\]/g,
    (_, inner: string) => `[${inner.replace(/\s*\n\s*/g, " ")}]`,
  );
