import { spawnSync } from "node:child_process";
import { createPrivateKey } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildPassport } from "@/domain/ratings/passport";
import { sealJson } from "@/platform/passport/seal";
import { loadKeys } from "./start/keys.mjs";

let folder: string;
const at = (name: string) => path.join(folder, name);
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "subrosa-passport-"));
  for (const name of ["first", "second"]) mkdirSync(at(name));
  const [first] = ["first", "second"].map((name) => loadKeys(at(name)));
  writeFileSync(
    at("passport.json"),
    sealJson(
      buildPassport({
        organisation: { name: "Lynx", kind: "partner" },
        ballots: [],
        silentPeriods: 0,
        facts: {
          firstResponse: null,
          onTime: { mean: 0.8, sd: 0.1, sample: 0 },
          returns: null,
          estimates: null,
        },
        issuedOn: "2026-02-01",
      }),
      createPrivateKey({
        key: Buffer.from(first?.passportKey ?? "", "base64"),
        format: "der",
        type: "pkcs8",
      }),
    ),
  );
  const changed = readFileSync(at("passport.json"), "utf8").replace("Lynx", "Lynz");
  writeFileSync(at("changed.json"), changed);
});
afterAll(() => rmSync(folder, { recursive: true }));

const run = (data: string, ...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--import", "tsx", "scripts/passport.ts", ...args],
    { encoding: "utf8", env: { ...process.env, SUBROSA_DATA_DIR: data, INIT_CWD: folder } },
  );
  return { status, says: (stdout + stderr).trim() };
};

test("a passport is verified where it was made, and on another portal by the first one's public key", () => {
  const [home, away] = [at("first"), at("second")];
  expect(run(home, "verify", "passport.json")).toEqual({
    status: 0,
    says: "Genuine: Lynx, as of 2026-02-01.",
  });
  expect(run(away, "verify", "passport.json")).toMatchObject({
    status: 1,
    says: expect.stringContaining("another portal"),
  });
  writeFileSync(at("key.pem"), run(home, "key").says);
  expect(run(away, "verify", "passport.json", "--key", "key.pem")).toMatchObject({ status: 0 });
  expect(run(away, "verify", "changed.json", "--key", "key.pem")).toMatchObject({
    status: 1,
    says: expect.stringContaining("Changed"),
  });
});

test("what cannot be checked is one sentence and exit code 1", () => {
  const home = at("first");
  for (const args of [
    [],
    ["verify"],
    ["verify", "missing.json"],
    ["sign", "passport.json"],
    ["verify", "passport.json", "--key", "passport.json"],
    ["verify", "passport.json", "--nonsense"],
  ]) {
    const { status, says } = run(home, ...args);
    expect(status, args.join(" ")).toBe(1);
    expect(says).not.toMatch(/at .*:\d+:\d+/);
  }
});

test("a portal from before passports gets its key and keeps all others", () => {
  const old = mkdtempSync(at("old-"));
  const made = loadKeys(old);
  const file = path.join(old, "keys.json");
  const { passportKey: _, ...before } = made;
  writeFileSync(file, JSON.stringify(before));
  const now = loadKeys(old);
  expect(now).toMatchObject(before);
  expect(now.passportKey).toMatch(/^[A-Za-z0-9+/]+=*$/);
  expect(loadKeys(old)).toEqual(now);
  expect(statSync(file).mode & 0o077).toBe(0);
});
