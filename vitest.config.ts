import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: { alias: { "@": fileURLToPath(new URL(".", import.meta.url)).replace(/\/$/, "") } },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["{domain,components,platform,scripts}/**/*.test.{ts,tsx}"],
          exclude: ["**/*.database.test.ts", "**/.next/**"],
          // For a test that hangs; nothing here is a matter of speed, and a loaded machine is slow.
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: "database",
          include: ["{db,app}/**/*.test.ts", "platform/**/*.database.test.ts"],
          globalSetup: "db/testing/setup.ts",
          // Each file works in its own copy of the template, so files run side by side.
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
