import sharp from "sharp";
import { expect, test, vi } from "vitest";
import { clean, refusalOf } from "../testing/clean";

// Reading takes seconds and is told of elsewhere.
vi.mock("./ocr", () => ({
  readWords: async () => [],
  closeReader: async () => undefined,
}));
vi.setConfig({ testTimeout: 60_000 });

const svg = (inside: string, root = 'width="100" height="50"', before = "") =>
  Buffer.from(
    `${before}<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${root}>${inside}</svg>`,
  );
const RED = '<rect width="100" height="50" fill="#f00"/>';

test("a drawing becomes a picture, large enough to be read", async () => {
  const { copy, extension, pictures } = await clean(svg(RED), "a.svg");
  expect(extension).toBe("png");
  expect((await sharp(copy).metadata()).format).toBe("png");
  expect(pictures[0]).toMatchObject({ width: 800, height: 400 });
});

test("scripts, other files and links leave no trace", async () => {
  const file = new URL("svg.test.ts", import.meta.url).href;
  const quiet = await clean(svg(RED), "a.svg");
  const loud = await clean(
    svg(
      `${RED}<script>alert(1)</script><image href="${file}" width="9" height="9"/><image xlink:href="http://127.0.0.1:9/x.png" width="9" height="9"/><style>@import url(http://127.0.0.1:9/x.css);</style>`,
    ),
    "a.svg",
  );
  expect(loud.copy.equals(quiet.copy)).toBe(true);
});

test.each([
  ["entities", svg("&a;", "", '<!DOCTYPE svg [<!ENTITY a "aaaa">]>'), "notAllowed"],
  ["more pixels than may be", svg(RED, 'width="30000" height="30000"'), "tooManyPixels"],
  ["no drawing", Buffer.from("<html><body/></html>"), "notWhatItSays"],
] as const)("a drawing with %s is refused", async (_, bytes, reason) => {
  expect(await refusalOf(bytes, "a.svg")).toBe(reason);
});
