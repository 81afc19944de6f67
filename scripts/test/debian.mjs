import { existsSync, readFileSync } from "node:fs";
import { attempt } from "./attempt.mjs";

/**
 * Installs one of Debian's packages, where we may.
 * @returns {Promise<{ ok: boolean, text: string } | undefined>} undefined when we may not
 */
export async function installDebians(name) {
  if (!isDebian() || process.getuid?.() !== 0) return undefined;
  console.log(`› Installing Debian's ${name} …`);
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  await attempt("apt-get", ["update", "-qq"], { env });
  return attempt("apt-get", ["install", "-y", "-qq", "--no-install-recommends", name], { env });
}

function isDebian() {
  return (
    existsSync("/etc/os-release") && /^ID(_LIKE)?=.*debian/m.test(readFileSync("/etc/os-release", "utf8"))
  );
}
