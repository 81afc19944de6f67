import { defineConfig } from "@playwright/test";

const { BASE_URL = "http://127.0.0.1:3000", CHROMIUM_PATH } = process.env;

/** Run by `npm test`, which starts a portal with the demo and finds the browser; both can be given by hand. */
export default defineConfig({
  testDir: "e2e",
  // Two people at once, as many as the machine of a small team has cores.
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  // Nothing here is timed: a shared machine that is busy may be several times slower and still be right.
  timeout: 180_000,
  expect: { timeout: 30_000 },
  projects: [
    { name: "people", testIgnore: "leaks/**" },
    // Reads the whole portal and rewrites the private side: alone, when the others are done.
    // One spec at a time, too: what one of them plants, another would find.
    {
      name: "wall",
      testMatch: "leaks/**/*.spec.ts",
      fullyParallel: false,
      workers: 1,
      dependencies: ["people"],
    },
  ],
  use: {
    baseURL: BASE_URL,
    browserName: "chromium",
    // A button that cannot be pressed says so before the whole spec runs out.
    actionTimeout: 60_000,
    // Nobody keeps CI's traces, and each costs a third of the spec's time.
    trace: process.env.CI ? "off" : "retain-on-failure",
    launchOptions: {
      ...(CHROMIUM_PATH ? { executablePath: CHROMIUM_PATH } : {}),
      args: [
        // Chromium's sandbox does not work under root.
        ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
        "--disable-quic",
      ],
    },
  },
});
