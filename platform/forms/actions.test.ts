import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const MAKERS = [
  "agencyAction",
  "partnerAction",
  "entryAction",
  "entryGesture",
  "accountAction",
  "accountGesture",
  "pageAction",
  "formAction",
];

/** Exports of a "use server" file that no maker made: each would be a door without a lock. */
function unguarded(source: string): string[] {
  const made = new RegExp(`^export const (\\w+) = (?:${MAKERS.join("|")})(?:<[^>]*>)?\\(`, "gm");
  const guarded = new Set([...source.matchAll(made)].map(([, name]) => name));
  const exported = [
    ...source.matchAll(/^export (?:default|async function|function|const|let|var|class)\s*(\w*)/gm),
  ];
  const listed = /^export (?:\{|\*)/m.test(source) ? ["a list of exports"] : [];
  return [...exported.map(([, name]) => name || "default").filter((name) => !guarded.has(name)), ...listed];
}

const serverFiles = readdirSync("app", { recursive: true, encoding: "utf8" })
  .filter((file) => /\.tsx?$/.test(file) && !file.includes(".test."))
  .map((file) => ({ file, source: readFileSync(`app/${file}`, "utf8") }))
  .filter(({ source }) => /^\s*["']use server["']/m.test(source));

test("every server action is made by a maker that asks who is there", () => {
  expect(serverFiles.length).toBeGreaterThan(8);
  expect(
    serverFiles.flatMap(({ file, source }) => unguarded(source).map((name) => `${file}: ${name}`)),
  ).toEqual([]);
});

test("an action of one's own making would be seen", () => {
  const own =
    "export async function leak() {}\nexport const sneak = async () => {};\nexport const fine = agencyAction({}, run);";
  expect(unguarded(own)).toEqual(["leak", "sneak"]);
  expect(unguarded('export { hidden } from "./elsewhere";')).toEqual(["a list of exports"]);
});
