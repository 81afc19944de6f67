import { accessSync, constants, existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { installDebians } from "./debian.mjs";

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
    (await installChromium()) ??
    findInstalled() ??
    (await findPlaywrights()) ?? {
      note: "No Chrome or Chromium found: install one, or run npx playwright install chromium.",
    }
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
async function installChromium() {
  for (const name of [SHELL, "chromium"]) {
    const installed = await installDebians(name);
    const path = installed?.ok && findNamed([name]);
    if (path) return path;
  }
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
