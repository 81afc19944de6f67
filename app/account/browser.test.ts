import { expect, test } from "vitest";
import { browserOf } from "./browser";

test("a person recognises their devices in the list of sessions", () => {
  const edge =
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36 Edg/142.0.0.0";
  const phone =
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1";
  const yandex =
    "Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 YaBrowser/25.10.0 Mobile Safari/537.36";
  expect([edge, phone, yandex].map(browserOf)).toEqual([
    "Edge · Windows",
    "Safari · iPhone",
    "Yandex Browser · Android",
  ]);
});

test("a browser that says nothing known is not guessed at", () => {
  expect(browserOf("curl/8.5.0")).toBeUndefined();
  expect(browserOf("")).toBeUndefined();
});
