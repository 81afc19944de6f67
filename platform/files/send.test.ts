import { expect, test } from "vitest";
import { attachment } from "./send";

test("a Cyrillic name arrives whole, and a plain one stands in for it", () => {
  expect(attachment("Смета (2).pdf")).toBe(
    `attachment; filename="_____ (2).pdf"; filename*=UTF-8''%D0%A1%D0%BC%D0%B5%D1%82%D0%B0%20%282%29.pdf`,
  );
});

test("a name cannot add a header or end its own quotes", () => {
  const header = attachment('a"\r\nset-cookie: x=1; b.txt');
  expect(header).not.toMatch(/[\r\n]/);
  expect(header.match(/"/g)).toHaveLength(2);
});
