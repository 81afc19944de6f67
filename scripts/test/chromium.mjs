import { accessSync, constants, existsSync, readFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { attempt } from "./attempt.mjs";

/** Chromium without its windows: a third of the processor time for the same pages. */
const SHELL = "chromium-headless-shell";
const NAMES = [SHELL, "chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome"];
const ELSEWHERE = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  join(process.env.PROGRAMFILES ?? "C:\\Program Files", "Google\\Chrome\\Application\\chrome.exe"),
];

/**
 * A Chromium to test with: the one in CHROMIUM_PATH, Debian's headless shell, which is installed when we may, an
 * installed Chrome or Chromium, or Playwright's own.
 * @returns {Promise<{ path?: string, note: string }>} without `path`, `note` says what to do
 */
export async function findChromium() {
  const given = process.env.CHROMIUM_PATH;
  if (given) return isProgram(given) ? found(given) : { note: "CHROMIUM_PATH names no program." };
  return (
    findNamed([SHELL]) ??
    (await installDebians()) ??
    findInstalled() ??
    (await findPlaywrights()) ??
    missing()
  );
}

function findInstalled() {
  return findNamed(NAMES) ?? ELSEWHERE.filter(isProgram).map(found)[0];
}

function findNamed(names) {
  const folders = (process.env.PATH ?? "").split(delimiter);
  const path = names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isProgram);
  return path && found(path);
}

async function findPlaywrights() {
  const { chromium } = await import("@playwright/test");
  const path = chromium.executablePath();
  return existsSync(path) ? found(path) : undefined;
}

/** Older releases have no shell of their own, so the whole browser is the second choice. */
async function installDebians() {
  if (!isDebian() || process.getuid?.() !== 0) return;
  console.log("› Installing Debian's chromium …");
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  await attempt("apt-get", ["update", "-qq"], { env });
  for (const name of [SHELL, "chromium"]) {
    await attempt("apt-get", ["install", "-y", "-qq", "--no-install-recommends", name], { env });
    const path = findNamed([name]);
    if (path) return path;
  }
}

function missing() {
  return { note: "No Chrome or Chromium found: install one, or run npx playwright install chromium." };
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
