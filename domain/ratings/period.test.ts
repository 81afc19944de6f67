import { describe, expect, it } from "vitest";
import { standingOf } from "./period";

describe("A period, as one organisation sees it", () => {
  it.each([
    ["waits for its ballot", { isOpen: true, hasOwn: false, isRevealed: false }, "toCast"],
    ["keeps it sealed", { isOpen: true, hasOwn: true, isRevealed: false }, "sealed"],
    [
      "is revealed before the window closes, once both are in",
      { isOpen: true, hasOwn: true, isRevealed: true },
      "revealed",
    ],
    [
      "shows the other side's ballot although it cast none itself",
      { isOpen: false, hasOwn: false, isRevealed: true },
      "revealed",
    ],
    ["went by in silence", { isOpen: false, hasOwn: false, isRevealed: false }, "silent"],
  ] as const)("%s", (_what, period, standing) => {
    expect(standingOf(period)).toBe(standing);
  });
});
