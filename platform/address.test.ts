import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { addressOf, idIn, likePattern, oneOf, withoutSecrets, wordsIn } from "./address";

test("a cut-off or foreign address asks for nothing instead of failing", () => {
  expect(idIn("1234")).toBeUndefined();
  expect(idIn(["a", "b"])).toBeUndefined();
  expect(oneOf(["open", "done"], "' or 1=1")).toBeUndefined();
  expect(wordsIn("broken \0 text")).toBeUndefined();
  expect(wordsIn("x".repeat(300))).toBeUndefined();
  expect(wordsIn("   ")).toBeUndefined();
});

test("what fits is read as it was meant", () => {
  expect(idIn("A0000000-0000-4000-8000-000000000001")).toBe("a0000000-0000-4000-8000-000000000001");
  expect(oneOf(["open", "done"], "done")).toBe("done");
  expect(wordsIn(" Ромашка\n мёд ")).toBe("Ромашка мёд");
});

test("an address leaves out what nobody asked for", () => {
  expect(addressOf("/agency/jobs", { state: undefined, q: "" })).toBe("/agency/jobs");
  expect(addressOf("/agency/jobs", { state: "draft", q: "a b" })).toBe("/agency/jobs?state=draft&q=a+b");
});

test("a percent sign in a search is a percent sign", () => {
  expect(likePattern("100%_\\")).toBe("%100\\%\\_\\\\%");
});

test("a path in a log holds neither a token nor what was searched for", () => {
  expect(withoutSecrets("/share/AbC-123?q=secret")).toBe("/share/…");
  expect(withoutSecrets("/intake/AbC-123/more")).toBe("/intake/…/more");
  expect(withoutSecrets("/agency/clients?q=secret")).toBe("/agency/clients");
});

test("no page behind a token in its address writes it into a log", () => {
  const folders = readdirSync("app", { recursive: true, encoding: "utf8" }).filter((path) =>
    path.endsWith("[token]"),
  );
  expect(folders.length).toBeGreaterThanOrEqual(6);
  for (const folder of folders) {
    const address = `/${folder.replaceAll("\\", "/").replace(/\([^)]+\)\//g, "")}`;
    for (const ending of ["", ".ics", "/more", "?q=1"])
      expect(withoutSecrets(address.replace("[token]", "S3cret") + ending)).not.toContain("S3cret");
  }
});
