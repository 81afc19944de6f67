import { accessSync, constants, existsSync, readFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { attempt } from "./attempt.mjs";

const NAMES = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome"];
const ELSEWHERE = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  join(process.env.PROGRAMFILES ?? "C:\\Program Files", "Google\\Chrome\\Application\\chrome.exe"),
];

/**
 * A Chromium to test with: the one in CHROMIUM_PATH, an installed Chrome or Chromium, Playwright's own, or Debian's,
 * which is installed when we may.
 * @returns {Promise<{ path?: string, note: string }>} without `path`, `note` says what to do
 */
export async function findChromium() {
  const given = process.env.CHROMIUM_PATH;
  if (given) return isProgram(given) ? found(given) : { note: "CHROMIUM_PATH names no program." };
  return findInstalled() ?? (await findPlaywrights()) ?? (await installDebians());
}

function findInstalled() {
  const folders = (process.env.PATH ?? "").split(delimiter);
  const candidates = [...NAMES.flatMap((name) => folders.map((folder) => join(folder, name))), ...ELSEWHERE];
  const path = candidates.find(isProgram);
  return path && found(path);
}

async function findPlaywrights() {
  const { chromium } = await import("@playwright/test");
  const path = chromium.executablePath();
  return existsSync(path) ? found(path) : undefined;
}

async function installDebians() {
  if (!isDebian() || process.getuid?.() !== 0)
    return { note: "No Chrome or Chromium found: install one, or run npx playwright install chromium." };
  console.log("› Installing Debian's chromium …");
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  await attempt("apt-get", ["update", "-qq"], { env });
  const { ok, text } = await attempt(
    "apt-get",
    ["install", "-y", "-qq", "--no-install-recommends", "chromium"],
    { env },
  );
  return (ok && findInstalled()) || { note: `Chromium could not be installed by apt-get.\n${text}` };
}

function isDebian() {
  return (
    existsSync("/etc/os-release") && /^ID(_LIKE)?=.*debian/m.test(readFileSync("/etc/os-release", "utf8"))
  );
}

function found(path) {
  return { path, note: `browser ${path}` };
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
