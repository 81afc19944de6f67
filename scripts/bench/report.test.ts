import { describe, expect, it } from "vitest";
import { tableOf } from "./report";

describe("The bench's table", () => {
  it("sets a figure beside its baseline and says whether its goal is met", () => {
    const lines = tableOf([
      { name: "page", value: 11, unit: "ms", baseline: 10, goal: { of: "ratio", atMost: 1.1 } },
      { name: "answers", value: 1_999, unit: "1/s", goal: { of: "value", atLeast: 2_000 } },
      { name: "tasks", value: 20_000, unit: "tasks" },
    ]).split("\n");
    expect(lines[1]).toMatch(/^page +11 ms +10 +1\.10 +≤ 1\.1 × +met$/);
    expect(lines[2]).toMatch(/^answers +1999 1\/s +≥ 2000 +missed$/);
    expect(lines[3]).toMatch(/^tasks +20000 tasks$/);
  });

  it("takes no figure that could not be measured for a good one", () => {
    expect(
      tableOf([{ name: "memory", value: Number.NaN, unit: "MB", goal: { of: "value", atMost: 400 } }]),
    ).toContain("missed");
  });
});
