import { readdirSync } from "node:fs";
import { join, sep } from "node:path";

const ICON = /^(?:favicon|icon|apple-icon)\.(?:ico|svg|png|jpg)$/;

/** The addresses of files that belong to nobody: everything in public/ and the icons of the app. */
export function listPublicFiles(root) {
  const inPublic = list(join(root, "public"), { recursive: true }).map((path) => path.split(sep).join("/"));
  const icons = list(join(root, "app")).filter((name) => ICON.test(name));
  return new Set([...inPublic, ...icons].map((path) => `/${path}`));
}

function list(folder, options) {
  try {
    return readdirSync(folder, options);
  } catch {
    return [];
  }
}
