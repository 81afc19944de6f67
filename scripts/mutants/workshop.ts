import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { CodeMutant } from "./code";
import { areRed } from "./vitest";

/** Folders of the project that a copy can do without. */
const LEFT_OUT = new Set(["node_modules", ".git", ".next", ".data", "test-results", "e2e"]);

/** A copy of the project in which code may be broken without touching the original. */
export function openWorkshop() {
  const root = process.cwd();
  const copy = mkdtempSync(path.join(tmpdir(), "subrosa-mutants-"));
  cpSync(root, copy, { recursive: true, filter: (from) => !LEFT_OUT.has(path.relative(root, from)) });
  symlinkSync(path.join(root, "node_modules"), path.join(copy, "node_modules"), "junction");

  /** @throws when the list of guards is older than the code */
  const find = ({ file, guard }: Pick<CodeMutant, "file" | "guard">): string => {
    const source = readFileSync(path.join(copy, file), "utf8");
    if (!source.includes(guard)) throw new Error(`${file} has no such guard any more: ${guard}`);
    return source;
  };

  const isRed = (tests: readonly string[]) => areRed(copy, tests);

  return {
    isRed,
    find,
    /** Takes the guard away, looks whether the tests see it, and puts it back. */
    judge: async ({ file, guard, without, tests }: CodeMutant): Promise<boolean> => {
      const place = path.join(copy, file);
      const source = find({ file, guard });
      writeFileSync(
        place,
        source.replace(guard, () => without),
      );
      try {
        return await isRed(tests);
      } finally {
        writeFileSync(place, source);
      }
    },
    close: () => rmSync(copy, { recursive: true, force: true }),
  };
}
