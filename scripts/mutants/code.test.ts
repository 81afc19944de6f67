import { existsSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { CODE_MUTANTS } from "./code";

/** The command itself is slow and seldom run: that the list has grown old is seen here. */
it.each(CODE_MUTANTS.map((mutant) => [mutant.file, mutant] as const))(
  "%s still has its guard, and the tests that must see it are there",
  (file, { guard, without, tests }) => {
    expect(readFileSync(file, "utf8")).toContain(guard);
    expect(without).not.toBe(guard);
    expect(tests.length).toBeGreaterThan(0);
    for (const test of tests) expect(existsSync(test), test).toBe(true);
  },
);
