import { chmodSync, copyFileSync, existsSync, lstatSync, mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** What of a data folder belongs to a backup beside the file store: the keys, and the letters of a portal without a mail server. */
export const KEPT = ["keys.json", "mail"];

/** Paths of all files under a folder, relative to it and with slashes, in order. */
export function filesUnder(folder, below = "") {
  const entries = readdirSync(join(folder, below), { withFileTypes: true });
  return entries
    .flatMap((entry) => {
      const path = below ? `${below}/${entry.name}` : entry.name;
      return entry.isDirectory() ? filesUnder(folder, path) : [path];
    })
    .sort();
}

/** Copies a file or a folder, for nobody else to read. Half-written files (`.part`) are not there yet. */
export function copyPrivately(from, to) {
  if (!existsSync(from)) return;
  if (!lstatSync(from).isDirectory()) {
    copyFileSync(from, to);
    chmodSync(to, 0o600);
    return;
  }
  mkdirSync(to, { recursive: true, mode: 0o700 });
  for (const name of readdirSync(from))
    if (!name.endsWith(".part")) copyPrivately(join(from, name), join(to, name));
}

export function isEmpty(folder) {
  try {
    return readdirSync(folder).length === 0;
  } catch (error) {
    if (error.code === "ENOENT") return true;
    throw error;
  }
}
