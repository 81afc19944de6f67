import { expect, test } from "vitest";
import { dateFormat, numberFormat } from "./formats";

const day = { day: "numeric", month: "short", timeZone: "UTC" } as const;
const at = new Date("2026-03-05T22:30:00Z");

test("each locale, zone and way to write has a format of its own", () => {
  expect(dateFormat("en", day).format(at)).toBe("Mar 5");
  expect(dateFormat("ru", day).format(at)).toBe("5 мар.");
  expect(dateFormat("en", { ...day, timeZone: "Europe/Moscow" }).format(at)).toBe("Mar 6");
  expect(dateFormat("en", { ...day, month: "long" }).format(at)).toBe("March 5");
  expect(numberFormat("en", { style: "percent" }).format(0.5)).toBe("50%");
});

test("the same format is made once", () => {
  expect(dateFormat("en", { ...day })).toBe(dateFormat("en", { ...day }));
});
