import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it, vi } from "vitest";

// Each starts a process, which a busy machine lets wait.
vi.setConfig({ testTimeout: 60_000 });

const place = mkdtempSync(path.join(tmpdir(), "subrosa-commands-"));
afterAll(() => rmSync(place, { recursive: true, force: true }));

const portal = path.join(place, "portal");
const full = path.join(place, "full");
for (const folder of [portal, full]) mkdirSync(folder);
writeFileSync(path.join(portal, "keys.json"), "{}");
writeFileSync(path.join(full, "something"), "");

/** What a command says when it refuses; nothing of it needs a database. */
function refusal(command: "backup" | "restore", args: readonly string[], dataDir: string): string {
  const { status, stderr } = spawnSync(process.execPath, [`scripts/${command}.mjs`, ...args], {
    env: { ...process.env, SUBROSA_DATA_DIR: dataDir, DATABASE_URL: "" },
    encoding: "utf8",
  });
  expect(status).toBe(1);
  expect(stderr.trimEnd().split("\n"), "one line").toHaveLength(1);
  return stderr;
}

describe("A backup says in one line why it cannot be made", () => {
  it.each([
    ["without a folder", [], portal, "Say where to: npm run backup -- DIR"],
    ["with two folders", ["one", "two"], portal, "Say where to: npm run backup -- DIR"],
    ["in a folder that is not empty", [full], portal, "is not empty; a backup goes into a new folder"],
    ["in a file", [path.join(full, "something")], portal, "cannot be used (ENOTDIR)"],
    ["in the data folder itself", [path.join(portal, "files")], portal, "cannot lie in the data folder"],
    [
      "where there is no portal",
      [path.join(place, "new")],
      path.join(place, "none"),
      "There is no portal in",
    ],
  ])("%s", (_when, args, dataDir, sentence) => {
    expect(refusal("backup", args, dataDir)).toContain(sentence);
    expect(readdirSync(place).sort()).toEqual(["full", "portal"]);
  });
});

describe("A restore says in one line why it cannot be done", () => {
  const empty = path.join(place, "empty");
  it.each([
    ["without a folder", [], empty, "Say where from: npm run restore -- DIR"],
    ["from a folder that does not exist", [path.join(place, "none")], empty, "does not exist"],
    ["from a folder that is no backup", [full], empty, "holds no backup"],
    [
      "into a data folder that is in use",
      [full],
      portal,
      "is not empty; a backup is restored into a new data folder",
    ],
  ])("%s", (_when, args, dataDir, sentence) => {
    expect(refusal("restore", args, dataDir)).toContain(sentence);
    expect(readdirSync(place).sort()).toEqual(["full", "portal"]);
  });
});
