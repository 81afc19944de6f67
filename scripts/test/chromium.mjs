import { accessSync, constants, existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { installDebians } from "./debian.mjs";

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
  return findInstalled() ?? (await findPlaywrights()) ?? (await installChromium());
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

async function installChromium() {
  const installed = await installDebians("chromium");
  if (!installed)
    return { note: "No Chrome or Chromium found: install one, or run npx playwright install chromium." };
  return (
    (installed.ok && findInstalled()) || {
      note: `Chromium could not be installed by apt-get.\n${installed.text}`,
    }
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
