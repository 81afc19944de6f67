import { readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { cleanFile, discard } from ".";
import { saidBy, temporaryFolder } from "./testing/clean";
import { withText } from "./testing/picture";
import type { Progress } from "./types";

vi.setConfig({ testTimeout: 120_000 });

test("a picture is cleaned in a process of its own, which tells how far it is", async () => {
  const [file] = await given("a.png", withText("Kowalski"));
  const told: Progress[] = [];
  const cleaned = await cleanFile({
    path: file,
    name: "a.png",
    onProgress: (progress) => told.push(progress),
  });
  if (!cleaned.ok) throw new Error(cleaned.reason);
  expect(told.map(({ stage }) => stage)).toEqual(["waiting", "reading"]);
  expect(saidBy(cleaned)).toContain("Kowalski");
  expect((await readFile(cleaned.path)).length).toBe(cleaned.bytes);
  await discard(cleaned);
  await expect(readFile(cleaned.path)).rejects.toThrow("ENOENT");
});

test.each([
  ["hangs", { timeoutMs: 1 }, "timeOut"],
  ["takes more memory than it may", { memoryMb: 50 }, "outOfMemory"],
] as const)("a child that %s is ended and nothing of it is left", async (_, limits, reason) => {
  const [file, folder] = await given("a.txt", Buffer.from("text"));
  vi.stubEnv("TMPDIR", folder);
  onTestFinished(() => {
    vi.unstubAllEnvs();
  });
  expect(await cleanFile({ path: file, name: "a.txt" }, limits)).toEqual({ ok: false, reason });
  expect((await readdir(folder)).filter((name) => name.startsWith("subrosa"))).toEqual([]);
});

test("a file that breaks its parser is refused as broken", async () => {
  const [file] = await given("a.pdf", Buffer.from("%PDF-1.7\nnothing more"));
  expect(await cleanFile({ path: file, name: "a.pdf" })).toEqual({ ok: false, reason: "broken" });
});

test("a file that is not there is refused", async () => {
  expect(await cleanFile({ path: "/nowhere/at/all", name: "a.txt" })).toEqual({
    ok: false,
    reason: "broken",
  });
});

async function given(name: string, bytes: Uint8Array): Promise<[file: string, folder: string]> {
  const folder = await temporaryFolder();
  const file = path.join(folder, name);
  await writeFile(file, bytes);
  return [file, folder];
}
